import type { Comparison } from '#modules/business-cases/contract.ts'
import { BarChart } from '#web/design/bar-chart.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { formatDay, t } from '#web/i18n.ts'
import css from '../cases.module.css'
import { comparedWord, gapWord, reasonWord } from '../words.ts'

type Props = { comparison: Comparison; today?: Comparison | undefined }

/** We among others in one figure, the best first, each with its day and source. */
export function ComparisonView({ comparison, today }: Props) {
  const { compared, own, peers, gap, unit } = comparison
  const bars = [
    {
      id: 'us',
      label: <b>{t('Ourselves')}</b>,
      value: drawn(own.value, unit),
      reason: reasonWord(own.reason),
      note: own.value === null ? undefined : formatDay(own.asOf),
    },
    ...peers.map((one, index) => ({
      id: String(index),
      label: one.peer,
      value: drawn(one.value, unit),
      note: formatDay(one.asOf),
      second: true,
    })),
  ]
  return (
    <section className={css.compared} aria-label={comparedWord(compared)}>
      <h3 className="strong">{comparedWord(compared)}</h3>
      <p>
        {gap.behind === null ? null : (
          <StateWord tone={gap.behind ? 'warn' : 'good'}>
            {gap.behind ? t('Behind') : t('Not behind')}
          </StateWord>
        )}{' '}
        {gapWord(comparison)}
      </p>
      <BarChart label={comparedWord(compared)} bars={bars} unit={chartUnit(unit)} />
      <p className="q t13">
        {t('Sources: {sources}', {
          sources: peers.map(({ peer, source }) => `${peer}: ${source}`).join(' · ') || '–',
        })}
      </p>
      {today && moved(comparison, today) ? (
        <p className="q t13">{t('Today: {gap}', { gap: gapWord(today) })}</p>
      ) : null}
    </section>
  )
}

/** Whether the figures of today say something else than those the decision stands on. */
const moved = (then: Comparison, now: Comparison): boolean =>
  then.own.value !== now.own.value || then.gap.median !== now.gap.median

/** Charts know four units; percent comes as a share, days as their number. */
const chartUnit = (unit: Comparison['unit']): 'minutes' | 'percent' | 'count' | 'one' =>
  unit === 'minutes' || unit === 'percent' ? unit : unit === 'days' ? 'count' : 'one'

const drawn = (value: number | null, unit: Comparison['unit']): number | null =>
  value !== null && unit === 'percent' ? value / 100 : value
