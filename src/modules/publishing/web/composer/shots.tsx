import { classes } from '#web/design/classes.ts'
import { t } from '#web/i18n.ts'
import styles from './column.module.css'
import type { Picture } from './content.ts'

/** At most this many stand side by side; networks show no more. */
const most = 4

/** The pictures of a variant as a network lays them out. */
export function Shots({ pictures }: { pictures: readonly Picture[] }) {
  if (pictures.length === 0) return null
  const shown = pictures.slice(0, most)
  const more = pictures.length - shown.length
  return (
    <ul className={classes(styles.shots, styles[`of${shown.length}`])}>
      {shown.map((picture, index) => (
        <li key={picture.fileId} className={styles.shot}>
          <img
            src={`/files/${picture.fileId}`}
            alt={picture.alt || t('Image {n}, without alt text', { n: index + 1 })}
          />
          {picture.alt.trim() === '' ? null : (
            <span className={styles.alt} aria-hidden="true">
              {t('Alt')}
            </span>
          )}
          {more > 0 && index === most - 1 ? (
            <span className={styles.more}>{t('{n} more', { n: more })}</span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
