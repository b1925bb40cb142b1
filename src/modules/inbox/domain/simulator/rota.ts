import { localTime, weekday } from '#kernel/local-time.ts'

export const HOURS_OF_WEEK = 168

/** So many people more (or, negative, fewer) on these days of the week, from one clock time to another. */
export interface Shift {
  /** 1 is Monday, 7 is Sunday. */
  readonly days: readonly number[]
  /** “09:00”; a `to` not later than `from` is on the next day, “24:00” is midnight. */
  readonly from: string
  readonly to: string
  readonly people: number
}

/** Who is at work on a desk: those who were there, by quarter of an hour since the beginning, and shifts on top. */
export interface Staff {
  /** Null: nobody but the shifts. */
  readonly present: ArrayLike<number> | null
  readonly shifts: readonly Shift[]
}

/** From this minute on so many people are at work. */
export interface Level {
  readonly at: number
  readonly people: number
}

const QUARTER = 15
export const QUARTERS_OF_WEEK = (HOURS_OF_WEEK * 60) / QUARTER

/** People by quarter of an hour of the week, Monday 00:00 first; may be fewer than nobody, to take away from a rota. */
export function quarters(shifts: readonly Shift[]): number[] {
  const week = Array.from({ length: QUARTERS_OF_WEEK }, () => 0)
  for (const { days, from, to, people } of shifts) {
    const start = quarterOf(from)
    const end = quarterOf(to)
    const length = end > start ? end - start : end + 96 - start
    for (const day of days)
      for (let step = 0; step < length; step += 1) {
        const quarter = ((day - 1) * 96 + start + step) % QUARTERS_OF_WEEK
        week[quarter] = (week[quarter] ?? 0) + people
      }
  }
  return week
}

function quarterOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 4 + Math.round(minute / QUARTER)
}

/** The quarter of the week for each quarter of an hour from an instant on, on the clock of a zone. */
export function calendarOf(fromMs: number, count: number, zone: string): Uint16Array {
  const calendar = new Uint16Array(count)
  // Clocks jump on a full hour of UTC or half an hour off it at the most: they are asked twice an hour.
  for (let index = 0; index < count; index += 1)
    calendar[index] =
      index % 2 === 0
        ? quarterAt(fromMs + index * QUARTER * 60_000, zone)
        : ((calendar[index - 1] ?? 0) + 1) % QUARTERS_OF_WEEK
  return calendar
}

function quarterAt(ms: number, zone: string): number {
  const { day, minute } = localTime(new Date(ms), zone)
  return weekday(day) * 96 + Math.floor(minute / QUARTER)
}

/**
 * When the number of people at work changes, in minutes since the calendar's beginning; never fewer than nobody. Past
 * what is known, whoever was there so many whole weeks earlier is there again.
 */
export function levelsOf({ present, shifts }: Staff, calendar: Uint16Array): Level[] {
  const week = quarters(shifts)
  const levels: Level[] = []
  for (const [index, quarter] of calendar.entries()) {
    const people = Math.max(0, thereAt(present, index) + (week[quarter] ?? 0))
    if (levels.at(-1)?.people !== people) levels.push({ at: index * QUARTER, people })
  }
  return levels
}

function thereAt(present: ArrayLike<number> | null, index: number): number {
  if (!present) return 0
  if (index < present.length) return present[index] ?? 0
  const weeks = Math.ceil((index - present.length + 1) / QUARTERS_OF_WEEK)
  return present[index - weeks * QUARTERS_OF_WEEK] ?? 0
}

/** People × minutes in the first `minutes` of a rota. */
export function staffedMinutes(levels: readonly Level[], minutes: number): number {
  return levels.reduce((sum, { at, people }, index) => {
    const end = Math.min(levels[index + 1]?.at ?? minutes, minutes)
    return end > at ? sum + people * (end - at) : sum
  }, 0)
}
