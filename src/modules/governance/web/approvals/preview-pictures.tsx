import { useState } from 'react'
import type { PreviewVariant } from '#modules/governance/contract.ts'
import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import styles from './approval.module.css'

type Media = PreviewVariant['media']

/** The pictures of a variant; below them the words that stand for each where it cannot be seen. */
export function PreviewPictures({ media }: { media: Media }) {
  if (media.length === 0) return null
  return (
    <>
      <div className={styles.shots} data-count={Math.min(media.length, 4)}>
        {media.map((item) => (
          <Shot key={item.fileId} item={item} />
        ))}
      </div>
      <ul className={styles.alts} aria-label={t('Alt texts')}>
        {media.map((item, index) => (
          <li key={item.fileId}>
            <span className="mid">{media.length > 1 ? t('Alt {n}', { n: index + 1 }) : t('Alt')}</span>{' '}
            {item.alt || <span className="warn">{t('No alt text')}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

function Shot({ item }: { item: Media[number] }) {
  const [broken, setBroken] = useState(false)
  if (broken)
    return (
      <span className={styles.noShot}>
        <Icon name="image" size="s" />
        {t('The picture can be seen after signing in.')}
      </span>
    )
  // The words stand below it; read twice they would only be in the way.
  return <img src={`/files/${item.fileId}`} alt="" loading="lazy" onError={() => setBroken(true)} />
}
