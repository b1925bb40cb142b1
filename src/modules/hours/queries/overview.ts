import { addDays, localTime } from '#kernel/local-time.ts'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards, organisation, whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { CalendarView, DeskView, VersionView } from '../contract.ts'
import { isOpen, nextClosing, nextOpening } from '../domain/measure.ts'
import { ALWAYS, type Hours, versionAt } from '../domain/schedule.ts'
import { mayNotKeepCalendars, mayNotSet } from '../policy.ts'
import type { HoursVersionRow } from '../tables.ts'
import { type HoursBook, hoursBook } from './schedules.ts'

export interface HoursOverview {
  readonly organisation: DeskView
  readonly departments: DeskView[]
  readonly calendars: CalendarView[]
  readonly zone: string
  readonly mayNotKeepCalendars: string | null
  readonly help: string
}

/** How many of the next closed days are shown. */
const NEXT = 12

/** All hours of the house for its settings page; every member may read them. */
export async function hoursOverview(ctx: Ctx): Promise<Result<HoursOverview>> {
  return ctx.read(async () => {
    const book = await hoursBook(ctx)
    const { name } = await organisation(ctx)
    const whoIds = [
      ...book.versions.map((version) => version.createdBy),
      ...book.calendars.map((calendar) => calendar.changedBy),
    ]
    const people = await memberCards(ctx, [...new Set(whoIds.flatMap((id) => id ?? []))])
    const nameOf = (id: string | null) => (id === null ? null : (people.get(id)?.name ?? null))
    const desk = (departmentId: string | null, deskName: string) =>
      deskOf(ctx, book, { departmentId, name: deskName, organisation: name }, nameOf)
    return ok({
      organisation: desk(null, name),
      departments: book.departments.map((card) => desk(card.id, card.name)),
      calendars: book.calendars.map((calendar) => ({
        id: calendar.id,
        name: calendar.name,
        days: [...calendar.days],
        usedBy: usersOf(book, calendar.id, name),
        at: calendar.changedAt.toISOString(),
        by: nameOf(calendar.changedBy),
      })),
      zone: book.zone,
      mayNotKeepCalendars: mayNotKeepCalendars(ctx),
      help: await whoCanHelp(ctx, 'organisation.manage'),
    })
  })
}

interface Desk {
  readonly departmentId: string | null
  readonly name: string
  readonly organisation: string
}

function deskOf(
  ctx: Ctx,
  book: HoursBook,
  { departmentId, name, organisation: house }: Desk,
  nameOf: (id: string | null) => string | null,
): DeskView {
  const now = ctx.now()
  const schedule = book.scheduleOf(departmentId)
  const { hours } = versionAt(schedule, now)
  const open = isOpen(schedule, now)
  const turns = open ? nextClosing(schedule, now) : nextOpening(schedule, now)
  const versions = versionsOf(book, departmentId)
  const current = holding(versions, now)
  const own = (current?.hours ?? null) !== null
  return {
    departmentId,
    name,
    own,
    follows: own ? null : followed(book, departmentId, now, house),
    hours: { zone: hours.zone, week: [...hours.week] },
    open,
    turnsAt: turns?.toISOString() ?? null,
    next: nextDays(hours, now),
    versions: versions.map((version) => versionOf(version, now, current, nameOf)),
    mayNotEdit: mayNotSet(ctx, departmentId),
  }
}

/** The latest first. */
function versionsOf(book: HoursBook, departmentId: string | null): HoursVersionRow[] {
  const at = (version: HoursVersionRow) => (version.validFrom ?? ALWAYS).getTime()
  return book.versions
    .filter((version) => version.departmentId === departmentId)
    .sort((a, b) => at(b) - at(a))
}

function holding(versions: readonly HoursVersionRow[], now: Date): HoursVersionRow | undefined {
  return versions.find((version) => (version.validFrom ?? ALWAYS) <= now)
}

/** Whose hours a desk without its own works by; null: nobody’s, round the clock. */
function followed(book: HoursBook, departmentId: string | null, now: Date, house: string): string | null {
  if (departmentId === null) return null
  const above = book.departments.find(({ id }) => id === departmentId)?.parentId ?? null
  const its = holding(versionsOf(book, above), now)
  if (its?.hours)
    return above === null ? house : (book.departments.find(({ id }) => id === above)?.name ?? null)
  return followed(book, above, now, house)
}

function versionOf(
  version: HoursVersionRow,
  now: Date,
  current: HoursVersionRow | undefined,
  nameOf: (id: string | null) => string | null,
): VersionView {
  const { id, validDay, validFrom, hours, calendarIds, createdAt, createdBy, corrects } = version
  const planned = (validFrom ?? ALWAYS) > now
  return {
    id,
    validFrom: validDay,
    state: planned ? 'planned' : id === current?.id ? 'now' : 'past',
    hours: hours && {
      zone: hours.zone,
      week: [...hours.week],
      closed: [...hours.closed],
      extra: [...hours.extra],
    },
    calendarIds,
    at: createdAt.toISOString(),
    by: nameOf(createdBy),
    corrected: corrects !== null,
  }
}

/** The next closed days and extra openings, the nearest first. */
function nextDays(hours: Hours, now: Date): DeskView['next'] {
  const today = localTime(now, hours.zone).day
  const openOn = (from: string, to: string) =>
    hours.extra.filter(({ date }) => from <= date && date <= to).map((one) => `${one.from}–${one.to}`)
  const closed = hours.closed
    .filter(({ to }) => to >= today)
    .map((one) => ({ ...one, open: openOn(one.from, one.to) }))
  const covered = (date: string) => closed.some(({ from, to }) => from <= date && date <= to)
  const extra = hours.extra
    .filter(({ date }) => date >= today && !covered(date))
    .map(({ date, from, to, name }) => ({ from: date, to: date, name, open: [`${from}–${to}`] }))
  return [...closed, ...extra]
    .filter(({ from }) => from < addDays(today, 400))
    .sort((a, b) => a.from.localeCompare(b.from))
    .slice(0, NEXT)
}

/** Names of those whose hours, of now or of some other time, name a calendar. */
function usersOf(book: HoursBook, calendarId: string, house: string): string[] {
  const using = book.versions.filter(({ calendarIds }) => calendarIds.includes(calendarId))
  const ids = [...new Set(using.map(({ departmentId }) => departmentId))]
  return ids.flatMap((id) =>
    id === null ? house : (book.departments.find((department) => department.id === id)?.name ?? []),
  )
}
