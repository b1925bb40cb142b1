import { LinkButton } from '#web/design/button.tsx'
import { Icon } from '#web/design/icon.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import styles from './pictures.module.css'
import type { Upload, Uploads } from './use-uploads.ts'

/** A file on its way; or why it was not taken, until the author has seen it. */
export function UploadLine({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const { refusal, name, key, share } = upload
  if (!refusal) {
    return (
      <div className={styles.upload} role="status">
        <span className="clip q t13">{name}</span>
        <progress max={1} value={share} aria-label={t('“{name}” is on its way', { name })} />
        <span className="q t13 num" aria-hidden="true">
          {formatNumber(share, 'percent')}
        </span>
      </div>
    )
  }
  return (
    <div className={styles.refused} role="alert">
      <Icon name="stop" size="s" className="stop" />
      <p>
        {refusal.message} {refusal.help}{' '}
        {refusal.retry ? <LinkButton onPress={() => uploads.again(key)}>{t('Try again')}</LinkButton> : null}
      </p>
      <IconButton icon="close" label={t('Close')} onPress={() => uploads.dismiss(key)} />
    </div>
  )
}
