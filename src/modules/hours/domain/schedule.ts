import type { WorkingHours } from '#kernel/working-hours.ts'

/**
 * An opening in the week, on the wall clock of the zone. `weekday` is 1 for Monday to 7 for Sunday: the day on which it
 * begins. A `to` that is not later than `from` is on the next day; '24:00' is midnight at the day's end.
 */
export interface Period {
  readonly weekday: number
  readonly from: string
  readonly to: string
}

/** Days on which no opening begins, both ends included: “2026-12-24” to “2026-12-26”. */
export interface Closed {
  readonly from: string
  readonly to: string
  readonly name: string
}

/** An opening on one date, whatever the week or a holiday says. */
export interface Extra {
  readonly date: string
  readonly from: string
  readonly to: string
  readonly name: string
}

/** When a desk is open. What began before a closed day is finished on it, as a night shift is. */
export interface Hours {
  /** IANA zone by which all of it is read. */
  readonly zone: string
  readonly week: readonly Period[]
  readonly closed: readonly Closed[]
  readonly extra: readonly Extra[]
}

export interface Version {
  /** From this instant on, until the next version begins. */
  readonly validFrom: Date
  readonly hours: Hours
}

/** Versions, the oldest first; the first holds since ever (`ALWAYS`). History is measured by what held then. */
export type Schedule = readonly Version[]

/** Before everything: the earliest instant a Date can hold. */
export const ALWAYS = new Date(-8_640_000_000_000_000)

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** Open day and night. What is taken while nobody has set any hours. */
export function roundTheClock(zone: string): Hours {
  const week = weekdays.map((weekday) => ({ weekday, from: '00:00', to: '24:00' }))
  return { zone, week, closed: [], extra: [] }
}

/** One version that holds since ever. */
export function always(hours: Hours): Schedule {
  return [{ validFrom: ALWAYS, hours }]
}

/** The version that holds at an instant. Throws on an empty schedule, which is a bug. */
export function versionAt(schedule: Schedule, at: Date): Version {
  const found = schedule.findLast((version) => version.validFrom <= at) ?? schedule[0]
  if (!found) throw new Error('a schedule without a version')
  return found
}

/** Somebody's own working hours, as the directory keeps them, as hours of this room. */
export function hoursOfMember({ week, holidays }: WorkingHours, zone: string): Hours {
  return {
    zone,
    week: week.flatMap((periods, day) => periods.map(([from, to]) => ({ weekday: day + 1, from, to }))),
    closed: holidays.map((day) => ({ from: day, to: day, name: '' })),
    extra: [],
  }
}
