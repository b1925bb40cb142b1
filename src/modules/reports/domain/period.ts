import { addDays, addMonths, localTime, startOfDay, weekday } from '#kernel/local-time.ts'

export const periods = ['last-week', 'last-month', 'last-28-days', 'last-quarter'] as const
export type Period = (typeof periods)[number]

export interface Days {
  readonly from: Date
  readonly to: Date
}

/**
 * The whole days a report covers when it is made at this moment, half-open, and the period before it that it is compared
 * with: the calendar week, month or quarter before this one, or the 28 days before today.
 */
export function daysOf(period: Period, at: Date, zone: string): { window: Days; before: Days } {
  const { day } = localTime(at, zone)
  const [end, back] = boundsOf(period, day)
  const [first, earlier] = [back(end), back(back(end))]
  const start = (one: string): Date => startOfDay(one, zone)
  return {
    window: { from: start(first), to: start(end) },
    before: { from: start(earlier), to: start(first) },
  }
}

function boundsOf(period: Period, day: string): [end: string, back: (from: string) => string] {
  const month = `${day.slice(0, 7)}-01`
  if (period === 'last-week') return [addDays(day, -weekday(day)), (from) => addDays(from, -7)]
  if (period === 'last-month') return [month, (from) => addMonths(from, -1)]
  if (period === 'last-28-days') return [day, (from) => addDays(from, -28)]
  const since = (Number(day.slice(5, 7)) - 1) % 3
  return [addMonths(month, -since), (from) => addMonths(from, -3)]
}

/** How finely a course is drawn: days, or weeks where there would be too many. */
export function grainOf(period: Period): 'day' | 'week' {
  return period === 'last-quarter' ? 'week' : 'day'
}
