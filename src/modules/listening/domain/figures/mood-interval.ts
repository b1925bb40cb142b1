import { randomFrom } from '#kernel/random.ts'

/** How many people said so much that is positive, negative and neutral. */
export interface MoodTally {
  readonly good: number
  readonly bad: number
  readonly neutral: number
  readonly people: number
}

/** Where a figure lies in 95 of 100 samples drawn like this one, in points. */
export interface Ends {
  readonly low: number
  readonly high: number
}

const TIMES = 2000
const SEED = 2026
/** Of more people the interval is taken from the standard error, to which the draws come; drawing them would take seconds. */
const MOST_DRAWN = 2000
/** Half the width of 95 % of the normal distribution. */
const Z = 1.959964

type Part = readonly [above: number, whole: number]

/**
 * The 95 % interval of 100·(P − N) ÷ (P + N + U), and of the polarity without the neutral ones, by the percentile
 * bootstrap: 2,000 times as many people are drawn again, with putting back, each with all their posts, because posts of
 * one person are no independent voices (Cameron, Gelbach and Miller 2008). The same posts always give the same interval.
 * Null where nothing can be drawn.
 */
export function moodIntervals(tallies: readonly MoodTally[]): {
  readonly net: Ends | null
  readonly polarity: Ends | null
} {
  const people = tallies.reduce((sum, one) => sum + one.people, 0)
  const net = ({ good, bad, neutral }: MoodTally): Part => [good - bad, good + bad + neutral]
  const polarity = ({ good, bad }: MoodTally): Part => [good - bad, good + bad]
  const by = people > MOST_DRAWN ? bySpread : byDraws
  return { net: by(tallies, net, people), polarity: by(tallies, polarity, people) }
}

function byDraws(tallies: readonly MoodTally[], of: (one: MoodTally) => Part, people: number): Ends | null {
  const above = new Float64Array(people)
  const whole = new Float64Array(people)
  let place = 0
  for (const one of tallies)
    for (let n = 0; n < one.people; n += 1, place += 1)
      [above[place], whole[place]] = of(one) as [number, number]
  const random = randomFrom(SEED)
  const found: number[] = []
  for (let time = 0; time < TIMES; time += 1) {
    let [a, b] = [0, 0]
    for (let n = 0; n < people; n += 1) {
      const one = Math.floor(random() * people)
      a += above[one] ?? 0
      b += whole[one] ?? 0
    }
    // A sample in which nobody had a mood says nothing.
    if (b > 0) found.push((100 * a) / b)
  }
  if (found.length === 0) return null
  found.sort((one, other) => one - other)
  return { low: quantile(found, 0.025), high: quantile(found, 0.975) }
}

/** The ratio's standard error with people as clusters (linearised). */
function bySpread(tallies: readonly MoodTally[], of: (one: MoodTally) => Part, people: number): Ends | null {
  const sum = (which: 0 | 1) => tallies.reduce((all, one) => all + of(one)[which] * one.people, 0)
  const whole = sum(1)
  if (whole === 0) return null
  const ratio = sum(0) / whole
  const squares = tallies.reduce((all, one) => {
    const [above, own] = of(one)
    return all + one.people * (above - ratio * own) ** 2
  }, 0)
  const error = Math.sqrt((squares * people) / Math.max(1, people - 1)) / whole
  return { low: Math.max(-100, 100 * (ratio - Z * error)), high: Math.min(100, 100 * (ratio + Z * error)) }
}

/** Between two neighbours in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}
