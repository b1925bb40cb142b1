export type Trend = 'up' | 'down' | 'level'

/** Less than a twentieth is level: weeks differ by that of themselves. */
const LEVEL = 0.05

/** How a figure moved from one period to the next of the same length; null while one of the two is unknown. */
export function trendOf(value: number | null, before: number | null): Trend | null {
  if (value === null || before === null) return null
  if (value === before) return 'level'
  if (before !== 0 && Math.abs(value - before) / Math.abs(before) < LEVEL) return 'level'
  return value > before ? 'up' : 'down'
}
