import { addDays, instantOf, localTime, weekday } from '#kernel/local-time.ts'
import { minutesOf } from '#kernel/working-hours.ts'

/** When the council meets: every so many weeks on a weekday (0 is Monday) at a time of the organisation’s zone. */
export interface Cadence {
  readonly weeks: number
  readonly weekday: number
  /** “14:00” */
  readonly time: string
}

export interface Slot {
  /** The day it was meant for, “2026-03-11”; a meeting that is moved keeps it. */
  readonly day: string
  readonly at: Date
}

/**
 * The next meeting after a moment. `lastDay` is the day the last one was meant for, so that a meeting that was moved by
 * two days does not shift all that follow; null: there was none. The clock on the wall stays the same over changes of the
 * clock.
 */
export function nextSlot(cadence: Cadence, zone: string, lastDay: string | null, after: Date): Slot {
  const on = (day: string): Slot => ({ day, at: instantOf(day, minutesOf(cadence.time), zone) })
  const step = cadence.weeks * 7
  let slot = on(
    lastDay === null
      ? sameWeek(localTime(after, zone).day, cadence.weekday)
      : addDays(sameWeek(lastDay, cadence.weekday), step),
  )
  while (slot.at <= after) slot = on(addDays(slot.day, lastDay === null ? 7 : step))
  return slot
}

/** The next few, for the page of the charter. */
export function nextSlots(
  cadence: Cadence,
  zone: string,
  lastDay: string | null,
  after: Date,
  count: number,
): Slot[] {
  const found: Slot[] = []
  let slot = nextSlot(cadence, zone, lastDay, after)
  while (found.length < count) {
    found.push(slot)
    slot = nextSlot(cadence, zone, slot.day, slot.at)
  }
  return found
}

function sameWeek(day: string, wanted: number): string {
  return addDays(day, wanted - weekday(day))
}
