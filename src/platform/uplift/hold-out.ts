import { at, combined, mean, type Vector } from './linear.ts'
import { estimate, type Panel, type PanelMethod } from './panel.ts'
import { gapOf } from './placebo.ts'
import { asIf, type Series, type SeriesEstimate } from './series.ts'

/** The share of the time before the start that is learned from when the rest is foretold. */
const LEARNED = 0.75

/** Where the part that is foretold begins; null where too little would be left to learn from. */
function cutOf(before: number): number | null {
  const cut = Math.floor(before * LEARNED)
  return cut >= 4 && cut < before ? cut : null
}

/** Mean of |observed − expected| ÷ |observed|, over periods in which there was anything; null where there was nothing. */
function absolutePercentageError(observed: Vector, expected: Vector): number | null {
  const parts = observed.flatMap((value, t) =>
    value === 0 ? [] : [Math.abs(value - at(expected, t)) / Math.abs(value)],
  )
  return parts.length === 0 ? null : mean(parts)
}

/** How far off the last quarter before the start is foretold from the rest: 0.1 is 10 %. Null where it cannot be tried. */
export function heldOutSeries(
  series: Series,
  method: (series: Series) => SeriesEstimate | null,
): number | null {
  const cut = cutOf(series.before)
  if (cut === null) return null
  const told = method(asIf(series, cut, series.before))
  return told && absolutePercentageError(series.outcome.slice(cut, series.before), told.expected)
}

/** The same for units over periods. */
export function heldOutPanel(panel: Panel, method: PanelMethod, demean: boolean): number | null {
  const cut = cutOf(panel.before)
  if (cut === null) return null
  const short = (rows: Panel['treated']): number[][] => rows.map((row) => row.slice(0, panel.before))
  const part = { treated: short(panel.treated), controls: short(panel.controls), before: cut }
  const { unitWeights, timeWeights } = estimate(part, method, demean)
  const gap = gapOf(part, unitWeights)
  const shift =
    method === 'sc' && !demean
      ? 0
      : gap.slice(0, cut).reduce((all, value, t) => all + value * at(timeWeights, t), 0)
  const observed = combined(
    part.treated,
    part.treated.map(() => 1 / part.treated.length),
  ).slice(cut)
  return absolutePercentageError(
    observed,
    observed.map((value, t) => value - at(gap, cut + t) + shift),
  )
}
