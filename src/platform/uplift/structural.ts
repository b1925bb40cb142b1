import { normal, type Random, randomFrom } from '#kernel/random.ts'
import { quantile } from './distribution.ts'
import { variance } from './gamma.ts'
import { at, deviation, dot, mean, minus, sum, transposed, type Vector } from './linear.ts'
import { drawLevel } from './local-level.ts'
import type { Series, SeriesEstimate } from './series.ts'
import { drawRegression, regression } from './spike-slab.ts'

const DRAWS = 1_000
const WARM_UP = 200
/** How far the level is expected to walk in one period, in standard deviations of the outcome; worth 32 observations. */
const WALK = 0.01
const WALK_DEGREES = 32

/** `draws` may be fewer where only the middle is asked for; the seed makes it the same every time. */
export interface Sampling {
  readonly draws?: number
  readonly seed?: number
}

/**
 * Bayesian structural time series: a level that walks at random and a regression on the controls of which some may be
 * left out, learned before the start and carried on after it (Brodersen, Gallusser, Koehler, Remy and Scott, Annals of
 * Applied Statistics 2015; priors as CausalImpact has them). The effect is Σ (observed − carried on); interval and
 * chance are those of the posterior draws. Null where the outcome never changed before the start.
 */
export function structural(series: Series, sampling: Sampling = {}): SeriesEstimate | null {
  const { before, outcome } = series
  const spread = deviation(outcome.slice(0, before))
  if (!(spread > 0)) return null
  const centre = mean(outcome.slice(0, before))
  const y = outcome.map((value) => (value - centre) / spread)
  const controls = series.controls.flatMap((control) => standardised(control, before))
  const paths = forecasts(y, controls, before, sampling)
  const after = outcome.length - before
  const observed = sum(outcome.slice(before))
  const totals = paths.map((path) => sum(path) * spread + after * centre).sort((a, b) => a - b)
  const effects = totals.map((total) => observed - total)
  const above = effects.filter((effect) => effect > 0).length
  const tail = Math.min(above, effects.length - above)
  return {
    effect: mean(effects),
    expected: transposed(paths).map((values) => mean(values) * spread + centre),
    interval: [observed - quantile(totals, 0.975), observed - quantile(totals, 0.025)],
    // Both tails, as the interval has both; never 0, for no more was drawn.
    p: Math.min(1, (2 * (tail + 1)) / (effects.length + 1)),
  }
}

/** A control as learned from before the start; one that never changed there says nothing. */
function standardised(control: Vector, before: number): number[][] {
  const spread = deviation(control.slice(0, before))
  if (!(spread > 0)) return []
  const centre = mean(control.slice(0, before))
  return [control.map((value) => (value - centre) / spread)]
}

/** Draws of y after the start, had all gone on as before. */
function forecasts(y: Vector, controls: readonly Vector[], before: number, sampling: Sampling): number[][] {
  const { draws = DRAWS, seed = 1 } = sampling
  const random = randomFrom(seed)
  const rows = controls.length === 0 ? y.map(() => []) : transposed(controls)
  const known = y.slice(0, before)
  const model = regression(rows.slice(0, before), controls.length)
  let level = WALK ** 2
  let regressed = drawRegression(model, [], known, random)
  const paths: number[][] = []
  for (let draw = -WARM_UP; draw < draws; draw += 1) {
    const explained = rows.map((row) => dot(row, regressed.coefficients))
    const path = drawLevel(
      minus(known, explained.slice(0, before)),
      1,
      { level, noise: regressed.noise },
      random,
    )
    level = walk(path, random)
    regressed = drawRegression(model, regressed.chosen, minus(known, path), random)
    if (draw >= 0) paths.push(carriedOn(rows.slice(before), at(path, before - 1), level, regressed, random))
  }
  return paths
}

function walk(path: Vector, random: Random): number {
  const steps = path.slice(1).map((value, t) => (value - at(path, t)) ** 2)
  const squares = WALK_DEGREES * WALK ** 2 + sum(steps)
  return Math.min(1, variance(WALK_DEGREES + steps.length, squares, random))
}

function carriedOn(
  rows: readonly Vector[],
  from: number,
  walked: number,
  regressed: { readonly coefficients: Vector; readonly noise: number },
  random: Random,
): number[] {
  let level = from
  return rows.map((row) => {
    level += Math.sqrt(walked) * normal(random)
    return level + dot(row, regressed.coefficients) + Math.sqrt(regressed.noise) * normal(random)
  })
}
