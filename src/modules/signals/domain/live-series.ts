import { bucketOf, type Count, DAY, GRAIN, HOUR, hourOf, NOTHING, placeOf } from './grain.ts'
import type { HourAt } from './usual.ts'
import type { Wall } from './wall.ts'

/** An hour of a watch as it is kept: twelve of each. */
export interface HourRow {
  readonly hour: Date
  readonly n: readonly number[]
  readonly positive: readonly number[]
  readonly neutral: readonly number[]
  readonly negative: readonly number[]
}

/** A time in which nothing could be collected; `to` null: it lasts. */
export interface Deaf {
  readonly from: number
  readonly to: number | null
}

/** What can be asked of some hours of a watch. */
export interface LiveSeries {
  countAt(bucket: number): Count
  sum(from: number, to: number): Count
  /** Null before anything was ever said, and for an hour in which nothing came because we did not hear. */
  readonly hourAt: HourAt
}

/** Rows that are not there count as nothing said; `first` is the first bucket of the watch. */
export function liveSeries(rows: readonly HourRow[], first: number, deaf: readonly Deaf[]): LiveSeries {
  const hours = new Map(rows.map((row) => [row.hour.getTime(), row]))
  const countAt = (bucket: number): Count => {
    const row = hours.get(hourOf(bucket))
    if (!row) return NOTHING
    const place = placeOf(bucket)
    const of = (key: keyof Count) => row[key][place] ?? 0
    return { n: of('n'), positive: of('positive'), neutral: of('neutral'), negative: of('negative') }
  }
  // A day of a thousand watches is summed at each look: hour by hour, and nothing made for a bucket.
  const sum = (from: number, to: number): Count => {
    let [n, positive, neutral, negative] = [0, 0, 0, 0]
    for (let at = bucketOf(from); at < to; ) {
      const hour = hourOf(at)
      const row = hours.get(hour)
      const end = Math.min(to, hour + HOUR)
      for (; at < end; at += GRAIN) {
        if (!row) continue
        const place = (at - hour) / GRAIN
        n += row.n[place] ?? 0
        positive += row.positive[place] ?? 0
        neutral += row.neutral[place] ?? 0
        negative += row.negative[place] ?? 0
      }
    }
    return { n, positive, neutral, negative }
  }
  return {
    countAt,
    sum,
    hourAt: (end) => {
      if (end - HOUR < first) return null
      const { n } = sum(end - HOUR, end)
      return n === 0 && notHeard(end - HOUR, end, deaf) ? null : n
    },
  }
}

/** Whether half of a time or more could not be collected. */
export function notHeard(from: number, to: number, deaf: readonly Deaf[]): boolean {
  return deaf.some((gap) => Math.min(gap.to ?? to, to) - Math.max(gap.from, from) >= (to - from) / 2)
}

/** The full hours that judging the hour that ends at `end` looks at, beside those the detector has to hear. */
export function hoursFor(end: number, wall: Wall): number[] {
  const hours = new Set<number>()
  const add = (at: number) => {
    hours.add(hourOf(at - HOUR))
    hours.add(hourOf(at - 1))
  }
  for (let week = 1; week <= 8; week += 1) add(wall.back(end, week * 7))
  for (let day = 1; day <= 14; day += 1) add(wall.back(end, day))
  for (let at = end; at > end - DAY - 4 * HOUR; at -= HOUR) add(at)
  return [...hours]
}

/** The full hours of [from, to). */
export function hoursBetween(from: number, to: number): number[] {
  const hours: number[] = []
  for (let hour = hourOf(from); hour < to; hour += HOUR) hours.push(hour)
  return hours
}
