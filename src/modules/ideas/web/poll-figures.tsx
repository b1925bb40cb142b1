import type { Tally } from '#modules/ideas/contract.ts'
import { BarChart } from '#web/design/bar-chart.tsx'
import { formatNumber, t } from '#web/i18n.ts'

/** What was answered, with how many people stand behind it and what that is not. */
export function PollFigures({ tally, question }: { tally: Tally; question: string }) {
  const bars = [
    ...tally.options.map(({ id, text, votes }) => ({ id, label: text, votes })),
    ...(tally.other === null ? [] : [{ id: 'other', label: t('Something else'), votes: tally.other }]),
  ]
  return (
    <>
      <BarChart
        label={question}
        bars={bars.map(({ id, label, votes }) => ({
          id,
          label,
          value: votes,
          note: tally.n > 0 ? formatNumber(votes / tally.n, 'percent') : undefined,
        }))}
      />
      <p className="q t13">
        {t('{n, plural, =0 {Nobody voted yet.} one {# person voted.} other {# people voted.}}', {
          n: tally.n,
        })}{' '}
        {t('Whoever wanted to took part, once a browser; this is no survey of everybody.')}
      </p>
    </>
  )
}
