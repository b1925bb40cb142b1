import ICAL from 'ical.js'
import { instantOf } from '#kernel/local-time.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { isZone, readClock } from './domain/wall-clock.ts'
import { type IcsSeries, readSeries } from './ics-series.ts'

export interface IcsRead {
  readonly uid: string | null
  readonly name: string
  readonly note: string
  readonly from: Date
  readonly to: Date
  readonly allDay: boolean
  readonly recurring: boolean
  /** The day of its beginning as the file writes it, whatever the zone. */
  readonly day: string
  /** How it comes again, as RFC 5545 writes it; null when it does not, or by more than one rule. */
  readonly rrule: string | null
  /** Beginnings that are left out. */
  readonly without: readonly Date[]
  /** What our own files say of a series beyond the format; null in those of others. */
  readonly series: IcsSeries | null
}

const MOST_ENTRIES = 5000
const HOUR_MS = 3_600_000

/** Reads the entries of an iCalendar file. Times without a zone are by `zone`. Entries without a beginning are counted. */
export function readIcs(text: string, zone: string): Result<{ entries: IcsRead[]; unread: number }> {
  let parts: ICAL.Component[]
  try {
    const parsed = ICAL.parse(text.replace(/^\ufeff/, '').trim()) as unknown[]
    const roots = (typeof parsed[0] === 'string' ? [parsed] : parsed) as ConstructorParameters<
      typeof ICAL.Component
    >[0][]
    parts = roots
      .map((root) => new ICAL.Component(root))
      .flatMap((root) => root.getAllSubcomponents('vevent'))
  } catch {
    return refuse('invalid', 'This is no iCalendar file.', {
      help: 'Export the calendar again as .ics and try once more.',
    })
  }
  if (parts.length > MOST_ENTRIES)
    return refuse('too_large', `The file has more than ${MOST_ENTRIES} entries.`, { help: 'Split it.' })
  const entries = parts.map((part) => readEntry(part, zone))
  const read = entries.filter((entry) => entry !== null)
  return ok({ entries: read, unread: entries.length - read.length })
}

function readEntry(part: ICAL.Component, zone: string): IcsRead | null {
  try {
    const event = new ICAL.Event(part)
    const from = momentOf(event.startDate, tzidOf(part, 'dtstart'), zone)
    const allDay = event.startDate.isDate
    const end = momentOf(event.endDate, tzidOf(part, part.hasProperty('dtend') ? 'dtend' : 'dtstart'), zone)
    const to = end > from ? end : new Date(from.getTime() + (allDay ? 24 : 1) * HOUR_MS)
    const rules = part.getAllProperties('rrule')
    return {
      uid: event.uid ? String(event.uid).slice(0, 500) : null,
      name: String(event.summary ?? '')
        .trim()
        .slice(0, 200),
      note: String(event.description ?? '').slice(0, 2000),
      from,
      to,
      allDay,
      recurring: event.isRecurring(),
      day: dayOf(event.startDate),
      rrule: rules.length === 1 ? String(rules[0]?.getFirstValue() ?? '') : null,
      without: leftOut(part, zone),
      series: readSeries(part),
    }
  } catch {
    return null
  }
}

function tzidOf(part: ICAL.Component, name: string): string | undefined {
  return textOf(part.getFirstProperty(name)?.getFirstParameter('tzid'))
}

function dayOf(time: ICAL.Time): string {
  return [time.year, time.month, time.day].map((n) => String(n).padStart(2, '0')).join('-')
}

const MOST_LEFT_OUT = 1000

function leftOut(part: ICAL.Component, zone: string): Date[] {
  return part
    .getAllProperties('exdate')
    .slice(0, MOST_LEFT_OUT)
    .flatMap((property) =>
      property
        .getValues()
        .filter((value) => value instanceof ICAL.Time)
        .map((value) => momentOf(value, textOf(property.getFirstParameter('tzid')), zone)),
    )
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** A zone we know by name is read by our own clock; one the file brings along, by what the file says about it. */
function momentOf(time: ICAL.Time, tzid: string | undefined, zone: string): Date {
  const day = dayOf(time)
  if (time.isDate) return instantOf(day, 0, zone)
  if (time.zone === ICAL.Timezone.utcTimezone) return time.toJSDate()
  const known = tzid && isZone(tzid) ? tzid : null
  const brought = time.zone && time.zone !== ICAL.Timezone.localTimezone && !known
  if (brought) return new Date(time.toUnixTime() * 1000)
  const at = readClock(day, time.hour * 60 + time.minute, known ?? zone).at
  if (Number.isNaN(at.getTime())) throw new Error('no moment')
  return at
}
