import { and, eq, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import {
  type IncidentRow,
  incidentSignals,
  incidents,
  named,
  seatRows,
  settingsVersions,
} from '../tables/incident.ts'

/** Gives the number it was stored under; null when a running incident has this root cause already. */
export async function insertIncident(
  tx: WriteTx,
  row: Omit<typeof incidents.$inferInsert, 'number'>,
): Promise<number | null> {
  const { rows } = await tx.execute<{ number: number }>(sql`select weft_incident_number() as number`)
  const number = rows[0]?.number ?? 1
  const made = await tx
    .insert(incidents)
    .values({ ...row, number })
    .onConflictDoNothing()
    .returning({ id: incidents.id })
  return made.length === 1 ? number : null
}

export async function updateIncident(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<Omit<IncidentRow, 'organisationId' | 'id' | 'number'>>,
): Promise<void> {
  await tx
    .update(incidents)
    .set(change)
    .where(and(eq(incidents.organisationId, organisationId), eq(incidents.id, id)))
}

/** True when the signal belonged to no incident before. */
export async function insertSignal(tx: WriteTx, row: typeof incidentSignals.$inferInsert): Promise<boolean> {
  const made = await tx
    .insert(incidentSignals)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: incidentSignals.signalId })
  return made.length === 1
}

/** Lets somebody see a restricted incident; true when they did not before. */
export async function insertNamed(tx: WriteTx, row: typeof named.$inferInsert): Promise<void> {
  await tx.insert(named).values(row).onConflictDoNothing()
}

export async function deleteNamed(
  tx: WriteTx,
  organisationId: string,
  incidentId: string,
  memberId: string,
): Promise<void> {
  await tx
    .delete(named)
    .where(
      and(
        eq(named.organisationId, organisationId),
        eq(named.incidentId, incidentId),
        eq(named.memberId, memberId),
      ),
    )
}

/** Whoever sat there before gives the seat up. */
export async function setSeat(tx: WriteTx, row: typeof seatRows.$inferInsert): Promise<void> {
  const { memberId, at } = row
  await tx
    .insert(seatRows)
    .values(row)
    .onConflictDoUpdate({
      target: [seatRows.organisationId, seatRows.incidentId, seatRows.seat],
      set: { memberId, at },
    })
}

export async function deleteSeat(
  tx: WriteTx,
  row: Pick<typeof seatRows.$inferSelect, 'organisationId' | 'incidentId' | 'seat'>,
): Promise<void> {
  await tx
    .delete(seatRows)
    .where(
      and(
        eq(seatRows.organisationId, row.organisationId),
        eq(seatRows.incidentId, row.incidentId),
        eq(seatRows.seat, row.seat),
      ),
    )
}

/** True when nobody stored this version meanwhile. */
export async function insertSettings(
  tx: WriteTx,
  row: typeof settingsVersions.$inferInsert,
): Promise<boolean> {
  const made = await tx
    .insert(settingsVersions)
    .values(row)
    .onConflictDoNothing()
    .returning({ version: settingsVersions.version })
  return made.length === 1
}
