import { randomFrom } from '#kernel/random.ts'
import { type Whitened, whitened } from './filter.ts'
import { at, deviation, dot, mean, sum, times, type Vector } from './linear.ts'
import { centreOf, mixed, type Part } from './mixture.ts'
import type { Series, SeriesEstimate } from './series.ts'
import { choicesOf, type Posterior, posteriorOf, slabOf, toldBy } from './spike-slab.ts'

/**
 * How far the level may walk a period, in deviations of the noise it is seen under, with the weight of a half-Cauchy
 * distribution: near 0 nothing is presumed, and a level that walks is not held still, as an inverse gamma distribution around
 * a small number (which CausalImpact has) holds it (Gelman, Bayesian Analysis 1, 2006; Frühwirth-Schnatter and Wagner,
 * Journal of Econometrics 154, 2010). No further than CausalImpact's careful choice of a tenth: a level that may walk at will
 * explains what the controls would.
 */
const WALKS = [0, 0.01, 0.02, 0.04, 0.07, 0.1]
const WALK = 0.03
/** Of the level in the first period: so much that the first outcome tells it. */
const UNKNOWN = 1e6

/** The same seed for the same answer; only more than eight controls are drawn among. */
const SEED = 1

/**
 * Bayesian structural time series: a level that walks at random and a regression on the controls of which some may be left
 * out, learned before the start and carried on after it (Brodersen, Gallusser, Koehler, Remy and Scott, Annals of Applied
 * Statistics 2015). The effect is Σ (observed − carried on), with the doubt about the level, the coefficients, the choice
 * of controls and both variances. Given the ratio of the variances the rest is a regression of whitened columns, so all is
 * integrated out and only ratio and choice are averaged over: nothing is plugged in. Null where the outcome never changed before the start.
 */
export function structural(series: Series): SeriesEstimate | null {
  const { before, outcome } = series
  const spread = deviation(outcome.slice(0, before))
  if (!(spread > 0)) return null
  const centre = mean(outcome.slice(0, before))
  const y = outcome.map((value) => (value - centre) / spread)
  const controls = series.controls.flatMap((control) => standardised(control, before))
  const fits = forecasts(y, controls, before)
  const middle = centreOf(fits)
  const observed = sum(outcome.slice(before))
  const expected = y
    .slice(before)
    .map((_, h) => centre + spread * sum(fits.map(({ weight, path }) => weight * at(path, h))))
  return {
    effect: observed - sum(expected),
    expected,
    errors: fits.map(({ weight, centre: own, scale, degrees }) => ({
      ...{ weight, degrees },
      centre: (middle - own) * spread,
      scale: scale * spread,
    })),
  }
}

/** A control as learned from before the start; one that never changed there says nothing. */
function standardised(control: Vector, before: number): number[][] {
  const spread = deviation(control.slice(0, before))
  if (!(spread > 0)) return []
  const centre = mean(control.slice(0, before))
  return [control.map((value) => (value - centre) / spread)]
}

interface Forecast extends Part {
  readonly path: Vector
}

/** The sum from the start on had all gone on as before, by walk and choice of controls. */
function forecasts(y: Vector, controls: readonly Vector[], before: number): Forecast[] {
  const known = [...controls, y].map((column) => column.slice(0, before))
  const slab = slabOf(known.slice(0, -1))
  const walks = WALKS.map((walk, i) => {
    const white = whitened(known, { kept: 1, moved: walk ** 2, noise: 1, begin: UNKNOWN }, before)
    const products = toldBy(white.columns.slice(0, -1), white.columns.at(-1) ?? [])
    // Steps of one factor cover more the further out they lie.
    const width = i === 0 ? at(WALKS, 1) : walk
    return { walk, white, products, prior: Math.log(width / (1 + (walk / WALK) ** 2)) }
  })
  const fitsOf = (chosen: readonly number[]) =>
    walks.map(({ walk, white, products, prior }) => {
      const posterior = posteriorOf(products, slab, chosen)
      return { walk, white, posterior, log: prior + posterior.log - white.logVariances / 2 }
    })
  const likely = (chosen: readonly number[]): number => logSum(fitsOf(chosen).map(({ log }) => log))
  const choices = choicesOf(controls.length, likely, randomFrom(SEED))
  const parts = choices.flatMap(({ chosen, weight }) => {
    const fits = fitsOf(chosen)
    // Drawn choices have their likelihood in how often they were drawn.
    const own = logSum(fits.map(({ log }) => log))
    return fits.map((fit) => ({
      ...carriedOn(fit, chosen, controls, before, y),
      weight,
      log: fit.log - own,
    }))
  })
  return mixed(parts)
}

interface Fit {
  readonly walk: number
  readonly white: Whitened
  readonly posterior: Posterior
}

/** The level as it stood, walking on, and the controls as they were seen. */
function carriedOn(
  { walk, white, posterior }: Fit,
  chosen: readonly number[],
  controls: readonly Vector[],
  before: number,
  outcome: Vector,
): Omit<Forecast, 'weight'> {
  const after = outcome.length - before
  const columns = chosen.map((j) => (controls[j] ?? []).slice(before))
  const states = chosen.map((j) => at(white.states, j))
  const level = (white.states.at(-1) ?? 0) - dot(posterior.centre, states)
  const path = Array.from({ length: after }, (_, h) =>
    sum([level, ...columns.map((column, j) => at(posterior.centre, j) * at(column, h))]),
  )
  // A coefficient moves the sum by its control, and the level the other way.
  const pull = columns.map((column, j) => sum(column) - after * at(states, j))
  // A step that is walked moves all periods from then on: Σ i², i from 1 to the periods after the start less one.
  const steps = (after * (after - 1) * (2 * after - 1)) / 6
  const own = after ** 2 * white.spread + walk ** 2 * steps + after
  const variance = posterior.variance * (own + dot(pull, times(posterior.spread, pull)))
  return { path, centre: sum(path), scale: Math.sqrt(variance), degrees: posterior.degrees }
}

function logSum(logs: readonly number[]): number {
  const most = Math.max(...logs)
  return most + Math.log(sum(logs.map((log) => Math.exp(log - most))))
}
