import { addDays, weekday } from '#kernel/local-time.ts'

/** How a series comes again, by the calendar; the time of day stands beside it. */
export type Rule =
  | { readonly freq: 'daily'; readonly interval: number }
  | { readonly freq: 'weekly'; readonly interval: number; readonly weekdays: readonly number[] }
  /** On a day of the month; -1 is its last. */
  | { readonly freq: 'monthly'; readonly interval: number; readonly monthDay: number }
  /** On the first, second … or last (-1) of a weekday in the month. */
  | {
      readonly freq: 'monthly-weekday'
      readonly interval: number
      readonly nth: number
      readonly weekday: number
    }

/** A series without an end is asked for a window; this keeps a mistake from running away. */
const MOST_DAYS = 3700

/** The days of a series from `from` to `to`, both included, none before it starts. Days are “2026-03-29”. */
export function occurrences(rule: Rule, startsOn: string, from: string, to: string): string[] {
  const days: string[] = []
  let day = from < startsOn ? startsOn : from
  for (let count = 0; day <= to && count < MOST_DAYS; count += 1) {
    if (falls(rule, startsOn, day)) days.push(day)
    day = addDays(day, 1)
  }
  return days
}

/** True when the series falls on this day. */
export function falls(rule: Rule, startsOn: string, day: string): boolean {
  if (day < startsOn) return false
  switch (rule.freq) {
    case 'daily':
      return daysBetween(startsOn, day) % rule.interval === 0
    case 'weekly': {
      const weeks = daysBetween(monday(startsOn), monday(day)) / 7
      return weeks % rule.interval === 0 && rule.weekdays.includes(weekday(day))
    }
    case 'monthly':
      return (
        months(startsOn, day) % rule.interval === 0 &&
        dayOfMonth(day) === (rule.monthDay === -1 ? lengthOf(day) : rule.monthDay)
      )
    case 'monthly-weekday':
      return (
        months(startsOn, day) % rule.interval === 0 &&
        weekday(day) === rule.weekday &&
        (rule.nth === -1 ? dayOfMonth(day) + 7 > lengthOf(day) : Math.ceil(dayOfMonth(day) / 7) === rule.nth)
      )
  }
}

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** The rule as RFC 5545 writes it. */
export function rruleText(rule: Rule): string {
  const every = rule.interval === 1 ? '' : `;INTERVAL=${rule.interval}`
  switch (rule.freq) {
    case 'daily':
      return `FREQ=DAILY${every}`
    case 'weekly': {
      const days = [...rule.weekdays].sort((a, b) => a - b).map((day) => names[day] ?? 'MO')
      return `FREQ=WEEKLY${every};WKST=MO;BYDAY=${days.join(',')}`
    }
    case 'monthly':
      return `FREQ=MONTHLY${every};BYMONTHDAY=${rule.monthDay}`
    case 'monthly-weekday':
      return `FREQ=MONTHLY${every};BYDAY=${rule.nth}${names[rule.weekday] ?? 'MO'}`
  }
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

function monday(day: string): string {
  return addDays(day, -weekday(day))
}

function months(from: string, to: string): number {
  const [a, b] = [from, to].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)))
  return (b ?? 0) - (a ?? 0)
}

function dayOfMonth(day: string): number {
  return Number(day.slice(8, 10))
}

function lengthOf(day: string): number {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate()
}
