import { addDays, localTime, startOfDay } from '#kernel/local-time.ts'
import type { Window } from '#platform/metric.ts'

/** The last so many days of the organisation, today included, and as many before them. */
export function trailing(now: Date, zone: string, days: number): { now: Window; before: Window } {
  const { day: today } = localTime(now, zone)
  const start = (back: number): Date => startOfDay(addDays(today, 1 - back), zone)
  return {
    now: { from: start(days), to: start(0) },
    before: { from: start(2 * days), to: start(days) },
  }
}
