import type { Schedule } from './schedule.ts'
import { openSpans } from './spans.ts'

/** How far ahead an opening is looked for before it is said that there is none, in ms: 400 days. */
const AHEAD = 400 * 86_400_000

/**
 * Open milliseconds in [from, to); 0 when `to` is not after `from`. Exact over changes of the clock: an hour that happens
 * twice counts twice, a skipped one not at all. Throws on a zone this system does not know.
 */
export function openMs(schedule: Schedule, from: Date, to: Date): number {
  let sum = 0
  if (from < to)
    for (const [start, end] of openSpans(schedule, from.getTime(), to.getTime())) sum += end - start
  return sum
}

/**
 * The first instant by which so many open milliseconds have passed since `from`; `from` itself for none. Null when it does
 * not open at all for 400 days before they have.
 */
export function afterOpenMs(schedule: Schedule, from: Date, ms: number): Date | null {
  let left = ms
  if (left <= 0) return new Date(from)
  for (let at = from.getTime(); ; at += AHEAD) {
    const before = left
    for (const [start, end] of openSpans(schedule, at, at + AHEAD)) {
      if (end - start >= left) return new Date(start + left)
      left -= end - start
    }
    if (left === before) return null
  }
}

/** Whether it is open at an instant. */
export function isOpen(schedule: Schedule, at: Date): boolean {
  return openMs(schedule, at, new Date(at.getTime() + 1)) > 0
}

/** The first instant at which it is open, not before `at`: `at` itself while it is. Null when there is none for 400 days. */
export function nextOpening(schedule: Schedule, at: Date): Date | null {
  for (const [start] of openSpans(schedule, at.getTime(), at.getTime() + AHEAD)) return new Date(start)
  return null
}

/** The first instant at which it is closed, not before `at`. Null when it is open all through 400 days. */
export function nextClosing(schedule: Schedule, at: Date): Date | null {
  let until = at.getTime()
  for (const [start, end] of openSpans(schedule, until, until + AHEAD)) {
    if (start > until) break
    until = end
  }
  return until >= at.getTime() + AHEAD ? null : new Date(until)
}
