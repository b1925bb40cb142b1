import { useState } from 'react'
import type { Message } from '#modules/inbox/contract.ts'
import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import styles from './thread.module.css'

type Item = Message['media'][number]

const kindWords = (kind: string): string => {
  if (kind === 'video') return t('Film')
  if (kind === 'audio') return t('Sound')
  return kind === 'image' ? t('Picture') : t('Attachment')
}

/** Pictures of a message with their alt texts in words below; what cannot be shown here is a link. */
export function TurnMedia({ media }: { media: readonly Item[] }) {
  if (media.length === 0) return null
  return (
    <ul className={styles.media}>
      {media.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pictures of one message have only their place
        <li key={index}>
          <Picture item={item} />
        </li>
      ))}
    </ul>
  )
}

function Picture({ item }: { item: Item }) {
  const [broken, setBroken] = useState(false)
  const alt = item.alt.trim()
  // Readers hear it from the picture itself.
  const caption = <figcaption aria-hidden={alt !== '' && !broken}>{alt || t('No alt text')}</figcaption>
  if (!item.src || broken) {
    return (
      <figure className={styles.figure}>
        <p className={styles.unseen}>
          <Icon name="image" size="s" />
          {item.href ? (
            <a className="ul" href={item.href} target="_blank" rel="noreferrer">
              {t('{kind}, open where it stands', { kind: kindWords(item.kind) })}
            </a>
          ) : (
            t('{kind}, not to be seen here', { kind: kindWords(item.kind) })
          )}
        </p>
        {caption}
      </figure>
    )
  }
  return (
    <figure className={styles.figure}>
      <img src={item.src} alt={alt} loading="lazy" onError={() => setBroken(true)} />
      {caption}
    </figure>
  )
}
