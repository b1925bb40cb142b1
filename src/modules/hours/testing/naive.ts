import { addDays, localTime, weekday } from '#kernel/local-time.ts'
import { minutesOf } from '#kernel/working-hours.ts'
import type { Hours } from '../domain/schedule.ts'

const MINUTE = 60_000

interface Shown {
  readonly at: number
  /** What clock and calendar show, as minutes since 1970 as if it were UTC. */
  readonly reading: number
}

const read = new Map<string, readonly Shown[]>()

/** What a zone's clock shows at every minute of a window, read off one by one. */
export function clockOf(zone: string, from: number, days: number): readonly Shown[] {
  const key = `${zone} ${from} ${days}`
  const before = read.get(key)
  if (before) return before
  const shown = Array.from({ length: days * 1440 }, (_, i) => {
    const at = from + i * MINUTE
    const { day, minute } = localTime(new Date(at), zone)
    return { at, reading: Date.parse(`${day}T00:00:00Z`) / MINUTE + minute }
  })
  read.set(key, shown)
  return shown
}

/**
 * Which minutes of a window are open, found without any arithmetic of zones: each opening of each day covers the minutes
 * from the first that shows its beginning (or later) to the last that shows less than its end.
 */
export function naiveOpen(hours: Hours, clock: readonly Shown[]): boolean[] {
  const open = clock.map(() => false)
  const [first, last] = [clock[0]?.reading ?? 0, clock.at(-1)?.reading ?? 0]
  for (let midnight = Math.floor(first / 1440) * 1440 - 2 * 1440; midnight <= last + 1440; midnight += 1440) {
    const day = addDays('1970-01-01', midnight / 1440)
    const off = hours.closed.some(({ from, to }) => from <= day && day <= to)
    const openings = [
      ...hours.week.filter((period) => !off && period.weekday === weekday(day) + 1),
      ...hours.extra.filter(({ date }) => date === day),
    ]
    for (const { from, to } of openings) {
      const [start, end] = [minutesOf(from), minutesOf(to)]
      const begin = clock.findIndex(({ reading }) => reading >= midnight + start)
      const stop = clock.findLastIndex(({ reading }) => reading < midnight + (end > start ? end : end + 1440))
      if (begin >= 0) open.fill(true, begin, stop + 1)
    }
  }
  return open
}
