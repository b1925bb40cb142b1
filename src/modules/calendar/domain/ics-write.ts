/** One entry of an iCalendar file (RFC 5545). All-day entries are days without a zone, the last one not included. */
export type IcsEntry = {
  readonly uid: string
  readonly name: string
  readonly description: string
  readonly url: string | null
  /** TENTATIVE while it is not sure to go out. */
  readonly sure: boolean
} & ({ readonly from: Date; readonly to: Date } | { readonly fromDay: string; readonly toDay: string })

/** A whole calendar, in UTC, with lines folded at 75 octets. `stamp` is when it was written. */
export function icsFile(name: string, entries: readonly IcsEntry[], stamp: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Weft//Calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...entries.flatMap((entry) => entryLines(entry, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function entryLines(entry: IcsEntry, stamp: Date): string[] {
  const when =
    'fromDay' in entry
      ? [
          `DTSTART;VALUE=DATE:${entry.fromDay.replaceAll('-', '')}`,
          `DTEND;VALUE=DATE:${entry.toDay.replaceAll('-', '')}`,
        ]
      : [`DTSTART:${utc(entry.from)}`, `DTEND:${utc(entry.to)}`]
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(entry.uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    ...when,
    `SUMMARY:${escapeText(entry.name)}`,
    ...(entry.description ? [`DESCRIPTION:${escapeText(entry.description)}`] : []),
    ...(entry.url ? [`URL:${entry.url}`] : []),
    `STATUS:${entry.sure ? 'CONFIRMED' : 'TENTATIVE'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
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
