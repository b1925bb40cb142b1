import { randomFrom } from '#kernel/random.ts'

/** How long one answer keeps a person busy, in minutes. */
export type Handling =
  /** As it was: durations seen, drawn evenly from between their ranks. */
  | { readonly kind: 'seen'; readonly minutes: readonly number[] }
  /** Log-normal, by its median and by how many times as long the 90th percentile takes. */
  | { readonly kind: 'typed'; readonly median: number; readonly p90: number }
  /** Exponential: what queueing theory has closed formulas for. */
  | { readonly kind: 'exponential'; readonly mean: number }

/** The 90 % point of the standard normal distribution. */
const Z90 = 1.281_551_565_544_6

/**
 * One duration for each piece of work, the same for the same seed whatever the rota, so that two rotas are compared by the
 * same work (common random numbers).
 */
export function durations(handling: Handling, count: number, seed: number): Float64Array {
  const random = randomFrom(seed)
  const drawn = new Float64Array(count)
  const draw = sampler(handling)
  for (let index = 0; index < count; index += 1) drawn[index] = draw(random)
  return drawn
}

function sampler(handling: Handling): (random: () => number) => number {
  switch (handling.kind) {
    case 'exponential':
      return (random) => -handling.mean * Math.log(1 - random())
    case 'typed': {
      const middle = Math.log(handling.median)
      const spread = Math.max(0, Math.log(handling.p90 / handling.median) / Z90)
      return (random) => Math.exp(middle + spread * normal(random))
    }
    case 'seen': {
      const sorted = [...handling.minutes].sort((a, b) => a - b)
      return (random) => between(sorted, random())
    }
  }
}

/** A standard normal number (Box and Muller 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** The quantile of sorted values, straight between neighbours. */
function between(sorted: readonly number[], q: number): number {
  const place = q * (sorted.length - 1)
  const low = Math.floor(place)
  const under = sorted[low] ?? 0
  return under + ((sorted[low + 1] ?? under) - under) * (place - low)
}

/** Minutes after which the next answer of the same person is no longer taken for one piece of work. */
export const LONGEST_PIECE = 45

/** So many are needed before what was seen is trusted over a typed guess. */
export const FEWEST_SEEN = 50

interface Answered {
  readonly memberId: string
  /** When the person outside began to wait and when the answer was on the network, in minutes. */
  readonly since: number
  readonly at: number
}

/**
 * How long answers took, read from what was sent: the time between two answers of one person, when the second had been
 * waiting already as the first went out (they went straight on) and no more than `LONGEST_PIECE` lie between. Pauses
 * inside make it an upper bound.
 */
export function handlingSeen(answers: readonly Answered[]): number[] {
  const sorted = [...answers].sort((a, b) => a.memberId.localeCompare(b.memberId) || a.at - b.at)
  const seen: number[] = []
  for (const [index, answer] of sorted.entries()) {
    const before = sorted[index - 1]
    if (!before || before.memberId !== answer.memberId) continue
    const minutes = answer.at - before.at
    if (answer.since <= before.at && minutes > 0 && minutes <= LONGEST_PIECE) seen.push(minutes)
  }
  return seen
}
