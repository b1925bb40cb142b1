import { quantile, twoSided } from './distribution.ts'
import { asLarge, EARLIER_STARTS, earlierStarts, wider } from './earlier-starts.ts'
import { heldOutPanel, heldOutSeries } from './hold-out.ts'
import { interrupted } from './interrupted.ts'
import { sum } from './linear.ts'
import { below, quantileOf } from './mixture.ts'
import { estimate, type Panel, type PanelMethod } from './panel.ts'
import { gapOf, misfitOf, type Placebo, placebos, standardError } from './placebo.ts'
import { panelOf, seriesOf, type Times } from './read.ts'
import { regress } from './regression.ts'
import type { Series, SeriesEstimate } from './series.ts'
import { structural } from './structural.ts'
import { studentQuantile, twoSidedStudent } from './student.ts'
import { type Config, readLines } from './table.ts'

export const methods = ['did', 'sc', 'sdid', 'its', 'bsts'] as const
export type Method = (typeof methods)[number]

/** What a campaign moved, or why that cannot be told. */
export interface Uplift {
  /** An average a period and treated unit (did, sc, sdid) or the sum from the start on (its, bsts). */
  readonly effect: number | null
  /** The effect ÷ what was expected without it. */
  readonly relative: number | null
  /** 95 %. */
  readonly interval: readonly [number, number] | null
  readonly p: number | null
  readonly verdict: 'effect' | 'no effect' | 'not estimable'
  /** In words. */
  readonly reason: string
}

/** Shares above which a method is not trusted, and periods it needs (the uplift protocol of the metrics). */
const MOST_ERROR = 0.25
const MOST_PLACEBOS = 0.05
const DAYS = { before: 56, after: 14 }
const PERIODS = { before: 10, after: 3 }

/**
 * The effect of something that began at `start`, from a table of text, by one method. @throws TableError where the table
 * has to be put right first.
 */
export function uplift(text: string, method: Method, config: Config): Uplift {
  const rows = readLines(text, config)
  if (method === 'its' || method === 'bsts') {
    const { series, times } = seriesOf(rows, config)
    return ofSeries(series, times, method)
  }
  const { panel, times } = panelOf(rows, config)
  return ofPanel(panel, times, method, config.demean ?? false)
}

function ofPanel(panel: Panel, times: Times, method: PanelMethod, demean: boolean): Uplift {
  const { effect, expected, unitWeights } = estimate(panel, method, demean)
  const doubt =
    tooShort(times) ??
    (method === 'did' ? apart(panel, unitWeights) : foretold(heldOutPanel(panel, method, demean)))
  const found = placebos(panel, method, demean)
  const sureness =
    method === 'sc' && found.length >= LEAST_RANKED
      ? ranked(effect, misfitOf(panel, unitWeights, demean), found)
      : around(effect, standardError(panel, found, unitWeights), degreesOf(panel, found))
  const known = { effect, relative: expected === 0 ? null : effect / expected }
  if (sureness) return judged({ ...known, ...sureness }, doubt, () => null)
  const reason = doubt ?? 'There are too few controls and periods to say how sure this is.'
  return { ...known, interval: null, p: null, verdict: 'not estimable', reason }
}

type Sureness = Pick<Uplift, 'interval' | 'p'>

/** Student’s quantiles, for the error itself is known from few placebos (or periods) only. */
function around(effect: number, error: number | null, degrees: number): Sureness | null {
  if (error === null) return null
  const reach = studentQuantile(0.975, degrees) * error
  return { interval: [effect - reach, effect + reach], p: twoSidedStudent(effect, error, degrees) }
}

const degreesOf = ({ treated }: Panel, found: readonly Placebo[]): number =>
  Math.max(1, (found.length >= 2 ? found.length : (treated[0]?.length ?? 2) - 1) - 1)

/** From so many placebos on one in twenty can be told. */
const LEAST_RANKED = 19

/**
 * The rank among the placebos, each measured by how well its unit could be matched before the start (Abadie, Diamond and
 * Hainmueller 2010, section 3.4), and the effects that rank would not refuse.
 */
function ranked(effect: number, misfit: number, found: readonly Placebo[]): Sureness {
  const sizes = found.map((one) => Math.abs(one.effect) / one.misfit).sort((a, b) => a - b)
  const larger = sizes.filter((size) => size >= Math.abs(effect) / misfit).length
  const reach = quantile(sizes, 1 - 0.05 + 1 / (sizes.length + 1)) * misfit
  return { interval: [effect - reach, effect + reach], p: (larger + 1) / (sizes.length + 1) }
}

function ofSeries(series: Series, times: Times, method: 'its' | 'bsts'): Uplift {
  const run = method === 'its' ? interrupted : structural
  const told = run(series)
  if (!told) {
    const reason =
      'The periods before the start do not determine the method: there are too few, the outcome never changes, or two controls say the same.'
    return { effect: null, relative: null, interval: null, p: null, verdict: 'not estimable', reason }
  }
  const doubt = tooShort(times) ?? foretold(heldOutSeries(series, run))
  const expected = sum(told.expected)
  const known = { effect: told.effect, relative: expected === 0 ? null : told.effect / expected }
  const tried = once(() => earlierStarts(series, run))
  const found = { ...known, ...surenessOf(told, method === 'bsts' ? wider(tried()) : 1) }
  return judged(found, doubt, () => (tried().sizes.length >= EARLIER_STARTS ? asLarge(tried(), told) : null))
}

/** Trying earlier starts takes most of the time, and is not always asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** By the method's own errors, all of them so much wider. */
function surenessOf({ effect, errors }: SeriesEstimate, factor: number): Sureness {
  const least = below(errors, -effect / factor)
  return {
    interval: [effect + factor * quantileOf(errors, 0.025), effect + factor * quantileOf(errors, 0.975)],
    p: Math.min(1, 2 * Math.min(least, 1 - least)),
  }
}

function tooShort({ before, after, daily }: Times): string | null {
  const least = daily ? DAYS : PERIODS
  if (before >= least.before && after >= least.after) return null
  const unit = daily ? 'days' : 'periods'
  return `There are ${before} ${unit} before the start and ${after} from it on; at least ${least.before} and ${least.after} are needed.`
}

/** Whether treated and controls moved apart before the start already, which difference-in-differences takes for an effect. */
function apart(panel: Panel, unitWeights: readonly number[]): string | null {
  const gap = gapOf(panel, unitWeights).slice(0, panel.before)
  const fit = regress(
    gap.map((_, t) => [1, t]),
    gap,
  )
  if (!fit) return null
  const slope = fit.coefficients[1] ?? 0
  const chance = twoSided(slope, Math.sqrt(fit.covariances[1]?.[1] ?? 0))
  return chance < 0.05
    ? `The treated moved apart from the others before the start already, by ${round(slope)} a period.`
    : null
}

function foretold(error: number | null): string | null {
  return error !== null && error > MOST_ERROR
    ? `The last quarter before the start cannot be foretold from the rest: it is off by ${Math.round(100 * error)} % on average, ${100 * MOST_ERROR} % at most is needed.`
    : null
}

type Found = Pick<Uplift, 'effect' | 'relative' | 'interval' | 'p'>

function judged(found: Found, doubt: string | null, shareOf: () => number | null): Uplift {
  if (doubt !== null) return { ...found, verdict: 'not estimable', reason: doubt }
  const { effect, interval } = found
  const [low, high] = interval ?? [0, 0]
  const span = `${round(effect ?? 0)}, between ${round(low)} and ${round(high)} with 95 % confidence`
  if (low <= 0 && high >= 0) {
    return { ...found, verdict: 'no effect', reason: `No effect can be shown: ${span}, which includes none.` }
  }
  const share = shareOf()
  if (share !== null && share > MOST_PLACEBOS) {
    const reason = `No effect can be shown: ${span}, but for ${Math.round(100 * share)} % of earlier starts at which nothing happened the method finds as much.`
    return { ...found, verdict: 'no effect', reason }
  }
  return { ...found, verdict: 'effect', reason: `An effect of ${span}.` }
}

const round = (value: number): string => String(Number(value.toPrecision(3)))
