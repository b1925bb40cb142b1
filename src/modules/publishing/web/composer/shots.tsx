import { LinkButton } from '#web/design/button.tsx'
import { classes } from '#web/design/classes.ts'
import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import styles from './column.module.css'
import type { Picture } from './content.ts'

/** At most this many stand side by side; networks show no more. */
const most = 4

type ShotsProps = {
  pictures: readonly Picture[]
  /** Leaves one out in this column; absent when nothing can be changed any more. */
  onLeaveOut?: ((fileId: string) => void) | undefined
  /** The network’s name, for the words of that button. */
  name: string
}

/** The pictures of a variant as a network lays them out. */
export function Shots({ pictures, onLeaveOut, name }: ShotsProps) {
  if (pictures.length === 0) return null
  const shown = pictures.slice(0, most)
  const more = pictures.length - shown.length
  return (
    <ul className={classes(styles.shots, styles[`of${shown.length}`])}>
      {shown.map((picture, index) => {
        const n = index + 1
        return (
          <li key={picture.fileId} className={styles.shot}>
            <img
              src={`/files/${picture.fileId}`}
              alt={picture.alt || t('Image {n}, without alt text', { n })}
            />
            {picture.alt.trim() === '' ? null : (
              <span className={styles.alt} aria-hidden="true">
                {t('Alt')}
              </span>
            )}
            {more > 0 && index === most - 1 ? (
              <span className={styles.more}>{t('{n} more', { n: more })}</span>
            ) : null}
            {onLeaveOut ? (
              <button
                type="button"
                className={styles.leaveOut}
                title={t('Leave it out here')}
                aria-label={t('Leave image {n} out on {network}', { n, network: name })}
                onClick={() => onLeaveOut(picture.fileId)}
              >
                <Icon name="close" size="s" />
              </button>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

/** Says that a column goes without some of the images, and brings them back. */
export function LeftOut({ count, onBack }: { count: number; onBack: () => void }) {
  if (count === 0) return null
  return (
    <p className={styles.leftOut}>
      {t('{n, plural, one {Without 1 image.} other {Without # images.}}', { n: count })}{' '}
      <LinkButton onPress={onBack}>{t('Put it back')}</LinkButton>
    </p>
  )
}
