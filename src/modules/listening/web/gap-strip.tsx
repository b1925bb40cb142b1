import type { Gap } from '#modules/listening/contract.ts'
import { formatDay, formatTime, t } from '#web/i18n.ts'
import { gapShares } from './gap-shares.ts'
import css from './listen.module.css'

type StripProps = { gaps: readonly Gap[]; from: string; now: string; since: string }

/** Seven days in one line: solid where all was collected, hatched where nothing was. The list below says it in words. */
export function GapStrip({ gaps, from, now, since }: StripProps) {
  const missing = gapShares(gaps, from, now)
  const before = gapShares(
    [{ id: 'before', channelId: '', sourceId: '', from, to: since, reason: '', lateItems: 0 }],
    from,
    now,
  )
  const young = before.length > 0
  const values = { n: missing.length, since: formatTime(since) }
  const label = young
    ? t('Since {since}: {n, plural, =0 {no gap} one {# gap} other {# gaps}}', values)
    : t('The last seven days: {n, plural, =0 {no gap} one {# gap} other {# gaps}}', values)
  return (
    <figure className={css.week}>
      <div className={css.strip} role="img" aria-label={label}>
        {before.map((part) => (
          <span key={part.id} className={css.before} style={place(part)} />
        ))}
        {missing.map((part) => (
          <span key={part.id} className={css.gap} style={place(part)} />
        ))}
      </div>
      <figcaption>
        <span>{formatDay(from, 'short')}</span>
        <span>{label}</span>
        <span>{t('now')}</span>
      </figcaption>
    </figure>
  )
}

function place({ start, end }: { start: number; end: number }) {
  return { insetInlineStart: `${start * 100}%`, inlineSize: `max(3px, ${(end - start) * 100}%)` }
}
