import { addDays, instantOf, localTime, weekday } from '#kernel/local-time.ts'

/**
 * The first instant, at or after `after`, at which this hour of the week begins by a zone's clock.
 * @param hour 0 is Monday 00:00, 167 is Sunday 23:00.
 */
export function nextHour(hour: number, zone: string, after: Date): Date {
  const { day } = localTime(after, zone)
  const ahead = (Math.floor(hour / 24) - weekday(day) + 7) % 7
  const minute = (hour % 24) * 60
  const first = instantOf(addDays(day, ahead), minute, zone)
  return first >= after ? first : instantOf(addDays(day, ahead + 7), minute, zone)
}
