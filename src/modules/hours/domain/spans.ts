import { addDays, weekday } from '#kernel/local-time.ts'
import { momentsOf } from '#kernel/working-hours.ts'
import type { Hours, Schedule } from './schedule.ts'

/** Open from the first instant up to the second, in ms since 1970. */
export type Span = readonly [start: number, end: number]

/** What was worked out for a day of some hours is kept as long as the hours are. */
const known = new WeakMap<Hours, Map<string, readonly Span[]>>()
const MOST_DAYS = 20_000

/** The openings that begin on a day, by their beginning; those without length (in a skipped hour) are left out. */
function beginningOn(hours: Hours, day: string): readonly Span[] {
  let days = known.get(hours)
  if (!days || days.size > MOST_DAYS) {
    days = new Map()
    known.set(hours, days)
  }
  const before = days.get(day)
  if (before) return before
  const made = workedOut(hours, day)
  days.set(day, made)
  return made
}

function workedOut({ zone, week, closed, extra }: Hours, day: string): Span[] {
  const off = closed.some(({ from, to }) => from <= day && day <= to)
  const number = weekday(day) + 1
  const openings = [
    ...(off ? [] : week.filter((period) => period.weekday === number)),
    ...extra.filter(({ date }) => date === day),
  ]
  return openings
    .map(({ from, to }): Span => {
      const { start, end } = momentsOf([from, to], day, zone)
      return [start.getTime(), end.getTime()]
    })
    .filter(([start, end]) => end > start)
    .sort((a, b) => a[0] - b[0])
}

/** The openings in [from, to) that follow these hours, apart from each other and in order. */
function* openBy(hours: Hours, from: number, to: number): Generator<Span> {
  // No clock is further from UTC than a day, and no opening is longer than one: without asking what the clock shows.
  let day = addDays(new Date(from).toISOString().slice(0, 10), -2)
  const last = addDays(new Date(to).toISOString().slice(0, 10), 1)
  let done = from
  for (; day <= last; day = addDays(day, 1))
    for (const [start, end] of beginningOn(hours, day)) {
      const [low, high] = [Math.max(start, done), Math.min(end, to)]
      if (high <= low) continue
      yield [low, high]
      done = high
    }
}

/** The openings in [from, to), by the version that held at each moment. Those that touch are not joined. */
export function* openSpans(schedule: Schedule, from: number, to: number): Generator<Span> {
  for (const [i, { validFrom, hours }] of schedule.entries()) {
    const next = schedule[i + 1]?.validFrom.getTime() ?? Number.POSITIVE_INFINITY
    const [low, high] = [Math.max(from, validFrom.getTime()), Math.min(to, next)]
    if (low < high) yield* openBy(hours, low, high)
  }
}
