import { at, deviation, dot, mean, sum } from './linear.ts'
import { centreOf } from './mixture.ts'
import { type Fitted, persistent } from './persistence.ts'
import type { Series, SeriesEstimate } from './series.ts'

/**
 * Interrupted time series: y = b₀ + b₁t + b₂D + b₃(t since start) + weekday + controls + e, with errors that may depend on
 * the ones before (`persistent`). The effect is Σ (b₂ + b₃(t since start)) from the start on. Null where there are too few
 * periods, where the outcome never changes, or where a control says nothing the others do not.
 */
export function interrupted(series: Series): SeriesEstimate | null {
  const { outcome, before } = series
  const spread = deviation(outcome)
  if (!(spread > 0)) return null
  const centre = mean(outcome)
  const rows = rowsOf(series)
  const [since, slope] = [2, outcome.length - before > 1 ? 3 : -1]
  const after = rows.slice(before)
  const weights = (rows[0] ?? []).map((_, j) =>
    j === since || j === slope ? sum(after.map((row) => at(row, j))) : 0,
  )
  const scaled = outcome.map((value) => (value - centre) / spread)
  const fits = persistent(rows, scaled, weights, before)
  if (fits.length === 0) return null
  const middle = centreOf(fits)
  return {
    effect: middle * spread,
    expected: after.map((row, h) => centre + spread * expectedIn(fits, row, h, [since, slope])),
    errors: fits.map(({ weight, centre: own, scale, degrees }) => ({
      ...{ weight, degrees },
      centre: (own - middle) * spread,
      scale: scale * spread,
    })),
  }
}

/** Had nothing begun: the row without its change, and what is left of the error so many periods after the last before the start. */
function expectedIn(fits: readonly Fitted[], row: readonly number[], h: number, changes: number[]): number {
  return fits.reduce((total, { weight, coefficients, carried, kept }) => {
    const line = dot(
      row.map((value, j) => (changes.includes(j) ? 0 : value)),
      coefficients,
    )
    return total + weight * (line + carried * kept ** h)
  }, 0)
}

function rowsOf({ outcome, controls, before, weekdays }: Series): number[][] {
  const periods = outcome.length
  const days = weekdays && before >= 14 ? [...new Set(weekdays)].sort().slice(1) : []
  const levelled = controls.map((control) => {
    const [centre, spread] = [mean(control), deviation(control)]
    // One that never changes says what the constant says already, and is refused for it.
    return control.map((value) => (spread > 0 ? (value - centre) / spread : 1))
  })
  return outcome.map((_, t) => {
    const since = t - before
    // With one period after the start there is no slope to tell from the step.
    const slope = periods - before > 1 ? [Math.max(0, since) / periods] : []
    const week = days.map((day) => (weekdays?.[t] === day ? 1 : 0))
    return [
      ...[1, t / periods, since >= 0 ? 1 : 0],
      ...slope,
      ...week,
      ...levelled.map((control) => at(control, t)),
    ]
  })
}
