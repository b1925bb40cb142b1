import ICAL from 'ical.js'
import { addDays } from '#kernel/local-time.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Closed } from './domain/schedule.ts'

export interface HolidaysRead {
  /** What the file calls itself; empty when it does not say. */
  readonly name: string
  readonly days: Closed[]
  /** Entries that are no closed day, with the reason; at most `LISTED`. */
  readonly left: { what: string; why: string }[]
  /** How many more of those there are. */
  readonly more: number
}

const MOST_ENTRIES = 5000
const MOST_DAYS = 1000
/** Steps of one recurrence: hourly ones for years are refused, not waited for. */
const MOST_STEPS = 4000
const LISTED = 50
const NAME_LENGTH = 120

const noFile = refuse('invalid', 'This is no iCalendar file.', {
  help: 'Choose a file that ends in .ics, or write the days yourself.',
})

/**
 * Reads the whole-day entries of an iCalendar file between the first day of last year and the end of the fifth year from
 * `today`; what comes again every year is written out. Entries with times of day are left out: a desk is not closed by them.
 */
export function readHolidays(text: string, today: string): Result<HolidaysRead> {
  const year = Number(today.slice(0, 4))
  const window: Window = { from: `${year - 1}-01-01`, to: `${year + 5}-12-31` }
  let roots: ICAL.Component[]
  try {
    const parsed = ICAL.parse(text.replace(/^\ufeff/, '').trim()) as unknown[]
    const all = (typeof parsed[0] === 'string' ? [parsed] : parsed) as ConstructorParameters<
      typeof ICAL.Component
    >[0][]
    roots = all.map((root) => new ICAL.Component(root)).filter((root) => root.name === 'vcalendar')
  } catch {
    return noFile
  }
  if (roots.length === 0) return noFile
  const parts = roots.flatMap((root) => root.getAllSubcomponents('vevent'))
  if (parts.length > MOST_ENTRIES)
    return refuse('too_large', `The file has more than ${MOST_ENTRIES} entries.`, { help: 'Split it.' })
  const reads = entriesOf(parts).map((entry) => readEntry(entry, window))
  const days = once(reads.flatMap(({ days }) => days))
  if (days.length > MOST_DAYS)
    return refuse('too_large', `The file has more than ${MOST_DAYS} closed days.`, { help: 'Split it.' })
  const left = reads.flatMap(({ what, why }) => (why === null ? [] : [{ what, why }]))
  const name = plain(
    roots[0]?.getFirstPropertyValue('x-wr-calname') ?? roots[0]?.getFirstPropertyValue('name'),
  )
  return ok({ name, days, left: left.slice(0, LISTED), more: Math.max(0, left.length - LISTED) })
}

interface Window {
  readonly from: string
  readonly to: string
}

interface Entry {
  readonly event: ICAL.Event
  readonly moved: readonly ICAL.Component[]
}

interface EntryRead {
  readonly what: string
  readonly why: string | null
  readonly days: Closed[]
}

/** Entries with those that move one of their recurrences. */
function entriesOf(parts: readonly ICAL.Component[]): Entry[] {
  const uid = (part: ICAL.Component) => String(part.getFirstPropertyValue('uid') ?? '')
  const moving = parts.filter((part) => part.hasProperty('recurrence-id') && uid(part) !== '')
  const stays = parts.filter((part) => !moving.includes(part))
  const held = new Set(stays.map(uid))
  const lost = moving.filter((part) => !held.has(uid(part)))
  return [...stays, ...lost].map((part) => ({
    event: new ICAL.Event(part),
    moved: moving.filter((other) => other !== part && uid(other) === uid(part)),
  }))
}

function readEntry({ event, moved }: Entry, window: Window): EntryRead {
  const what = plain(event.summary) || 'An entry without a name'
  const leave = (why: string): EntryRead => ({ what, why, days: [] })
  try {
    if (event.component.getFirstPropertyValue('status') === 'CANCELLED') return leave('It was cancelled.')
    if (!event.startDate) return leave('It has no day.')
    if (!event.startDate.isDate) return leave('It has times of day; only whole days close a desk.')
    for (const part of moved) event.relateException(part)
    const days = event.isRecurring() ? again(event, window, what) : [closedOf(event, what)]
    if (days === null) return leave('It comes again too often.')
    const inside = days.filter(({ from, to }) => to >= window.from && from <= window.to)
    if (inside.length === 0)
      return leave(`It lies outside ${window.from.slice(0, 4)} to ${window.to.slice(0, 4)}.`)
    if (inside.some(({ from, to }) => to > addDays(from, 365))) return leave('It is longer than a year.')
    return { what, why: null, days: inside }
  } catch {
    return leave('It cannot be read.')
  }
}

/** Each time it comes, up to the end of the window; null when that takes too many steps. */
function again(event: ICAL.Event, window: Window, what: string): Closed[] | null {
  const days: Closed[] = []
  const times = event.iterator()
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next: ICAL.Time | undefined = times.next()
    if (!next || dayOf(next) > window.to) return days
    const { item, startDate, endDate } = event.getOccurrenceDetails(next)
    days.push(spanOf(startDate, endDate, plain(item.summary) || what))
  }
  return null
}

function closedOf(event: ICAL.Event, what: string): Closed {
  return spanOf(event.startDate, event.endDate, what)
}

/** The end of whole days is the day after the last. */
function spanOf(start: ICAL.Time, end: ICAL.Time | null, name: string): Closed {
  const from = dayOf(start)
  const last = end ? addDays(dayOf(end), -1) : from
  if (last < from) return { from, to: from, name }
  return { from, to: last, name }
}

function dayOf({ year, month, day }: ICAL.Time): string {
  const made = new Date(Date.UTC(year, month - 1, day))
  return made.toISOString().slice(0, 10)
}

/** One line of text, without signs that break or turn lines. */
function plain(value: unknown): string {
  const text = typeof value === 'string' ? value : ''
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, NAME_LENGTH)
}

function once(days: readonly Closed[]): Closed[] {
  const all = new Map(days.map((one) => [`${one.from} ${one.to} ${one.name}`, one]))
  return [...all.values()].sort((a, b) => a.from.localeCompare(b.from))
}
