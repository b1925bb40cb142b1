import { useState } from 'react'
import type { MentionCard } from '#modules/listening/contract.ts'
import { Icon } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import css from './listen.module.css'

type Media = MentionCard['media'][number]
const shown = 4

/** The first pictures of a mention, from our own address; what cannot be shown is named. */
export function MentionMedia({ media }: { media: readonly Media[] }) {
  if (media.length === 0) return null
  const rest = media.length - shown
  return (
    <ul className={css.media} aria-label={t('Media')}>
      {media.slice(0, shown).map((item) => (
        <li key={item.url}>
          <Thumb item={item} />
        </li>
      ))}
      {rest > 0 ? <li className="t13 qq">{t('and {n} more', { n: rest })}</li> : null}
    </ul>
  )
}

function Thumb({ item }: { item: Media }) {
  const [broken, setBroken] = useState(false)
  const name = kindWord(item.kind)
  if (item.previewUrl === null || broken) {
    return (
      <span className={css.nothumb} title={item.alt || undefined}>
        <Icon name="image" size="s" />
        {item.alt ? `${name}: ${item.alt}` : t('{kind} without alt text', { kind: name })}
      </span>
    )
  }
  return (
    <img
      src={item.previewUrl}
      alt={item.alt || t('{kind} without alt text', { kind: name })}
      title={item.alt || undefined}
      loading="lazy"
      onError={() => setBroken(true)}
    />
  )
}

function kindWord(kind: Media['kind']): string {
  if (kind === 'video') return t('Film')
  if (kind === 'audio') return t('Sound')
  return kind === 'other' ? t('Attachment') : t('Picture')
}
