import type { IncidentView } from '#modules/incidents/contract.ts'
import { BarChart } from '#web/design/bar-chart.tsx'
import { Figure } from '#web/design/figure.tsx'
import { LineChart } from '#web/design/line-chart.tsx'
import { formatNumber, formatTime, t } from '#web/i18n.ts'
import css from '../incidents.module.css'

type Course = Pick<IncidentView, 'hours' | 'waves' | 'recoveredAt' | 'signals'>

/** How the storm goes: posts by the hour against the usual, its waves, and whether it has calmed. */
export function FiguresPanel({ incident }: { incident: Course }) {
  const { hours, waves } = incident
  if (hours.length === 0)
    return (
      <p className="q">
        {incident.signals.length === 0
          ? t('Opened by hand: nothing is counted until a signal joins it.')
          : t('Figures come within a quarter of an hour.')}
      </p>
    )
  const last = hours.at(-1)
  const all = hours.reduce((sum, one) => sum + one.mentions, 0)
  return (
    <div className={css.parts}>
      <div className={css.numbers}>
        <Figure value={formatNumber(all)} note={t('posts so far')} />
        <Figure
          value={last?.baseline ? formatNumber(last.mentions / Math.max(1, last.baseline), 'one') : null}
          note={t('times the usual in this hour')}
          reason={t('nobody can say yet what is usual')}
        />
      </div>
      <LineChart
        label={t('Posts by the hour')}
        unit="count"
        points={hours.map((one) => ({ at: one.at, value: one.mentions }))}
        momentName={formatTime}
        target={last?.baseline ? Math.max(1, last.baseline) * 1.5 : undefined}
        targetLabel={t('1.5 times the usual')}
        events={incident.signals.map((one) => ({ at: one.at, label: t('Signal') }))}
      />
      <p>
        {incident.recoveredAt
          ? t('Calm since {time}: below 1.5 times the usual for three hours.', {
              time: formatTime(incident.recoveredAt),
            })
          : t('Not calm yet. Recovery is three hours in a row below 1.5 times the usual.')}
      </p>
      {waves.length > 1 ? (
        <BarChart
          label={t('Posts by wave')}
          bars={waves.map((wave, no) => ({
            id: wave.from,
            label: t('Wave {no}, from {time}', { no: no + 1, time: formatTime(wave.from) }),
            value: wave.mentions,
          }))}
        />
      ) : null}
    </div>
  )
}
