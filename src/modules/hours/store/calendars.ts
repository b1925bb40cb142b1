import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import type { Closed } from '../domain/schedule.ts'
import { type HolidayCalendarRow, holidayCalendars } from '../tables.ts'

const its = (organisationId: string, id: string) =>
  and(eq(holidayCalendars.organisationId, organisationId), eq(holidayCalendars.id, id))

/** Adds a calendar; false when there is one of this name. */
export async function insertCalendar(tx: WriteTx, row: HolidayCalendarRow): Promise<boolean> {
  const added = await tx
    .insert(holidayCalendars)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: holidayCalendars.id })
  return added.length > 0
}

/** Changes a calendar; undefined when it is not there. The name must be free (look before, in the same transaction). */
export async function updateCalendar(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: {
    readonly name: string
    readonly days: readonly Closed[]
    readonly changedAt: Date
    readonly changedBy: string | null
  },
): Promise<HolidayCalendarRow | undefined> {
  const [row] = await tx.update(holidayCalendars).set(change).where(its(organisationId, id)).returning()
  return row
}

/** Removes a calendar; false when it is not there. */
export async function deleteCalendar(tx: WriteTx, organisationId: string, id: string): Promise<boolean> {
  const gone = await tx
    .delete(holidayCalendars)
    .where(its(organisationId, id))
    .returning({ id: holidayCalendars.id })
  return gone.length > 0
}
