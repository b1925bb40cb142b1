import type { SourceView } from '#modules/listening/contract.ts'
import { formatNumber, t } from '#web/i18n.ts'
import css from '../listen.module.css'

/** What a source cost and brought since midnight UTC. */
export function UsedToday({ source }: { source: SourceView }) {
  const { requests, items, kept, unreadable, bytes } = source.today
  const parts = [
    source.pushed
      ? null
      : source.budget === null
        ? t('{n, plural, one {# request} other {# requests}}', { n: requests })
        : t('{n, plural, one {# request} other {# requests}}, {budget} a day for the account', {
            n: requests,
            budget: formatNumber(source.budget),
          }),
    t('{n, plural, one {# item} other {# items}} handed out', { n: items }),
    t('{n} kept', { n: formatNumber(kept) }),
    unreadable > 0 ? t('{n} unreadable', { n: formatNumber(unreadable) }) : null,
    sizeWords(bytes),
  ]
  return (
    <div className={css.used}>
      <p className="t13">
        <span className="qq">{t('Today (UTC)')}</span> {parts.filter((part) => part !== null).join(' · ')}
      </p>
      {source.wide ? <p className="t13 q">{t('Only what one of your queries finds is kept.')}</p> : null}
    </div>
  )
}

/** Bytes as people read them. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return t('{n} bytes', { n: formatNumber(bytes) })
  if (bytes < 1_000_000) return t('{n} kB', { n: formatNumber(bytes / 1000) })
  return t('{n} MB', { n: formatNumber(bytes / 1_000_000, 'one') })
}
