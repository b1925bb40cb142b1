import { useWidth } from '#web/design/use-width.ts'
import { formatDuration, formatNumber, t } from '#web/i18n.ts'
import css from './answered-curve.module.css'
import { percentWord } from './words.ts'

export type CurveLine = {
  id: string
  label: string
  points: readonly { minutes: number; answered: number }[]
}

type CurveProps = {
  /** “Share answered by the time that passed”. */
  label: string
  lines: readonly CurveLine[]
  /** Minutes to be reached: a dashed upright line. */
  goal?: number | undefined
}

const height = 196
const left = 40
const bottom = 26
const top = 10
const ticks = [5, 15, 30, 60, 180, 480, 1440, 4320, 10_080]

/** The place of a time on an axis that gives minutes, hours and days the same room. */
const stretch = (minutes: number): number => Math.log(Math.max(minutes, 4) / 4) / Math.log(10_080 / 4)

/** How many were answered after how long, in steps; the table below the drawing says the same in numbers. */
export function AnsweredCurve({ label, lines, goal }: CurveProps) {
  const [box, width] = useWidth<HTMLDivElement>(520)
  const right = width - 12
  const x = (minutes: number): number => left + Math.min(1, stretch(minutes)) * (right - left)
  const y = (answered: number): number => height - bottom - (answered / 100) * (height - bottom - top)
  const named = ticks.filter((_, index) => width > 420 || index % 3 === 0)
  return (
    <figure className={css.box}>
      <div ref={box}>
        <svg className={css.curve} width={width} height={height} role="img" aria-label={label}>
          {[0, 25, 50, 75, 100].map((share) => (
            <g key={share}>
              <line x1={left} x2={right} y1={y(share)} y2={y(share)} className={css.line} />
              <text x={left - 6} y={y(share) + 4} textAnchor="end">
                {formatNumber(share)}
              </text>
            </g>
          ))}
          {named.map((minutes) => (
            <text key={minutes} x={x(minutes)} y={height - 6} textAnchor="middle">
              {formatDuration(minutes, 'short')}
            </text>
          ))}
          {goal ? (
            <line x1={x(goal)} x2={x(goal)} y1={top} y2={height - bottom} className={css.goal} />
          ) : null}
          {lines.map(({ id, points }, index) => (
            <path key={id} d={steps(points, x, y)} className={css.step} data-line={index} />
          ))}
        </svg>
      </div>
      {lines.length > 1 ? (
        <ul className={`t13 ${css.names}`}>
          {lines.map(({ id, label: name }, index) => (
            <li key={id}>
              <i data-line={index} aria-hidden="true" />
              {name}
            </li>
          ))}
        </ul>
      ) : null}
      <Numbers label={label} lines={lines} />
    </figure>
  )
}

function steps(
  points: CurveLine['points'],
  x: (minutes: number) => number,
  y: (answered: number) => number,
): string {
  let path = ''
  for (const { minutes, answered } of points.filter((point) => point.minutes > 0 && point.minutes <= 10_080))
    path += `${path === '' ? `M${x(4)} ${y(0)}` : ''}L${x(minutes).toFixed(1)} ${y(answered).toFixed(1)}`
  return path
}

const told = [15, 60, 90, 240, 720, 1440, 4320]

function Numbers({ label, lines }: Pick<CurveProps, 'label' | 'lines'>) {
  return (
    <details className={css.numbers}>
      <summary className="t13 q">{t('In numbers')}</summary>
      <table className="data">
        <caption className="vh">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Answered within')}</th>
            {lines.map(({ id, label: name }) => (
              <th key={id} scope="col" className="num">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {told.map((minutes) => (
            <tr key={minutes}>
              <th scope="row">{formatDuration(minutes, 'short')}</th>
              {lines.map(({ id, points }) => (
                <td key={id} className="num">
                  {percentWord(points.find((point) => point.minutes === minutes)?.answered ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
