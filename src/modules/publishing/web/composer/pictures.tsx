import { useRef } from 'react'
import type { ChannelCard } from '#modules/channels/contract.ts'
import { Button } from '#web/design/button.tsx'
import { t } from '#web/i18n.ts'
import type { Content } from './content.ts'
import { PictureLine } from './picture-line.tsx'
import styles from './pictures.module.css'
import { acceptedFiles } from './upload.ts'
import { UploadLine } from './upload-line.tsx'
import { useFiles } from './use-files.ts'
import type { Uploads } from './use-uploads.ts'

type PicturesProps = {
  content: Content
  edit: (change: (content: Content) => Content) => void
  uploads: Uploads
  /** The channels of the draft, in the order of its columns. */
  channels: readonly ChannelCard[]
}

/** Every picture, film and document of the draft with its alt text, written once for all channels. */
export function Pictures({ content, edit, uploads, channels }: PicturesProps) {
  const none = content.pictures.length + uploads.list.length === 0
  const files = useFiles(content.pictures.map((picture) => picture.fileId))
  return (
    <section className={styles.pictures} aria-labelledby="pictures">
      <h2 id="pictures" className={none ? 'label' : 'vh'}>
        {t('Media')}
      </h2>
      {none ? <p className="qq t13">{t('None yet. Drop or paste one anywhere here.')}</p> : null}
      {content.pictures.map((picture, index) => (
        <PictureLine
          key={picture.fileId}
          file={files.get(picture.fileId)}
          {...{ picture, index, content, edit, channels, uploads }}
        />
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
        accept={acceptedFiles}
        multiple
        hidden
        aria-label={t('Files')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button size="s" kind="ghost" icon="image" onPress={() => input.current?.click()}>
        {t('Add media')}
      </Button>
    </>
  )
}
