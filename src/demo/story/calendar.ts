export const ZONE = 'Europe/Oslo'
export const DAY = 86_400_000
export const HOUR = 3_600_000
export const MINUTE = 60_000

/** Days and hours as the company lives them, counted from today: −1 is yesterday. */
export interface Calendar {
  readonly now: Date
  /** The instant of a wall clock time on a day; hours may have fractions. */
  at(day: number, hour: number): Date
  /** Whole days from today, by the wall clock. */
  dayOf(instant: Date): number
  /** 0–23 with fractions. */
  hourOf(instant: Date): number
  /** 0 is Sunday. */
  weekday(day: number): number
}

export function calendarFrom(now: Date): Calendar {
  const offset = offsetAt(now)
  // One offset for the whole story: an hour's difference across a change of summer time troubles nobody.
  const midnight = Math.floor((now.getTime() + offset) / DAY) * DAY - offset
  return {
    now,
    at: (day, hour) => new Date(midnight + day * DAY + hour * HOUR),
    dayOf: (instant) => Math.floor((instant.getTime() - midnight) / DAY),
    hourOf: (instant) => ((((instant.getTime() - midnight) % DAY) + DAY) % DAY) / HOUR,
    weekday: (day) => new Date(midnight + offset + day * DAY).getUTCDay(),
  }
}

/** The calendar day so many days from now, “2026-03-31”. */
export function dayAfter({ now }: Pick<Calendar, 'now'>, days: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date(now.getTime() + days * DAY))
}

function offsetAt(now: Date): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now)
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value)
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'))
  return Math.round((wall - now.getTime()) / (15 * MINUTE)) * 15 * MINUTE
}

const names = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  de: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
  no: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
} as const

export function dayName(calendar: Calendar, lang: keyof typeof names, day: number): string {
  return names[lang][calendar.weekday(day)] ?? ''
}
