import { formatDay, formatNumber, t } from '#web/i18n.ts'
import css from '../campaigns.module.css'
import type { Outcome } from './words.ts'

const W = 720
const H = 240
const PAD = { left: 44, right: 8, top: 10, bottom: 22 }
type Point = Outcome['course'][number]

/** What was seen beside what was expected without it. The band shows how far off single periods were before the start. */
export function Picture({ course, start }: { course: readonly Point[]; start: string }) {
  // A long time of learning would squeeze what matters to the edge.
  const first = course.findIndex(({ expected }) => expected !== null)
  const shown = course.slice(Math.max(0, first - (course.length - first)))
  const values = shown.flatMap(({ observed, low, high, expected }) => [
    observed,
    low ?? observed,
    high ?? observed,
    expected ?? observed,
  ])
  const [least, most] = [Math.min(0, ...values), Math.max(...values, 1)]
  const x = (i: number): number => PAD.left + (i / Math.max(1, shown.length - 1)) * (W - PAD.left - PAD.right)
  const y = (value: number): number =>
    H - PAD.bottom - ((value - least) / (most - least)) * (H - PAD.top - PAD.bottom)
  const line = (of: (point: Point) => number | null): string =>
    shown
      .flatMap((point, i) => {
        const value = of(point)
        return value === null ? [] : [`${x(i).toFixed(1)},${y(value).toFixed(1)}`]
      })
      .join(' ')
  const begins = shown.findIndex(({ at }) => at >= start)
  const [from, until] = [shown[0]?.at ?? '', shown.at(-1)?.at ?? '']
  return (
    <figure>
      <svg
        className={css.picture}
        viewBox={`0 0 ${W} ${H}`}
        role="img"
        aria-label={t('What was seen and what was expected without it, from {from} to {until}', {
          from: written(from),
          until: written(until),
        })}
      >
        <polygon
          className={css.band}
          points={`${line(({ high }) => high)} ${line(({ low }) => low)
            .split(' ')
            .reverse()
            .join(' ')}`}
        />
        {begins >= 0 ? (
          <>
            <line className={css.startLine} x1={x(begins)} x2={x(begins)} y1={PAD.top} y2={H - PAD.bottom} />
            <text className={css.axis} x={x(begins) + 4} y={PAD.top + 8}>
              {t('Start')}
            </text>
          </>
        ) : null}
        <polyline className={css.expected} points={line(({ expected }) => expected)} />
        <polyline className={css.observed} points={line(({ observed }) => observed)} />
        {[least, (least + most) / 2, most].map((value) => (
          <text key={value} className={css.axis} x={PAD.left - 6} y={y(value) + 4} textAnchor="end">
            {formatNumber(value, 'compact')}
          </text>
        ))}
        <text className={css.axis} x={PAD.left} y={H - 4}>
          {written(from)}
        </text>
        <text className={css.axis} x={W - PAD.right} y={H - 4} textAnchor="end">
          {written(until)}
        </text>
      </svg>
      <figcaption className={css.legend}>
        <span>{t('Seen')}</span>
        <span className={css.dashed}>{t('Expected without it')}</span>
        <span className={css.area}>{t('As far off as before the start')}</span>
      </figcaption>
    </figure>
  )
}

const written = (at: string): string => (/^\d{4}-\d\d-\d\d/.test(at) ? formatDay(at) : at)
