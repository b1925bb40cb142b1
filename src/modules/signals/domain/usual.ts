import { DAY, HOUR } from './grain.ts'
import type { Wall } from './wall.ts'

/** What is usual for an hour, and what that stands on. */
export interface Usual {
  readonly basis: 'hour-of-week' | 'hour-of-day' | 'last-day'
  readonly median: number
  /** max(1, 1.4826 × the median distance from the median), at least what chance alone would stray. */
  readonly spread: number
  /** How many past hours it stands on. */
  readonly samples: number
}

/** How much there was in the hour that ends at an instant; null where nothing was collected or nobody watched yet. */
export type HourAt = (end: number) => number | null

const WEEKS = 8
const FEW_WEEKS = 3
const DAYS = 14
const FEW_DAYS = 3
const CONSISTENT = 1.4826

/**
 * What is usual for the hour that ends at `end`: the median of the same hour of up to eight past weeks (three at least),
 * else of the same hour of up to fourteen past days, else the mean of the day before; null for what is younger than that.
 */
export function usualAt(end: number, hourAt: HourAt, wall: Wall): Usual | null {
  const weeks = heard(WEEKS, (week) => hourAt(wall.back(end, week * 7)))
  if (weeks.length >= FEW_WEEKS) return fromSamples('hour-of-week', weeks)
  const days = heard(DAYS, (day) => hourAt(wall.back(end, day)))
  if (days.length >= FEW_DAYS) return fromSamples('hour-of-day', days)
  const last = heard(DAY / HOUR, (hour) => hourAt(end - hour * HOUR))
  if (last.length < DAY / HOUR / 2) return null
  return fromSamples('last-day', last)
}

/** Of the 24 hours before. */
function heard(many: number, read: (place: number) => number | null): number[] {
  return Array.from({ length: many }, (_, place) => read(place + 1)).filter((one) => one !== null)
}

function fromSamples(basis: Usual['basis'], samples: readonly number[]): Usual {
  const middle = median(samples)
  const mad = median(samples.map((one) => Math.abs(one - middle)))
  // So few samples often stray less than chance does; then chance is the measure.
  const spread = Math.max(1, CONSISTENT * mad, Math.sqrt(middle))
  return { basis, median: middle, spread, samples: samples.length }
}

export function median(values: readonly number[]): number {
  if (values.length === 0) return 0
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
}
