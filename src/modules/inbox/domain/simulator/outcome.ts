import { HOURS_OF_WEEK } from './rota.ts'

/** Below this many a 90th percentile says more about chance than about the desk. */
export const FEW = 20

export interface Outcome {
  /** How many came. */
  readonly n: number
  /** Minutes until the answer; null while nothing came, or when so many were never answered. */
  readonly median: number | null
  /** Null under 20 as well. */
  readonly p90: number | null
  /** Percent answered within their goal. */
  readonly kept: number | null
  /** Never answered. */
  readonly unanswered: number
  /** Percent of the hours at work that were spent answering; null without anybody at work. */
  readonly use: number | null
  /** Hours a week that people are at work; null when nobody said. */
  readonly hours: number | null
  /** Percent answered within so many minutes: the curve of response times. */
  readonly curve: readonly { readonly minutes: number; readonly answered: number }[]
  /** By hour of the week in which it came, Monday 00:00 first: how many, and the median minutes. */
  readonly week: readonly { readonly n: number; readonly median: number | null }[]
  /** How many wait at once on average, by hour of the week. */
  readonly waiting: readonly number[]
}

/** One thing that came and how it went; times in minutes since the replay's beginning, Infinity for never. */
export interface Gone {
  readonly at: number
  readonly due: number
  readonly begun: number
  readonly done: number
}

/** Where the curve is read: from five minutes to a week. */
export const curveAt = [
  5, 10, 15, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1080, 1440, 2880, 4320, 10_080,
]

interface Frame {
  /** Minutes the replay covers. */
  readonly length: number
  /** The hour of the week for each hour since the beginning. */
  readonly hours: ArrayLike<number>
  readonly busy: number | null
  readonly staffed: number | null
}

/** What became of everything that came to one desk, or to all of them. */
export function outcomeOf(gone: readonly Gone[], frame: Frame): Outcome {
  const n = gone.length
  const minutes = Float64Array.from(gone, ({ at, done }) => done - at).sort()
  const week = byHour(gone, frame)
  return {
    n,
    median: rank(minutes, 0.5),
    p90: n < FEW ? null : rank(minutes, 0.9),
    kept: n === 0 ? null : (100 * gone.filter(({ done, due }) => done <= due).length) / n,
    unanswered: gone.filter(({ done }) => done === Number.POSITIVE_INFINITY).length,
    use:
      frame.busy !== null && frame.staffed !== null && frame.staffed > 0
        ? (100 * frame.busy) / frame.staffed
        : null,
    hours: frame.staffed === null ? null : (frame.staffed / 60) * (10_080 / frame.length),
    curve: n === 0 ? [] : curveAt.map((at) => ({ minutes: at, answered: (100 * under(minutes, at)) / n })),
    week,
    waiting: waitingByHour(gone, frame),
  }
}

/** Nearest rank of sorted numbers; null for none, and where it is never. */
export function rank(sorted: ArrayLike<number>, q: number): number | null {
  const value = sorted[Math.max(0, Math.ceil(sorted.length * q) - 1)]
  return value === undefined || value === Number.POSITIVE_INFINITY ? null : value
}

/** How many of sorted numbers are at most `limit`. */
function under(sorted: Float64Array, limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

function byHour(gone: readonly Gone[], { hours }: Frame): Outcome['week'] {
  const parts = Array.from({ length: HOURS_OF_WEEK }, (): number[] => [])
  for (const { at, done } of gone) parts[hours[Math.floor(at / 60)] ?? 0]?.push(done - at)
  return parts.map((part) => ({ n: part.length, median: rank(Float64Array.from(part).sort(), 0.5) }))
}

/** The time-average of how many waited, from the differences at the ends of each wait: one pass, however long waits are. */
function waitingByHour(gone: readonly Gone[], { hours, length }: Frame): number[] {
  const count = Math.ceil(length / 60)
  const part = new Float64Array(count + 1)
  const whole = new Float64Array(count + 1)
  for (const { at, begun } of gone) {
    const end = Math.min(begun, length)
    const first = Math.floor(at / 60)
    const last = Math.floor(end / 60)
    if (first === last) {
      part[first] = (part[first] ?? 0) + end - at
      continue
    }
    part[first] = (part[first] ?? 0) + (first + 1) * 60 - at
    if (last < count) part[last] = (part[last] ?? 0) + end - last * 60
    whole[first + 1] = (whole[first + 1] ?? 0) + 1
    if (last <= count) whole[last] = (whole[last] ?? 0) - 1
  }
  const sums = new Float64Array(HOURS_OF_WEEK)
  const seen = new Float64Array(HOURS_OF_WEEK)
  let running = 0
  for (let hour = 0; hour < count; hour += 1) {
    running += whole[hour] ?? 0
    const of = hours[hour] ?? 0
    sums[of] = (sums[of] ?? 0) + running * 60 + (part[hour] ?? 0)
    seen[of] = (seen[of] ?? 0) + Math.min(60, length - hour * 60)
  }
  return Array.from(sums, (sum, hour) => (seen[hour] ? sum / (seen[hour] ?? 1) : 0))
}
