import { twoSided, Z95 } from './distribution.ts'
import { at, dot, minus, times } from './linear.ts'
import { regress } from './regression.ts'
import type { Series, SeriesEstimate } from './series.ts'

/**
 * Interrupted time series: y = b₀ + b₁t + b₂D + b₃(t since start) + weekday + controls + e, with errors after Newey and
 * West. The effect is Σ (b₂ + b₃(t since start)) from the start on. Null where there are too few periods, or where a
 * control says nothing the others do not.
 */
export function interrupted(series: Series): SeriesEstimate | null {
  const { outcome, controls, before, weekdays } = series
  const days = weekdays && before >= 14 ? [...new Set(weekdays)].sort().slice(1) : []
  const rows = outcome.map((_, t) => {
    const since = t - before
    const base = [1, t / outcome.length, since >= 0 ? 1 : 0, Math.max(0, since) / outcome.length]
    const week = days.map((day) => (weekdays?.[t] === day ? 1 : 0))
    return [...base, ...week, ...controls.map((control) => at(control, t))]
  })
  // With one period after the start there is no slope to tell from the step.
  const kept = outcome.length - before > 1 ? rows : rows.map((row) => row.filter((_, j) => j !== 3))
  const fit = regress(kept, outcome)
  if (!fit) return null
  const after = kept.slice(before)
  const changed = (row: readonly number[]): number[] =>
    row.map((value, j) => (j === 2 || (j === 3 && kept === rows) ? value : 0))
  const weights = after.map(changed).reduce((all, row) => all.map((value, j) => value + at(row, j)))
  const effect = dot(weights, fit.coefficients)
  const deviation = Math.sqrt(Math.max(0, dot(weights, times(fit.covariances, weights))))
  const changes = after.map((row) => dot(changed(row), fit.coefficients))
  return {
    effect,
    expected: minus(fit.fitted.slice(before), changes),
    interval: [effect - Z95 * deviation, effect + Z95 * deviation],
    p: twoSided(effect, deviation),
  }
}
