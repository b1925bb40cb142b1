import type { Gap } from '#modules/listening/contract.ts'
import { Icon } from '#web/design/icon.tsx'
import { Rich } from '#web/design/rich.tsx'
import { formatExact, formatTime, t } from '#web/i18n.ts'
import css from './listen.module.css'
import { reasonWords } from './reason-words.ts'

const most = 5

/** The gaps in words, the latest first: from when to when, why, and what came late. */
export function GapList({ gaps }: { gaps: readonly Gap[] }) {
  if (gaps.length === 0) return null
  const latest = gaps.toReversed().slice(0, most)
  const rest = gaps.length - latest.length
  return (
    <ul className={css.gaps} aria-label={t('Gaps')}>
      {latest.map((gap) => (
        <li key={gap.id}>
          <Icon
            name={gap.to === null ? 'stop' : 'info'}
            size="s"
            className={gap.to === null ? 'stop' : 'qq'}
          />
          <span>
            <span title={`${formatExact(gap.from)}${gap.to ? ` – ${formatExact(gap.to)}` : ''}`}>
              <Rich
                text={
                  gap.to === null
                    ? t('<b>Nothing collected since {from}.</b>')
                    : t('Nothing collected from {from} to {to}.')
                }
                values={{ from: formatTime(gap.from), to: gap.to ? formatTime(gap.to) : '' }}
              />
            </span>{' '}
            <span className="q">{reasonWords(gap.reason)}</span>{' '}
            {gap.to === null ? null : <span className="qq">{cameLate(gap.lateItems)}</span>}
          </span>
        </li>
      ))}
      {rest > 0 ? <li className="qq">{t('and {n} more', { n: rest })}</li> : null}
    </ul>
  )
}

function cameLate(items: number): string {
  return items === 0
    ? t('Nothing came afterwards.')
    : t('{n, plural, one {# item} other {# items}} came afterwards.', { n: items })
}
