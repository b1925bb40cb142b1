import { zoneLines } from './ics-zone.ts'
import { clockText } from './wall-clock.ts'

/** A property of our own; its name begins with “x-weft-”. */
export interface IcsExtra {
  readonly name: string
  readonly value: string
}

/** Comes again: by a zone's clock, with the beginnings that are left out. Days are “2026-03-11”. */
export interface IcsAgain {
  readonly zone: string
  readonly fromDay: string
  /** Minutes since midnight. */
  readonly minute: number
  readonly rrule: string
  readonly without: readonly string[]
}

type When =
  | { readonly from: Date; readonly to: Date }
  /** Whole days without a zone, the last one not included. */
  | { readonly fromDay: string; readonly toDay: string }
  | { readonly again: IcsAgain }

/** One entry of an iCalendar file (RFC 5545). */
export type IcsEntry = {
  readonly uid: string
  readonly name: string
  readonly description: string
  readonly url: string | null
  /** TENTATIVE while it is not sure to go out. */
  readonly sure: boolean
  readonly extras?: readonly IcsExtra[]
} & When

/** How long zones are told beyond the day the file is written. */
const ZONE_YEARS = 10

/**
 * A whole calendar with lines folded at 75 octets: moments in UTC, what comes again by its zone, which is told along.
 * `stamp` is when it was written.
 */
export function icsFile(name: string, entries: readonly IcsEntry[], stamp: Date): string {
  const year = stamp.getUTCFullYear()
  const zones = [...new Set(entries.flatMap((entry) => ('again' in entry ? [entry.again.zone] : [])))]
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Weft//Calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...zones.flatMap((zone) => zoneLines(zone, year - 1, year + ZONE_YEARS)),
    ...entries.flatMap((entry) => entryLines(entry, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function entryLines(entry: IcsEntry, stamp: Date): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(entry.uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    ...whenLines(entry),
    `SUMMARY:${escapeText(entry.name)}`,
    ...(entry.description ? [`DESCRIPTION:${escapeText(entry.description)}`] : []),
    ...(entry.url ? [`URL:${entry.url}`] : []),
    `STATUS:${entry.sure ? 'CONFIRMED' : 'TENTATIVE'}`,
    'TRANSP:TRANSPARENT',
    ...(entry.extras ?? []).map(({ name, value }) => `${name.toUpperCase()}:${escapeText(value)}`),
    'END:VEVENT',
  ]
}

function whenLines(when: When): string[] {
  if ('from' in when) return [`DTSTART:${utc(when.from)}`, `DTEND:${utc(when.to)}`]
  const plain = (day: string): string => day.replaceAll('-', '')
  if ('fromDay' in when)
    return [`DTSTART;VALUE=DATE:${plain(when.fromDay)}`, `DTEND;VALUE=DATE:${plain(when.toDay)}`]
  const { zone, fromDay, minute, rrule, without } = when.again
  const at = (day: string): string => `;TZID=${zone}:${plain(day)}T${clockText(minute).replace(':', '')}00`
  return [
    `DTSTART${at(fromDay)}`,
    'DURATION:PT15M',
    `RRULE:${rrule}`,
    ...without.map((day) => `EXDATE${at(day)}`),
  ]
}

/** “20260311T083000Z”. */
function utc(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

/** A text value: line breaks and the signs that mean something are escaped; other control signs are left out. */
export function escapeText(text: string): string {
  return (
    text
      .replaceAll('\\', '\\\\')
      .replaceAll(';', '\\;')
      .replaceAll(',', '\\,')
      .replaceAll(/\r\n|\r|\n/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those the format forbids
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  )
}

const encoder = new TextEncoder()
const OCTETS = 75

/** Breaks a line so that none is longer than 75 octets, never inside of a character. */
export function fold(line: string): string {
  let out = ''
  let used = 0
  for (const sign of line) {
    const size = encoder.encode(sign).length
    if (used + size > OCTETS) {
      out += '\r\n '
      used = 1
    }
    out += sign
    used += size
  }
  return out
}
