import { departmentCards, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { inherit, type OwnVersion } from '../domain/inherit.ts'
import { always, type Closed, type Hours, roundTheClock, type Schedule } from '../domain/schedule.ts'
import type { HolidayCalendarRow, HoursVersionRow } from '../tables.ts'
import { allCalendars, standingVersions } from './rows.ts'

/** Everything the hours of the house are made of, loaded once, and the schedule of anybody in it. */
export interface HoursBook {
  readonly zone: string
  readonly departments: Awaited<ReturnType<typeof departmentCards>>
  readonly versions: readonly HoursVersionRow[]
  readonly calendars: readonly HolidayCalendarRow[]
  /** The hours of one version with the days of its calendars; null: as the one above. */
  hoursOf(version: HoursVersionRow): Hours | null
  /** Null: the organisation’s. */
  scheduleOf(departmentId: string | null): Schedule
}

/** Hours that read the same are one object, so that what was measured by them once (domain/spans.ts) is not measured again. */
const same = new Map<string, Hours>()
const MOST_KEPT = 2000

function kept(hours: Hours): Hours {
  const key = JSON.stringify(hours)
  const before = same.get(key)
  if (before) return before
  if (same.size >= MOST_KEPT) same.clear()
  same.set(key, hours)
  return hours
}

/** Loads the book: four queries, however many departments there are. */
export async function hoursBook(ctx: Ctx): Promise<HoursBook> {
  return ctx.read(async (tx) => {
    const { zone } = await organisation(ctx)
    const departments = await departmentCards(ctx)
    const versions = await standingVersions(tx, ctx.organisationId)
    const calendars = await allCalendars(tx, ctx.organisationId)
    const days = new Map(calendars.map((calendar) => [calendar.id, calendar.days]))
    const closedOf = ({ hours, calendarIds }: HoursVersionRow): Closed[] => [
      ...(hours?.closed ?? []),
      ...calendarIds.flatMap((id) => days.get(id) ?? []),
    ]
    const hoursOf = (version: HoursVersionRow): Hours | null =>
      version.hours && kept({ ...version.hours, closed: closedOf(version) })
    const own = (departmentId: string | null): OwnVersion[] =>
      versions
        .filter((version) => version.departmentId === departmentId)
        .map((version) => ({ validFrom: version.validFrom, hours: hoursOf(version) }))
    const parents = new Map(departments.map(({ id, parentId }) => [id, parentId]))
    const made = new Map<string | null, Schedule>()
    const scheduleOf = (departmentId: string | null): Schedule => {
      const before = made.get(departmentId)
      if (before) return before
      const above =
        departmentId === null
          ? always(kept(roundTheClock(zone)))
          : scheduleOf(parents.get(departmentId) ?? null)
      const schedule = inherit(own(departmentId), above)
      made.set(departmentId, schedule)
      return schedule
    }
    return { zone, departments, versions, calendars, hoursOf, scheduleOf }
  })
}

/**
 * The schedule a department works by: its own, else that of the nearest department above, else the organisation’s; round the
 * clock while nobody set any. Departments that are gone and null answer with the organisation’s.
 */
export async function hoursOf(ctx: Ctx, which: { readonly departmentId: string | null }): Promise<Schedule> {
  return (await hoursBook(ctx)).scheduleOf(which.departmentId)
}

/** The same for many departments at once; every id asked for is in the map. */
export async function hoursOfDepartments(
  ctx: Ctx,
  departmentIds: readonly string[],
): Promise<Map<string, Schedule>> {
  if (departmentIds.length === 0) return new Map()
  const book = await hoursBook(ctx)
  return new Map(departmentIds.map((id) => [id, book.scheduleOf(id)]))
}
