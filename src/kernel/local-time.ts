/** A wall-clock reading in some zone: the calendar day as “2026-03-29” and the minutes since its 00:00. */
export interface LocalTime {
  readonly day: string
  readonly minute: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, made)
  return made
}

/** The wall clock of a zone at an instant, as if it were UTC, in milliseconds. */
function wall(at: number, zone: string): number {
  const part: Record<string, number> = {}
  for (const { type, value } of format(zone).formatToParts(at)) part[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

const SECOND = 1000
const DAY = 86_400_000

/** Milliseconds the zone's clock is ahead of UTC at an instant. */
function offset(at: number, zone: string): number {
  return wall(at, zone) - Math.floor(at / SECOND) * SECOND
}

/** What clock and calendar show in a zone at an instant. Throws on a zone this system does not know. */
export function localTime(at: Date, zone: string): LocalTime {
  const shown = wall(at.getTime(), zone)
  return { day: new Date(shown).toISOString().slice(0, 10), minute: Math.floor((shown % DAY) / 60_000) }
}

/** The day so many days later; pure calendar, no zone. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** The calendar day so many months later; a day the month does not have becomes its last: 31 January + 1 is 28 February. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last)))
    .toISOString()
    .slice(0, 10)
}

/** True for a time zone this system knows: “Europe/Berlin”, “UTC”. */
export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** 0 is Monday, 6 is Sunday. */
export function weekday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

/** True for a day that the calendar has: “2026-02-29” is none. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
}

/**
 * The instant at which a zone's clock reads this. When the clock is put back a reading happens twice: `which` says
 * the first or the last. When it is put forward a reading may be skipped: then it is the moment of the jump.
 * @param minute minutes since 00:00; 1440 is the next day's 00:00.
 */
export function instantOf(
  day: string,
  minute: number,
  zone: string,
  which: 'first' | 'last' = 'first',
): Date {
  const reading = Date.parse(`${day}T00:00:00Z`) + minute * 60_000
  const before = offset(reading - DAY, zone)
  const after = offset(reading + DAY, zone)
  const [one, other] = [reading - before, reading - after]
  if (one === other) return new Date(one)
  const shows = [one, other].filter((at) => wall(at, zone) === reading).sort((a, b) => a - b)
  const found = which === 'first' ? shows[0] : shows.at(-1)
  return new Date(found ?? jump(Math.min(one, other), Math.max(one, other), zone))
}

/** The first instant after `from` at which the offset has changed; it has by `to`. */
function jump(from: number, to: number, zone: string): number {
  const old = offset(from, zone)
  let [low, high] = [from, to]
  while (high - low > SECOND) {
    const middle = low + Math.floor((high - low) / 2 / SECOND) * SECOND
    if (offset(middle, zone) === old) low = middle
    else high = middle
  }
  return high
}

/** The instant at which a day begins in a zone. */
export function startOfDay(day: string, zone: string): Date {
  return instantOf(day, 0, zone)
}
