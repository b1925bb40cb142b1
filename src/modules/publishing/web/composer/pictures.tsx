import { useRef } from 'react'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { Button } from '#web/design/button.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import type { Content, Picture } from './content.ts'
import styles from './pictures.module.css'
import { movePicture, removePicture, setAlt } from './pictures-content.ts'
import { UploadLine } from './upload-line.tsx'
import type { Uploads } from './use-uploads.ts'

type PicturesProps = {
  content: Content
  edit: (change: (content: Content) => Content) => void
  uploads: Uploads
  /** The channels of the draft, in the order of its columns. */
  channels: readonly ChannelCard[]
}

/** Every image of the draft with its alt text, written once for all channels. */
export function Pictures({ content, edit, uploads, channels }: PicturesProps) {
  const none = content.pictures.length + uploads.list.length === 0
  return (
    <section className={styles.pictures} aria-labelledby="pictures">
      <h2 id="pictures" className={none ? 'label' : 'vh'}>
        {t('Images')}
      </h2>
      {none ? <p className="qq t13">{t('None yet. Drop or paste one anywhere here.')}</p> : null}
      {content.pictures.map((picture, index) => (
        <PictureLine key={picture.fileId} picture={picture} index={index} {...{ content, edit, channels }} />
      ))}
      {uploads.list.map((upload) => (
        <UploadLine key={upload.key} upload={upload} uploads={uploads} />
      ))}
    </section>
  )
}

/** Chooses files; dropping and pasting work everywhere in the composer. */
export function AddImages({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={t('Image files')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button size="s" kind="ghost" icon="image" onPress={() => input.current?.click()}>
        {t('Add an image')}
      </Button>
    </>
  )
}

type LineProps = Omit<PicturesProps, 'uploads'> & { picture: Picture; index: number }

function PictureLine({ picture, index, content, edit, channels }: LineProps) {
  const many = content.pictures.length > 1
  const limits = channels
    .map((channel) => channel.limits.media.image.maxAltLength)
    .filter((limit) => limit > 0)
  const limit = limits.length > 0 ? Math.min(...limits) : undefined
  const used = Array.from(picture.alt.trim()).length
  const n = index + 1
  const move = (step: -1 | 1) => () => edit((now) => movePicture(now, picture.fileId, step))
  return (
    <div className={styles.line}>
      <img className={styles.thumb} src={`/files/${picture.fileId}`} alt="" />
      <TextArea
        name={`alt-${picture.fileId}`}
        label={many ? t('Alt text of image {n}', { n }) : t('Alt text')}
        value={picture.alt}
        rows={3}
        count={limit === undefined ? undefined : { used, limit }}
        placeholder={t('What it shows, for people who cannot see it')}
        onChange={(alt) => edit((now) => setAlt(now, picture.fileId, alt))}
      />
      <div className={styles.acts}>
        <IconButton
          icon="trash"
          label={many ? t('Remove image {n}', { n }) : t('Remove the image')}
          onPress={() => edit((now) => removePicture(now, picture.fileId))}
        />
        {many && index > 0 ? (
          <IconButton icon="up" label={t('Move image {n} forward', { n })} onPress={move(-1)} />
        ) : null}
        {many && n < content.pictures.length ? (
          <IconButton icon="down" label={t('Move image {n} back', { n })} onPress={move(1)} />
        ) : null}
      </div>
    </div>
  )
}
