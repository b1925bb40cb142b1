import { localTime, weekday } from '#kernel/local-time.ts'

/** 0 is Monday 00:00 to 01:00 on the zone's clock, 167 is Sunday 23:00 to 24:00. */
export function hourOfWeek(at: Date, zone: string): number {
  const { day, minute } = localTime(at, zone)
  return weekday(day) * 24 + Math.floor(minute / 60)
}

export interface HourResult {
  readonly hour: number
  readonly n: number
  readonly mean: number
  /** Of the sample; 0 where n is 1, which says nothing about how sure the mean is. */
  readonly variance: number
}

/** Number, mean and variance by hour of the week; hours without a post are left out. */
export function byHour(
  posts: readonly { readonly at: Date; readonly value: number }[],
  zone: string,
): HourResult[] {
  const hours = new Map<number, number[]>()
  for (const { at, value } of posts) {
    const hour = hourOfWeek(at, zone)
    hours.set(hour, [...(hours.get(hour) ?? []), value])
  }
  return [...hours]
    .map(([hour, values]) => {
      const n = values.length
      const mean = values.reduce((sum, value) => sum + value, 0) / n
      const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
      return { hour, n, mean, variance: n > 1 ? squares / (n - 1) : 0 }
    })
    .sort((a, b) => a.hour - b.hour)
}

/** The middle of some numbers; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}
