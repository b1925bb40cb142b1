import { addMonths, localTime, startOfDay } from '#kernel/local-time.ts'

/** A calendar month in a zone: its name, `2026-10`, and its two ends. */
export interface Month {
  readonly month: string
  readonly from: Date
  readonly to: Date
}

export function monthIn(month: string, zone: string): Month {
  const first = `${month}-01`
  return { month, from: startOfDay(first, zone), to: startOfDay(addMonths(first, 1), zone) }
}

/** The last month that is over. */
export function lastMonth(now: Date, zone: string): Month {
  const { day } = localTime(now, zone)
  return monthIn(addMonths(`${day.slice(0, 7)}-01`, -1).slice(0, 7), zone)
}
