import { addDays, instantOf, localTime } from '#kernel/local-time.ts'

/**
 * What a zone's clock does between two years (both included), as iCalendar wants it said beside every time that names the
 * zone: each change of the clock by itself, before the first one the reading it begins with.
 */
export function zoneLines(zone: string, fromYear: number, toYear: number): string[] {
  const first = `${fromYear}-01-01`
  let before = offsetOn(first, zone)
  const lines = [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance('STANDARD', `${fromYear}0101T000000`, before, before),
  ]
  for (let day = first; day < `${toYear + 1}-01-01`; day = addDays(day, 7)) {
    const next = addDays(day, 7)
    if (offsetOn(next, zone) === before) continue
    const change = changeBetween(day, next, zone, before)
    lines.push(...observance(change.to > before ? 'DAYLIGHT' : 'STANDARD', change.shown, before, change.to))
    before = change.to
  }
  return [...lines, 'END:VTIMEZONE']
}

/** Minutes ahead of UTC at noon. */
function offsetOn(day: string, zone: string): number {
  const at = instantOf(day, 720, zone)
  return offsetAt(at.getTime(), zone)
}

function offsetAt(at: number, zone: string): number {
  const shown = localTime(new Date(at), zone)
  return Math.round((Date.parse(`${shown.day}T00:00:00Z`) + shown.minute * 60_000 - at) / 60_000)
}

const MINUTE = 60_000

/** The first minute at which the clock goes otherwise, as the clock before the change reads it. */
function changeBetween(
  from: string,
  to: string,
  zone: string,
  before: number,
): { shown: string; to: number } {
  let low = instantOf(from, 720, zone).getTime()
  let high = instantOf(to, 720, zone).getTime()
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE
    if (offsetAt(middle, zone) === before) low = middle
    else high = middle
  }
  const shown = new Date(high + before * MINUTE).toISOString().slice(0, 16).replaceAll(/[-:]/g, '')
  return { shown: `${shown}00`, to: offsetAt(high, zone) }
}

function observance(kind: 'STANDARD' | 'DAYLIGHT', start: string, from: number, to: number): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `END:${kind}`,
  ]
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`
}
