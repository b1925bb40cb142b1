import { Z95 } from './distribution.ts'
import { mean } from './linear.ts'
import { quantileOf } from './mixture.ts'
import { asIf, type Series, type SeriesEstimate } from './series.ts'
import { studentQuantile } from './student.ts'

/** So many starts at which nothing happened are tried, where there is room. */
export const EARLIER_STARTS = 20
/** How many stretches of time the method's own errors are worth beside those that were tried. */
const BELIEVED = 4

/** What a method finds at earlier starts at which nothing happened. */
export interface Tried {
  /** Effects in standard errors of their own: an earlier start has less to learn from. */
  readonly sizes: readonly number[]
  /** How many stretches as long as the campaign lie side by side in the time that was tried. */
  readonly stretches: number
}

/** The effect in standard errors, as far as 95 % of the errors tell them. */
const inErrors = ({ effect, errors }: SeriesEstimate): number =>
  (effect * 2 * Z95) / (quantileOf(errors, 0.975) - quantileOf(errors, 0.025))

/** Tries the method at starts in the second half of the time before the start, over stretches as long as the campaign. */
export function earlierStarts(series: Series, method: (series: Series) => SeriesEstimate | null): Tried {
  const { before, outcome } = series
  const length = Math.min(outcome.length - before, Math.floor(before / 3))
  const first = Math.floor(before / 2)
  const room = before - length - first
  if (length < 1 || room < 1) return { sizes: [], stretches: 0 }
  const count = Math.min(EARLIER_STARTS, room + 1)
  const starts = Array.from(
    { length: count },
    (_, i) => first + Math.round((i * room) / Math.max(1, count - 1)),
  )
  const sizes = [...new Set(starts)].flatMap((start) => {
    const told = method(asIf(series, start, start + length))
    const size = told ? inErrors(told) : Number.NaN
    return Number.isFinite(size) ? [size] : []
  })
  return { sizes, stretches: (before - first) / length }
}

/** The share of earlier starts at which as much was found, each measured by how sure it was. */
export const asLarge = ({ sizes }: Tried, told: SeriesEstimate): number =>
  sizes.filter((size) => Math.abs(size) >= Math.abs(inErrors(told))).length / sizes.length

/**
 * How much wider than its own errors a method's interval has to be: what a model leaves out (a wave no control shares) does
 * not show in them, but in how many of them it was off where nothing happened. Starts that overlap tell little more than the
 * stretches that lie side by side, so the two are pooled by their degrees of freedom and Student's quantile is taken, a
 * moderated t (Smyth, Statistical Applications in Genetics and Molecular Biology 3, 2004). Never narrower.
 */
export function wider({ sizes, stretches }: Tried): number {
  if (sizes.length < 2) return 1
  const off = mean(sizes.map((size) => size ** 2))
  const degrees = BELIEVED + stretches
  const pooled = Math.max(1, (BELIEVED + stretches * off) / degrees)
  return (studentQuantile(0.975, degrees) / Z95) * Math.sqrt(pooled)
}
