import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { type HourRow, hours } from '../tables/after.ts'

/** The kept hours of an incident, the oldest first. */
export function hoursOfIncident(tx: Tx, organisationId: string, incidentId: string): Promise<HourRow[]> {
  return tx
    .select()
    .from(hours)
    .where(and(eq(hours.organisationId, organisationId), eq(hours.incidentId, incidentId)))
    .orderBy(asc(hours.at))
}

/** The kept hours of several incidents by their id. */
export async function hoursOfMany(
  tx: Tx,
  organisationId: string,
  ids: readonly string[],
): Promise<Map<string, HourRow[]>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(hours)
    .where(and(eq(hours.organisationId, organisationId), inArray(hours.incidentId, [...ids])))
    .orderBy(asc(hours.at))
  return Map.groupBy(rows, (row) => row.incidentId)
}
