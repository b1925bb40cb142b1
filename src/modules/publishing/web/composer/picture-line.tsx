import type { ChannelCard } from '#modules/channels/contract.ts'
import { Icon } from '#web/design/icon.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { CaptionLines } from './caption-lines.tsx'
import type { Content, Picture } from './content.ts'
import { type FileKind, isSeen, kindIcon, maxAlt, mediumName } from './file-kind.ts'
import { fileWords } from './file-words.ts'
import styles from './pictures.module.css'
import { movePicture, removePicture, setAlt } from './pictures-content.ts'
import type { FileFacts } from './use-files.ts'
import type { Uploads } from './use-uploads.ts'

type LineProps = {
  picture: Picture
  index: number
  content: Content
  edit: (change: (content: Content) => Content) => void
  channels: readonly ChannelCard[]
  uploads: Uploads
  /** Undefined until it is known. */
  file: FileFacts | undefined
}

/** One medium of the draft: what it shows in words, its captions, its place among the others. */
export function PictureLine({ picture, index, content, edit, channels, uploads, file }: LineProps) {
  const many = content.pictures.length > 1
  const kind = file?.kind ?? 'image'
  const limits = channels.map((channel) => maxAlt(channel.limits, kind)).filter((limit) => limit > 0)
  const limit = limits.length > 0 ? Math.min(...limits) : undefined
  const used = Array.from(picture.alt.trim()).length
  const n = index + 1
  const name = mediumName(kind, n)
  const move = (step: -1 | 1) => () => edit((now) => movePicture(now, picture.fileId, step))
  return (
    <div className={styles.line}>
      <LineThumb fileId={picture.fileId} kind={kind} />
      <div className={styles.words}>
        <TextArea
          name={`alt-${picture.fileId}`}
          label={many ? t('Alt text: {name}', { name }) : t('Alt text')}
          value={picture.alt}
          rows={3}
          count={limit === undefined ? undefined : { used, limit }}
          placeholder={
            kind === 'audio'
              ? t('What is heard, for people who cannot hear it')
              : t('What it shows, for people who cannot see it')
          }
          onChange={(alt) => edit((now) => setAlt(now, picture.fileId, alt))}
        />
        {file ? <p className={`q t13 ${styles.facts}`}>{fileWords(file)}</p> : null}
        {kind === 'video' ? <CaptionLines {...{ picture, name, edit, uploads }} /> : null}
      </div>
      <div className={styles.acts}>
        <IconButton
          icon="trash"
          label={t('Remove: {name}', { name })}
          onPress={() => edit((now) => removePicture(now, picture.fileId))}
        />
        {many && index > 0 ? (
          <IconButton icon="up" label={t('Move forward: {name}', { name })} onPress={move(-1)} />
        ) : null}
        {many && n < content.pictures.length ? (
          <IconButton icon="down" label={t('Move back: {name}', { name })} onPress={move(1)} />
        ) : null}
      </div>
    </div>
  )
}

function LineThumb({ fileId, kind }: { fileId: string; kind: FileKind }) {
  return isSeen(kind) ? (
    <img className={styles.thumb} src={`/files/${fileId}/preview?w=160`} alt="" />
  ) : (
    <span className={styles.thumb}>
      <Icon name={kindIcon[kind]} />
    </span>
  )
}
