import ICAL from 'ical.js'
import { addDays, localTime, startOfDay } from '#kernel/local-time.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'

/** One meeting as time: on the day it began by the organisation's clock. */
export interface CalendarEvent {
  readonly key: string
  readonly day: string
  readonly minutes: number
  readonly title: string
}

const MOST_EVENTS = 5000
const MOST_FOUND = 500
/** Steps of one recurrence: hourly ones for years are cut off, not waited for. */
const MOST_STEPS = 4000
const MOST_MINUTES = 1440

const noFile = refuse('invalid', 'This is no iCalendar file.', {
  help: 'Export your calendar as .ics, or write the time yourself.',
})

/**
 * Reads the events of an iCalendar file (RFC 5545) that begin in days [from, until) of a zone, recurring ones written out.
 * Whole days, what was cancelled or declared free, and what lasts longer than a day are left out and counted.
 */
export function readCalendarFile(
  text: string,
  span: { readonly from: string; readonly until: string; readonly zone: string },
): Result<{ events: CalendarEvent[]; left: number }> {
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
  if (parts.length > MOST_EVENTS)
    return refuse('too_large', `The file has more than ${MOST_EVENTS} events.`, {
      help: 'Export a shorter time.',
    })
  const found = new Map<string, CalendarEvent>()
  let left = 0
  for (const part of parts) {
    const events = readEvent(part, parts, span)
    if (events === null) left += 1
    else for (const event of events) found.set(event.key, event)
  }
  const events = [...found.values()].sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1))
  return ok({ events: events.slice(0, MOST_FOUND), left: left + Math.max(0, events.length - MOST_FOUND) })
}

function readEvent(
  part: ICAL.Component,
  all: readonly ICAL.Component[],
  { from, until, zone }: { readonly from: string; readonly until: string; readonly zone: string },
): CalendarEvent[] | null {
  try {
    const moved = part.hasProperty('recurrence-id')
    const uid = String(part.getFirstPropertyValue('uid') ?? '')
    const exceptions = moved ? [] : all.filter((one) => one !== part && isMoved(one, uid))
    const event = new ICAL.Event(part, {
      exceptions: exceptions.map((one) => new ICAL.Event(one)),
      strictExceptions: false,
    })
    const status = String(part.getFirstPropertyValue('status') ?? '').toUpperCase()
    const free = String(part.getFirstPropertyValue('transp') ?? '').toUpperCase() === 'TRANSPARENT'
    if (status === 'CANCELLED' || free || event.startDate.isDate) return null
    const [begin, end] = [startOfDay(from, zone).getTime(), startOfDay(until, zone).getTime()]
    const read = (start: ICAL.Time, stop: ICAL.Time): CalendarEvent[] => {
      const at = start.toJSDate().getTime()
      const minutes = Math.round((stop.toJSDate().getTime() - at) / 60_000)
      if (at < begin || at >= end || minutes < 1 || minutes > MOST_MINUTES) return []
      const { day } = localTime(new Date(at), zone)
      const title = event.summary?.replace(/\s+/g, ' ').trim().slice(0, 160) ?? ''
      return [{ key: `${uid || title}@${new Date(at).toISOString()}`.slice(-300), day, minutes, title }]
    }
    if (moved || !event.isRecurring()) return read(event.startDate, event.endDate)
    const found: CalendarEvent[] = []
    const steps = event.iterator()
    for (let step = 0; step < MOST_STEPS; step += 1) {
      const next = steps.next()
      if (!next || next.toJSDate().getTime() >= end) break
      if (next.toJSDate().getTime() < begin - 86_400_000) continue
      const details = event.getOccurrenceDetails(next)
      // One that was moved stands in the file by itself.
      if (details.item === event) found.push(...read(details.startDate, details.endDate))
    }
    return found
  } catch {
    return null
  }
}

const isMoved = (part: ICAL.Component, uid: string): boolean =>
  part.hasProperty('recurrence-id') && String(part.getFirstPropertyValue('uid') ?? '') === uid

/** The days a calendar may be asked for: no more than a quarter at once. */
export function judgeSpan(from: string, until: string): string | null {
  if (until <= from) return 'The last day is before the first.'
  return until > addDays(from, 93) ? 'Choose at most three months.' : null
}
