import { localDate, midnight } from './zone.ts'

/** The same moment of the calendar a year ago, on the clock of the zone; 29 February becomes 28. */
export function yearBefore(at: Date, zone: string): Date {
  const { year, month, day } = localDate(at, zone)
  const sinceMidnight = at.getTime() - midnight({ year, month, day }, zone).getTime()
  const last = new Date(Date.UTC(year - 1, month, 0)).getUTCDate()
  const then = midnight({ year: year - 1, month, day: Math.min(day, last) }, zone)
  return new Date(then.getTime() + sinceMidnight)
}
