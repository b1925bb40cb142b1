import type { BudgetView } from '#modules/planning/contract.ts'
import { t } from '#web/i18n.ts'
import css from '../planning.module.css'
import { money, monthNames, reasonWord, rowWords } from '../words.ts'

const [width, height, foot, slot] = [720, 180, 20, 60]

/** Twelve months: the plan as a frame, what was spent and promised inside it, what is foretold as a line. */
export function MonthsPicture({ view }: { view: BudgetView }) {
  const months = monthNames()
  const words = rowWords()
  const values = view.months.map((month) => ({
    plan: month.plan.minor,
    actual: month.actual.minor,
    committed: month.committed.minor,
    forecast: month.forecast.minor,
  }))
  const top = Math.max(
    1,
    ...values.flatMap((one) => [one.plan ?? 0, (one.actual ?? 0) + (one.committed ?? 0), one.forecast ?? 0]),
  )
  const y = (value: number): number => (height - foot) * (1 - Math.max(0, value) / top)
  const tall = (value: number): number => (height - foot) * (Math.max(0, value) / top)
  const label = t('Plan, spending and forecast by month in {currency}', { currency: view.currency })
  return (
    <figure>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <section className={css.scroll} tabIndex={0} aria-label={label}>
        <svg className={css.picture} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
          {values.map((one, month) => {
            const x = month * slot
            const actual = one.actual ?? 0
            const missing = view.months[month]?.actual.reason ?? view.months[month]?.plan.reason
            return (
              <g key={months[month]}>
                <title>
                  {[
                    months[month],
                    ...(['plan', 'actual', 'committed', 'forecast'] as const).map(
                      (row) => `${words[row]} ${money(view.months[month]?.[row] ?? none, view.currency)}`,
                    ),
                    missing ? reasonWord(missing) : '',
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </title>
                <rect className={css.actualBar} x={x + 14} width={32} y={y(actual)} height={tall(actual)} />
                <rect
                  className={css.committedBar}
                  x={x + 14}
                  width={32}
                  y={y(actual + (one.committed ?? 0))}
                  height={tall(one.committed ?? 0)}
                />
                {one.plan === null ? null : (
                  <rect
                    className={css.planBar}
                    x={x + 8}
                    width={44}
                    y={y(one.plan)}
                    height={tall(one.plan)}
                  />
                )}
                {one.forecast !== null && month >= view.thisMonth ? (
                  <line
                    className={css.forecastMark}
                    x1={x + 4}
                    x2={x + 56}
                    y1={y(one.forecast)}
                    y2={y(one.forecast)}
                    strokeDasharray={view.months[month]?.fromPlan ? '4 3' : undefined}
                  />
                ) : null}
                {missing ? <Unknown x={x + 30} /> : null}
                <text className={css.axis} x={x + 30} y={height - 5} textAnchor="middle">
                  {months[month]}
                </text>
              </g>
            )
          })}
        </svg>
      </section>
      <Legend />
    </figure>
  )
}

const none = { minor: null, reason: null }

function Legend() {
  const words = rowWords()
  return (
    <figcaption className={css.legend}>
      <span>{words.plan}</span>
      <span className={css.isActual}>{words.actual}</span>
      <span className={css.isCommitted}>{words.committed}</span>
      <span className={css.isForecast}>{t('Forecast, dashed where it is the plan')}</span>
    </figcaption>
  )
}

const Unknown = ({ x }: { x: number }) => (
  <text className={css.axis} x={x} y={height - foot - 6} textAnchor="middle">
    ?
  </text>
)
