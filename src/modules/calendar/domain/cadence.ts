import { addDays, localTime, startOfDay, weekday } from '#kernel/local-time.ts'

/** One week from Monday to Monday by the organisation's clock, and how many posts went out in it. */
export interface WeekCount {
  readonly day: string
  readonly from: Date
  readonly to: Date
  readonly n: number
}

/** The last whole weeks and the one that runs, oldest first. */
export function weeksUntil(now: Date, count: number, zone: string): { day: string; from: Date; to: Date }[] {
  const today = localTime(now, zone).day
  const monday = addDays(today, -weekday(today))
  return Array.from({ length: count + 1 }, (_, index) => {
    const day = addDays(monday, 7 * (index - count))
    return { day, from: startOfDay(day, zone), to: startOfDay(addDays(day, 7), zone) }
  })
}

/** How many of these moments each week holds. */
export function countWeeks(
  weeks: readonly { readonly day: string; readonly from: Date; readonly to: Date }[],
  moments: readonly Date[],
): WeekCount[] {
  return weeks.map((week) => ({
    ...week,
    n: moments.filter((at) => at >= week.from && at < week.to).length,
  }))
}

/** What a target comes to: weeks below it among the whole ones, and days since the last post (null: none known). */
export function judgeCadence(
  perWeek: number,
  weeks: readonly WeekCount[],
  last: Date | null,
  now: Date,
): { readonly below: number; readonly whole: number; readonly daysSince: number | null } {
  const whole = weeks.filter((week) => week.to <= now)
  return {
    below: whole.filter((week) => week.n < perWeek).length,
    whole: whole.length,
    daysSince: last ? Math.max(0, Math.floor((now.getTime() - last.getTime()) / 86_400_000)) : null,
  }
}
