/** Days of the viewer's own calendar. A day is named `2026-03-12`, whatever the zone; weeks begin on Monday. */
export type DayKey = string

const two = (number: number): string => String(number).padStart(2, '0')

export function dayKey(at: Date): DayKey {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** By the calendar, not by 24 hours: across a change of clocks it is still the next day. */
export function addDays(day: Date, count: number): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + count)
}

export function startOfWeek(day: Date): Date {
  return addDays(day, -((day.getDay() + 6) % 7))
}

export function weekDays(day: Date): Date[] {
  const monday = startOfWeek(day)
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index))
}

/** Week number after ISO 8601: the week with the year's first Thursday is week 1. */
export function isoWeek(day: Date): number {
  const thursday = addDays(startOfWeek(day), 3)
  const first = startOfWeek(new Date(thursday.getFullYear(), 0, 4))
  return 1 + Math.round((startOfWeek(day).getTime() - first.getTime()) / (7 * 86_400_000))
}

/** The same time of day on another day. */
export function onDay(iso: string, day: Date): string {
  const at = new Date(iso)
  return new Date(
    day.getFullYear(),
    day.getMonth(),
    day.getDate(),
    at.getHours(),
    at.getMinutes(),
    at.getSeconds(),
  ).toISOString()
}

/** Things by the day they stand on, earliest first; days without any are absent. */
export function byDay<T extends { readonly at: string }>(items: readonly T[]): Map<DayKey, T[]> {
  const days = new Map<DayKey, T[]>()
  for (const item of [...items].sort((a, b) => a.at.localeCompare(b.at))) {
    const key = dayKey(new Date(item.at))
    days.set(key, [...(days.get(key) ?? []), item])
  }
  return days
}
