import { addDays, instantOf, isDay, localTime, startOfDay, weekday } from '#kernel/local-time.ts'

/** Days of the organisation's calendar, “2026-03-12”; weeks begin on Monday. */
export type Day = string

export type View = 'day' | 'week' | 'month' | 'list'

/** The day the organisation's clock shows at an instant. */
export function dayOf(at: Date | string, zone: string): Day {
  return localTime(new Date(at), zone).day
}

/** Minutes since midnight by the organisation's clock. */
export function minuteOf(at: Date | string, zone: string): number {
  return localTime(new Date(at), zone).minute
}

/** The day asked for in an address, or null. */
export function readDay(text: string | undefined): Day | null {
  return text !== undefined && isDay(text) ? text : null
}

/** Monday to Sunday around a day. */
export function weekDays(day: Day): Day[] {
  const monday = addDays(day, -weekday(day))
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index))
}

/** The whole weeks that a month touches. */
export function monthDays(day: Day): Day[] {
  const first = `${day.slice(0, 8)}01`
  const last = addDays(addMonths(day, 1), -1)
  const days: Day[] = []
  for (let at = addDays(first, -weekday(first)); at <= last; at = addDays(at, 7)) days.push(...weekDays(at))
  return days
}

/** The first day of the month so many months later. */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`
}

/** The days a view shows. */
export function daysOf(view: View, day: Day): Day[] {
  if (view === 'day') return [day]
  return view === 'week' ? weekDays(day) : monthDays(day)
}

/** The day at which the view before or after begins. */
export function stepDay(view: View, day: Day, count: 1 | -1): Day {
  if (view === 'day') return addDays(day, count)
  return view === 'week' ? addDays(day, 7 * count) : addMonths(day, count)
}

/** Week number after ISO 8601. */
export function isoWeek(day: Day): number {
  const thursday = addDays(day, 3 - weekday(day))
  const first = `${thursday.slice(0, 4)}-01-01`
  return 1 + Math.floor((Date.parse(thursday) - Date.parse(first)) / (7 * 86_400_000))
}

/** From the beginning of the first day to the end of the last. */
export function spanOf(days: readonly Day[], zone: string): { from: string; to: string } {
  const first = days[0] ?? '2026-01-01'
  return {
    from: startOfDay(first, zone).toISOString(),
    to: startOfDay(addDays(days.at(-1) ?? first, 1), zone).toISOString(),
  }
}

/** The instant of a day and minute; where the clock skips it, the moment of the jump. */
export function instant(day: Day, minute: number, zone: string): string {
  return instantOf(day, minute, zone).toISOString()
}

/** Things by the day they stand on, earliest first; days without any are absent. */
export function byDay<T extends { readonly at: string }>(items: readonly T[], zone: string): Map<Day, T[]> {
  const days = new Map<Day, T[]>()
  for (const item of [...items].sort((a, b) => a.at.localeCompare(b.at))) {
    const key = dayOf(item.at, zone)
    const list = days.get(key)
    if (list) list.push(item)
    else days.set(key, [item])
  }
  return days
}

/** “09:05” of minutes since midnight. */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** Minutes since midnight of what a time field holds; null while it is not whole. */
export function clockMinute(text: string): number | null {
  const found = /^(\d{1,2}):(\d{2})/.exec(text)
  return found ? Number(found[1]) * 60 + Number(found[2]) : null
}
