import { LinkButton } from '#web/design/button.tsx'
import { classes } from '#web/design/classes.ts'
import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import styles from './column.module.css'
import type { Crop, Picture } from './content.ts'
import { Cropped } from './crop/cropped.tsx'
import { isSeen, kindIcon, mediumName } from './file-kind.ts'
import { fileWords } from './file-words.ts'
import { type FileFacts, useFiles } from './use-files.ts'

/** At most this many stand side by side; networks show no more. */
const most = 4

type ShotsProps = {
  pictures: readonly Picture[]
  /** The parts of pictures that this column sends. */
  crops?: Readonly<Record<string, Crop>> | undefined
  /** Leaves one out in this column; absent when nothing can be changed any more. */
  onLeaveOut?: ((fileId: string) => void) | undefined
  /** Begins to crop a picture; absent when nothing can be changed any more. */
  onCrop?: ((fileId: string, file: FileFacts) => void) | undefined
  /** The network’s name, for the words of those buttons. */
  name: string
}

type Shown = { picture: Picture; n: number; file: FileFacts | undefined }

/** The media of a variant as a network lays them out: pictures and films side by side, everything else in lines. */
export function Shots(props: ShotsProps) {
  const { pictures, crops } = props
  const files = useFiles(pictures.map((picture) => picture.fileId))
  const all: Shown[] = pictures.map((picture, index) => ({
    picture,
    n: index + 1,
    file: files.get(picture.fileId),
  }))
  const seen = all.filter(({ file }) => isSeen(file?.kind ?? 'image'))
  const lines = all.filter((one) => !seen.includes(one))
  const shown = seen.slice(0, most)
  const more = seen.length - shown.length
  return (
    <>
      {shown.length > 0 ? (
        <ul className={classes(styles.shots, styles[`of${shown.length}`])}>
          {shown.map((one, index) => (
            <li key={one.picture.fileId} className={styles.shot}>
              <Medium {...one} crop={crops?.[one.picture.fileId]} />
              {more > 0 && index === most - 1 ? (
                <span className={styles.more}>{t('{n} more', { n: more })}</span>
              ) : null}
              <Buttons {...props} shown={one} />
            </li>
          ))}
        </ul>
      ) : null}
      {lines.length > 0 ? (
        <ul className={styles.files}>
          {lines.map((one) => (
            <li key={one.picture.fileId} className={styles.file}>
              <FileLine {...one} />
              <Buttons {...props} shown={one} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function Medium({ picture, n, file, crop }: Shown & { crop: Crop | undefined }) {
  const { fileId, alt, captions = [] } = picture
  const name = mediumName(file?.kind ?? 'image', n)
  const words = alt.trim() || t('{name}, without alt text', { name })
  if (file?.kind === 'video') {
    return (
      // biome-ignore lint/a11y/useMediaCaption: its captions are there when somebody added some; a check asks for them
      <video controls preload="metadata" poster={`/files/${fileId}/preview?w=640`} aria-label={words}>
        <source src={`/files/${fileId}`} />
        {captions.map(({ lang, fileId: track }) => (
          <track key={lang} kind="captions" src={`/files/${track}`} srcLang={lang} />
        ))}
      </video>
    )
  }
  return (
    <>
      <Cropped fileId={fileId} crop={crop} alt={words} />
      {alt.trim() === '' ? null : (
        <span className={styles.alt} aria-hidden="true">
          {t('Alt')}
        </span>
      )}
    </>
  )
}

/** A document or a sound: nothing of it is laid out. */
function FileLine({ picture, n, file }: Shown) {
  const kind = file?.kind ?? 'document'
  return (
    <>
      <Icon name={kindIcon[kind]} />
      <span className={styles.fileWords}>{(file && fileWords(file)) || mediumName(kind, n)}</span>
      {kind === 'audio' ? (
        // biome-ignore lint/a11y/useMediaCaption: what is heard stands in the alt text
        <audio controls preload="none" src={`/files/${picture.fileId}`} />
      ) : null}
    </>
  )
}

function Buttons({ shown, name, onLeaveOut, onCrop }: ShotsProps & { shown: Shown }) {
  const { picture, n, file } = shown
  const medium = mediumName(file?.kind ?? 'image', n)
  return (
    <>
      {onCrop && (file?.kind === 'image' || file?.kind === 'gif') ? (
        <button
          type="button"
          className={classes(styles.leaveOut, styles.crop)}
          title={t('Crop it here')}
          aria-label={t('Crop on {network}: {name}', { name: medium, network: name })}
          onClick={() => onCrop(picture.fileId, file)}
        >
          <Icon name="crop" size="s" />
        </button>
      ) : null}
      {onLeaveOut ? (
        <button
          type="button"
          className={styles.leaveOut}
          title={t('Leave it out here')}
          aria-label={t('Leave out on {network}: {name}', { name: medium, network: name })}
          onClick={() => onLeaveOut(picture.fileId)}
        >
          <Icon name="close" size="s" />
        </button>
      ) : null}
    </>
  )
}

/** Says that a column goes without some of the media, and brings them back. */
export function LeftOut({ count, onBack }: { count: number; onBack: () => void }) {
  if (count === 0) return null
  return (
    <p className={styles.leftOut}>
      {t('{n, plural, one {Without 1 medium.} other {Without # media.}}', { n: count })}{' '}
      <LinkButton onPress={onBack}>{t('Put it back')}</LinkButton>
    </p>
  )
}
