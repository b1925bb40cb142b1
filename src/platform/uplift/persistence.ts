import { factorOf, logDeterminant, solved, solvedBack } from './cholesky.ts'
import { type Errors, whitened } from './filter.ts'
import { dot, type Matrix, productsOf, sum, transposed, type Vector } from './linear.ts'
import { mixed, type Part } from './mixture.ts'

/** How much of an error is left a period later, and the noise it is seen under, in variances of what is added a period. */
const KEPT = [0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999]
const NOISE = [0, 1, 4, 16, 64, 256]
/** Independent errors are as likely before the data as any one way of keeping. */
const independent: Errors = { kept: 0, moved: 1, noise: 0, begin: 1 }

const ways: readonly (Errors & { readonly prior: number })[] = [
  { ...independent, prior: 1 / (KEPT.length + 1) },
  ...KEPT.flatMap((kept) =>
    NOISE.map((noise) => ({
      ...{ kept, moved: 1, noise, begin: 1 / (1 - kept ** 2) },
      prior: 1 / (KEPT.length + 1) / NOISE.length,
    })),
  ),
]

/** One way the errors may keep: the coefficients had it been known, as far as it counts. */
export interface Fitted extends Part {
  readonly coefficients: Vector
  /** The error foretold for period `upTo` from those before, of which `kept` is left a period later. */
  readonly carried: number
  readonly kept: number
}

/**
 * A regression whose errors may depend on the ones before: an autoregression of the first order seen under noise, with
 * nothing presumed of the coefficients and the scale, averaged over how strongly errors keep (Zellner and Tiao, Bayesian
 * analysis of the regression model with autocorrelated errors, JASA 59, 1964). Given one way, what `weights` make of the
 * coefficients has Student’s distribution around generalised least squares, and the way counts by its restricted
 * likelihood (Harville, JASA 72, 1977), which unlike residuals of ordinary least squares does not hide persistence in
 * short series (Turner and others, BMC Medical Research Methodology 21:181, 2021). Empty where columns say the same or
 * there are no more rows than columns.
 */
export function persistent(rows: Matrix, y: Vector, weights: Vector, upTo: number): Fitted[] {
  const width = weights.length
  const degrees = rows.length - width
  if (degrees < 1) return []
  const columns = [...transposed(rows), y]
  const fits = ways.flatMap(({ prior, ...errors }) => {
    const { columns: made, logVariances, states } = whitened(columns, errors, upTo)
    const [regressors, target] = [made.slice(0, width), made[width] ?? []]
    const factor = factorOf(productsOf(regressors))
    if (!factor) return []
    const half = solved(
      factor,
      regressors.map((column) => dot(column, target)),
    )
    const coefficients = solvedBack(factor, half)
    // Never 0, so that a regression without a miss counts like others.
    const all = dot(target, target)
    const squares = Math.max(all - dot(half, half), all * 1e-14)
    const log = -(logVariances + logDeterminant(factor) + degrees * Math.log(squares)) / 2
    const reach = solved(factor, weights)
    const scale = Math.sqrt((squares / degrees) * dot(reach, reach))
    const carried = (states[width] ?? 0) - sum(coefficients.map((value, j) => value * (states[j] ?? 0)))
    const part = { weight: prior, centre: dot(weights, coefficients), scale, degrees }
    return [{ ...part, log, coefficients, carried, kept: errors.kept }]
  })
  // One way without the others would be surer than it may be.
  return fits.length < ways.length ? [] : mixed(fits)
}
