import { addDays, type LocalDate, localDate, midnight } from './zone.ts'

export type Grain = 'day' | 'week' | 'month'

export interface Bucket {
  readonly from: Date
  readonly to: Date
}

/** More points than this are no chart any more. */
export const MOST_BUCKETS = 400

/**
 * Cuts [from, to) at the organisation's own midnights: days, ISO weeks (from Monday) or months, so that a day with a
 * change of clocks is 23 or 25 hours long. The first and last bucket are cut to the window.
 */
export function buckets(window: Bucket, grain: Grain, zone: string): Bucket[] {
  const list: Bucket[] = []
  let start = startOf(localDate(window.from, zone), grain)
  while (list.length < MOST_BUCKETS) {
    const next = nextStart(start, grain)
    const from = midnight(start, zone)
    const to = midnight(next, zone)
    if (from >= window.to) break
    list.push({ from: later(from, window.from), to: earlier(to, window.to) })
    start = next
  }
  return list
}

function later(a: Date, b: Date): Date {
  return new Date(Math.max(a.getTime(), b.getTime()))
}

function earlier(a: Date, b: Date): Date {
  return new Date(Math.min(a.getTime(), b.getTime()))
}

function startOf(date: LocalDate, grain: Grain): LocalDate {
  if (grain === 'day') return date
  if (grain === 'month') return { ...date, day: 1 }
  const weekday = (new Date(Date.UTC(date.year, date.month - 1, date.day)).getUTCDay() + 6) % 7
  return addDays(date, -weekday)
}

function nextStart(date: LocalDate, grain: Grain): LocalDate {
  if (grain === 'month')
    return date.month === 12 ? { year: date.year + 1, month: 1, day: 1 } : { ...date, month: date.month + 1 }
  return addDays(date, grain === 'day' ? 1 : 7)
}
