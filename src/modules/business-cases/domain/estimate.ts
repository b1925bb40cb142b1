import { randomFrom } from '#kernel/random.ts'

/** Lowest, likeliest and highest: what somebody expects, with how sure they are. */
export interface Range {
  readonly low: number
  readonly likely: number
  readonly high: number
}

export interface Cost {
  readonly what: string
  readonly kind: 'once' | 'yearly'
  /** In the smallest unit of the currency. */
  readonly amount: number
}

export const bases = ['study', 'peers', 'history', 'estimate'] as const
/** What an expectation stands on: a study of uplift, what peers reached, our own history, or nothing but judgement. */
export type Basis = (typeof bases)[number]

export interface Effect extends Range {
  readonly what: string
  readonly metricId: string | null
  readonly basis: Basis
  readonly source: string
  /** What one of it is worth, in the smallest unit of the currency; null: nobody can say, and then no money is claimed. */
  readonly worth: number | null
}

export interface Option {
  readonly name: string
  readonly what: string
  readonly costs: readonly Cost[]
  readonly hoursPerWeek: number
  readonly effects: readonly Effect[]
}

export interface Frame {
  readonly months: number
  /** Role-average cost of an hour, in the smallest unit of the currency; null: unknown. */
  readonly hourRate: number | null
}

export interface Spread {
  readonly mean: number
  /** In eight of ten cases it lies between these. */
  readonly low: number
  readonly high: number
}

export interface Valued {
  /** Money and time over the frame; null while hours have no rate. */
  readonly cost: number | null
  readonly spend: number
  readonly hours: number
  readonly effects: readonly Spread[]
  /** Cost of one of the first effect; all of the cost is put on it. Null when it can come to nothing. */
  readonly costPerOutcome: { readonly low: number; readonly likely: number; readonly high: number } | null
  /** Worth of the effects less the cost; null where no effect has a worth in money. */
  readonly net: Spread | null
  /** 0–1: in how many of the draws the effects were worth more than the cost. */
  readonly paysOff: number | null
  readonly reason: string | null
}

const WEEKS_A_MONTH = 365.25 / 7 / 12
const DRAWS = 10_000

/**
 * What an option costs and brings within the frame. Each effect is a triangular distribution over lowest, likeliest and
 * highest; sums of several are drawn 10,000 times with a fixed seed, as if independent of each other, so that the same
 * input always gives the same answer.
 */
export function valued(option: Option, frame: Frame): Valued {
  const hours = option.hoursPerWeek * WEEKS_A_MONTH * frame.months
  const spend = option.costs.reduce(
    (sum, one) => sum + (one.kind === 'once' ? one.amount : (one.amount * frame.months) / 12),
    0,
  )
  const time = hours === 0 ? 0 : frame.hourRate === null ? null : hours * frame.hourRate
  const cost = time === null ? null : spend + time
  const effects = option.effects.map(spreadOf)
  const [main] = option.effects
  const base = { cost, spend, hours, effects, costPerOutcome: perOutcome(cost, main) }
  if (cost === null) return { ...base, ...unknown('An hour has no rate, so the cost of time is unknown.') }
  const worthy = option.effects.filter(({ worth }) => worth !== null)
  if (option.effects.length === 0) return { ...base, ...unknown(null) }
  if (worthy.length === 0)
    return { ...base, ...unknown('No effect has a worth in money, so none is claimed.') }
  return { ...base, ...drawn(worthy, cost), reason: null }
}

const unknown = (reason: string | null) => ({ net: null, paysOff: null, reason })

function perOutcome(cost: number | null, main: Effect | undefined): Valued['costPerOutcome'] {
  if (cost === null || !main || main.low <= 0) return null
  return { low: cost / main.high, likely: cost / main.likely, high: cost / main.low }
}

function drawn(effects: readonly Effect[], cost: number): { net: Spread; paysOff: number } {
  const random = randomFrom(20_261)
  const draws = Array.from({ length: DRAWS }, () =>
    effects.reduce((sum, one) => sum + quantile(one, random()) * (one.worth ?? 0), -cost),
  ).sort((a, b) => a - b)
  const mean = effects.reduce((sum, one) => sum + meanOf(one) * (one.worth ?? 0), -cost)
  const at = (share: number): number => draws[Math.round(share * (DRAWS - 1))] ?? Number.NaN
  return {
    net: { mean, low: at(0.1), high: at(0.9) },
    paysOff: draws.filter((one) => one > 0).length / DRAWS,
  }
}

const meanOf = ({ low, likely, high }: Range): number => (low + likely + high) / 3

export function spreadOf(range: Range): Spread {
  return { mean: meanOf(range), low: quantile(range, 0.1), high: quantile(range, 0.9) }
}

/** The value below which a share of a triangular distribution lies (its inverse distribution function). */
export function quantile({ low, likely, high }: Range, share: number): number {
  const width = high - low
  if (width === 0) return low
  const peak = (likely - low) / width
  return share < peak
    ? low + Math.sqrt(share * width * (likely - low))
    : high - Math.sqrt((1 - share) * width * (high - likely))
}

/** What is wrong with a range, or null. */
export function wrongRange({ low, likely, high }: Range): string | null {
  if (low > likely) return 'The lowest is above the likeliest.'
  return likely > high ? 'The likeliest is above the highest.' : null
}
