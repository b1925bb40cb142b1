import type { z } from 'zod'
import { isTime, type typedHours, type VersionView } from '#modules/hours/contract.ts'

export type Typed = z.infer<typeof typedHours>
export type TypedPeriod = Typed['week'][number]

/** What somebody is writing: kept on this device until it is saved, so that nothing typed is lost. */
export interface HoursDraft {
  /** From when on, while it is new; empty for since ever. */
  readonly validFrom: string
  /** As the one above. */
  readonly follows: boolean
  readonly hours: Typed
  readonly calendarIds: readonly string[]
}

/** A time as people write it, made whole: “9”, “9.30”, “930” and “9h30” are 09:00 and 09:30. Else as it was written. */
export function wholeTime(text: string): string {
  const found = /^(\d{1,2})(?:[:.h ]?(\d{2}))?$/.exec(text.trim().toLowerCase())
  if (!found?.[1]) return text.trim()
  return `${found[1].padStart(2, '0')}:${found[2] ?? '00'}`
}

/** All times of hours made whole. */
export function wholeTimes(hours: Typed): Typed {
  const whole = <T extends { from: string; to: string }>(one: T): T => ({
    ...one,
    from: wholeTime(one.from),
    to: wholeTime(one.to),
  })
  return { ...hours, week: hours.week.map(whole), extra: hours.extra.map(whole) }
}

/** The same periods on other days, in place of those that stood there. */
export function copyDay(week: readonly TypedPeriod[], from: number, to: readonly number[]): TypedPeriod[] {
  const targets = to.filter((day) => day !== from)
  const source = week.filter(({ weekday }) => weekday === from)
  return [
    ...week.filter(({ weekday }) => !targets.includes(weekday)),
    ...targets.flatMap((weekday) => source.map((period) => ({ ...period, weekday }))),
  ]
}

/** One more period of a day: after the last, or nine to five. */
export function morePeriod(week: readonly TypedPeriod[], weekday: number): TypedPeriod {
  const last = week.filter((period) => period.weekday === weekday).at(-1)
  if (!last) return { weekday, from: '09:00', to: '17:00' }
  return { weekday, from: '', to: '' }
}

/** The period of a day that ends on the next one after midnight, when there is one: worth saying, it may be a slip. */
export function intoNextDay(week: readonly TypedPeriod[], weekday: number): TypedPeriod | undefined {
  return week.find(
    ({ weekday: on, from, to }) =>
      on === weekday && isTime(from, false) && isTime(to, true) && to <= from && to !== '00:00',
  )
}

/** Monday to Friday, nine to five. */
export function usualHours(zone: string): Typed {
  const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' }))
  return { zone, week, closed: [], extra: [] }
}

/** What an editor begins with. */
export function draftOf(version: VersionView | undefined, fallback: Typed, validFrom: string): HoursDraft {
  return {
    validFrom: version?.validFrom ?? validFrom,
    follows: version !== undefined && version.hours === null,
    hours: version?.hours ?? fallback,
    calendarIds: version?.calendarIds ?? [],
  }
}

export interface Shade {
  readonly weekday: number
  /** Parts of the day, 0 to 1. */
  readonly start: number
  readonly end: number
}

const share = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) / 1440

/** A week as shades on seven bars: what runs over midnight goes on in the bar of the next day. */
export function shadesOf(week: readonly TypedPeriod[]): Shade[] {
  return week.flatMap(({ weekday, from, to }): Shade[] => {
    if (!isTime(from, false) || !isTime(to, true)) return []
    const [start, end] = [share(from), share(to)]
    if (end > start) return [{ weekday, start, end }]
    const rest = { weekday: weekday === 7 ? 1 : weekday + 1, start: 0, end }
    return [{ weekday, start, end: 1 }, ...(end > 0 ? [rest] : [])]
  })
}
