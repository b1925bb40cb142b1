import type { ReactNode } from 'react'
import { formatNumber, t } from '../i18n.ts'
import { type ChartUnit, formatUnit } from './chart-scale.ts'
import { classes } from './classes.ts'
import './chart.css'

export type Bar = {
  id: string
  label: ReactNode
  /** null: unknown. */
  value: number | null
  reason?: string | undefined
  /** Behind the value: “of 44”. */
  note?: ReactNode
  /** Drawn paler: not ours, or for comparison. */
  second?: boolean | undefined
}

type BarChartProps = {
  label: string
  bars: readonly Bar[]
  unit?: ChartUnit | undefined
  max?: number | undefined
}

/** Lengths to compare, one a row, with words and numbers: it needs no table beside it. Bars begin at 0. */
export function BarChart({ label, bars, unit = 'count', max }: BarChartProps) {
  const top = max ?? Math.max(...bars.map((bar) => bar.value ?? 0), 0)
  return (
    <ul className="bars" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.id}>
          <span className="clip">{bar.label}</span>
          <span className="bar-track" aria-hidden="true">
            {bar.value === null ? (
              <span className="bar-gap" />
            ) : (
              <span
                className={classes('bar', bar.second && 'second')}
                style={{ width: `${top > 0 ? (bar.value / top) * 100 : 0}%` }}
              />
            )}
          </span>
          <span className="num" title={bar.reason}>
            {bar.value === null ? t('unknown') : formatUnit(bar.value, unit)}
            {bar.value === null && bar.reason ? <span className="vh">: {bar.reason}</span> : null}
            {bar.note ? <span className="qq"> {bar.note}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  )
}

type StackedBarProps = {
  /** What is divided: “Where posts went”. */
  label: string
  parts: readonly { id: string; label: string; value: number }[]
  unit?: ChartUnit | undefined
}

/** How one whole divides, with words and numbers below it. Parts that are 0 are named, not drawn. */
export function StackedBar({ label, parts, unit = 'count' }: StackedBarProps) {
  const whole = parts.reduce((sum, part) => sum + part.value, 0)
  return (
    <div className="stack">
      <div className="stack-bar" aria-hidden="true">
        {parts.map((part, index) =>
          part.value > 0 ? (
            <span key={part.id} data-part={index % shades} style={{ flexGrow: part.value }} />
          ) : null,
        )}
      </div>
      <ul aria-label={label}>
        {parts.map((part, index) => (
          <li key={part.id}>
            <i aria-hidden="true" data-part={index % shades} />
            {part.label} <b className="num">{formatUnit(part.value, unit)}</b>
            {whole > 0 ? <span className="qq num">{formatNumber(part.value / whole, 'percent')}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** So many shades of the one hue are told apart; beyond them they begin again. */
const shades = 4

/** A trend no larger than a word. Decorative: the cell that holds it says “rising”. Unknown values break it. */
export function Spark({ values }: { values: readonly (number | null)[] }) {
  const known = values.flatMap((value) => (value === null ? [] : [value]))
  if (known.length === 0) return null
  const low = Math.min(...known)
  const span = Math.max(...known) - low || 1
  const x = (index: number): number => (index / Math.max(1, values.length - 1)) * 31.8
  const y = (value: number): number => 14 - ((value - low) / span) * 12
  let path = ''
  let down = false
  for (const [index, value] of values.entries()) {
    if (value !== null) path += `${down ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`
    down = value !== null
  }
  const last = values.findLastIndex((value) => value !== null)
  return (
    <svg className="spark" viewBox="0 0 34 16" aria-hidden="true">
      <path d={path} />
      <circle cx={x(last)} cy={y(values[last] ?? low)} r={1.8} />
    </svg>
  )
}

/** Whether a trend rises, falls or stays level, in words; for the cell around a spark. */
export function trendWord(values: readonly (number | null)[]): string {
  const known = values.flatMap((value) => (value === null ? [] : [value]))
  const first = known[0]
  const last = known.at(-1)
  if (first === undefined || last === undefined || known.length < 2) return t('no trend yet')
  const span = Math.max(...known) - Math.min(...known)
  if (span === 0 || Math.abs(last - first) < span * 0.2) return t('level')
  return last > first ? t('rising') : t('falling')
}
