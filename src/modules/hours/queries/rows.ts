import { and, asc, eq, gt, inArray, isNull, lte } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import {
  type AbsenceRow,
  absences,
  type HolidayCalendarRow,
  type HoursVersionRow,
  holidayCalendars,
  hoursVersions,
} from '../tables.ts'

/** All versions that stand: those nobody corrected or took back. */
export function standingVersions(tx: Tx, organisationId: string): Promise<HoursVersionRow[]> {
  return tx
    .select()
    .from(hoursVersions)
    .where(and(eq(hoursVersions.organisationId, organisationId), isNull(hoursVersions.endedAt)))
}

/** One standing version. */
export async function standingVersion(
  tx: Tx,
  organisationId: string,
  id: string,
): Promise<HoursVersionRow | undefined> {
  const its = and(eq(hoursVersions.organisationId, organisationId), eq(hoursVersions.id, id))
  const [row] = await tx
    .select()
    .from(hoursVersions)
    .where(and(its, isNull(hoursVersions.endedAt)))
  return row
}

/** All holiday calendars, by name. */
export function allCalendars(tx: Tx, organisationId: string): Promise<HolidayCalendarRow[]> {
  return tx
    .select()
    .from(holidayCalendars)
    .where(eq(holidayCalendars.organisationId, organisationId))
    .orderBy(asc(holidayCalendars.name), asc(holidayCalendars.id))
}

/** Absences of these members that are not over at an instant. */
export function absencesFrom(
  tx: Tx,
  organisationId: string,
  memberIds: readonly string[],
  at: Date,
): Promise<AbsenceRow[]> {
  return tx
    .select()
    .from(absences)
    .where(
      and(
        eq(absences.organisationId, organisationId),
        inArray(absences.memberId, [...new Set(memberIds)]),
        gt(absences.toAt, at),
      ),
    )
    .orderBy(asc(absences.fromAt))
}

/** Absences of anybody in [from, to), at most `limit`, the earliest first. */
export function absencesBetween(
  tx: Tx,
  organisationId: string,
  span: { readonly from: Date; readonly to: Date },
  limit: number,
): Promise<AbsenceRow[]> {
  return tx
    .select()
    .from(absences)
    .where(
      and(
        eq(absences.organisationId, organisationId),
        gt(absences.toAt, span.from),
        lte(absences.fromAt, span.to),
      ),
    )
    .orderBy(asc(absences.fromAt), asc(absences.id))
    .limit(limit)
}

/** One absence. */
export async function absenceRow(
  tx: Tx,
  organisationId: string,
  id: string,
): Promise<AbsenceRow | undefined> {
  const [row] = await tx
    .select()
    .from(absences)
    .where(and(eq(absences.organisationId, organisationId), eq(absences.id, id)))
  return row
}
