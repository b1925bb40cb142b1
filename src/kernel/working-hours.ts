import { addDays, instantOf, localTime, weekday } from './local-time.ts'

/** From and to on the wall clock, “09:00” to “17:30”. A `to` that is not later than `from` is on the next day. */
export type Period = readonly [from: string, to: string]

/** When somebody works, in their own zone. */
export interface WorkingHours {
  /** Seven lists of periods, Monday first; a free day is an empty list. */
  readonly week: readonly (readonly Period[])[]
  /** Days off, as “2026-12-24”: no period begins on them. */
  readonly holidays: readonly string[]
}

const nineToFive: readonly Period[] = [['09:00', '17:00']]

/** What is taken for somebody who has said nothing: Monday to Friday, nine to five. */
export const usualHours: WorkingHours = {
  week: [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, [], []],
  holidays: [],
}

/** Minutes since midnight of “HH:MM”; 24:00 is 1440. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/**
 * Whether somebody with these hours is at work at an instant. Periods may run over midnight. A period is the time
 * between two moments: on the night the clock is put back it does not end and begin again, and on the night it is
 * put forward it is as long as it really is.
 */
export function isWorking(hours: WorkingHours, zone: string, at: Date): boolean {
  const today = localTime(at, zone).day
  return [addDays(today, -1), today].some((day) =>
    periodsOf(hours, day).some((one) => covers(one, day, zone, at)),
  )
}

function periodsOf(hours: WorkingHours, day: string): readonly Period[] {
  return hours.holidays.includes(day) ? [] : (hours.week[weekday(day)] ?? [])
}

function covers(period: Period, day: string, zone: string, at: Date): boolean {
  const { start, end } = momentsOf(period, day, zone)
  return at >= start && at < end
}

/**
 * The two moments between which a period that begins on this day lies; a `to` not later than `from` is on the next day.
 * It begins when the clock first shows `from`, and ends when the clock leaves the minute before `to` for good: “22:00 to
 * 02:30” runs through an hour that happens twice, “01:00 to 02:00” is over when that hour begins the first time. In a
 * skipped hour either is the moment of the jump, so a period that lies in it whole has no length.
 */
export function momentsOf(
  [from, to]: Period,
  day: string,
  zone: string,
): { readonly start: Date; readonly end: Date } {
  const [first, until] = [minutesOf(from), minutesOf(to)]
  const last = until > first ? until : until + 1440
  const left = instantOf(day, last - 1, zone, 'last').getTime() + 60_000
  return {
    start: instantOf(day, first, zone),
    end: new Date(Math.min(left, instantOf(day, last, zone, 'last').getTime())),
  }
}

/** Why these hours cannot be, for the person who typed them; null when they can. Periods of a day must not overlap. */
export function judgeHours(hours: WorkingHours): string | null {
  if (hours.week.length !== 7) return 'A week has seven days.'
  for (const periods of hours.week) {
    const spans = periods.map(([from, to]): [number, number] => {
      const [start, end] = [minutesOf(from), minutesOf(to)]
      return [start, end > start ? end : end + 1440]
    })
    spans.sort((a, b) => a[0] - b[0])
    if (spans.some((span, i) => span[0] < (spans[i - 1]?.[1] ?? 0))) return 'Two periods of one day overlap.'
  }
  return null
}
