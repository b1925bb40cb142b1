/** A day on the wall calendar of a time zone. */
export interface LocalDate {
  readonly year: number
  readonly month: number
  readonly day: number
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

function parts(at: Date, zone: string): Record<string, number> {
  return Object.fromEntries(
    format(zone)
      .formatToParts(at)
      .map((part) => [part.type, Number(part.value)]),
  )
}

export function localDate(at: Date, zone: string): LocalDate {
  const { year = 0, month = 1, day = 1 } = parts(at, zone)
  return { year, month, day }
}

export function addDays(date: LocalDate, days: number): LocalDate {
  const at = new Date(Date.UTC(date.year, date.month - 1, date.day + days))
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
}

const HALF_DAY = 43_200_000

/** The instant at which this day begins in the zone; where midnight is skipped, the first moment after the gap. */
export function midnight(date: LocalDate, zone: string): Date {
  const wall = Date.UTC(date.year, date.month - 1, date.day)
  // The offset in force the afternoon before is the one midnight is reached with.
  const before = offset(new Date(wall - offset(new Date(wall), zone) - HALF_DAY), zone)
  const first = new Date(wall - before)
  const { year, month, day } = localDate(first, zone)
  const there = year === date.year && month === date.month && day === date.day
  return there ? first : new Date(wall - offset(first, zone))
}

function offset(at: Date, zone: string): number {
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts(at, zone)
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at.getTime() / 1000) * 1000
}
