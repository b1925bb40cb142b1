import { and, asc, desc, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { defaultSettings, type IncidentSettings } from '../domain/settings.ts'
import type { Seat } from '../domain/words.ts'
import {
  type IncidentRow,
  incidentSignals,
  incidents,
  seatRows,
  settingsVersions,
} from '../tables/incident.ts'

/** Rows that commands and queries share. With `lock` the second of two at the same moment waits. */
export async function incidentRow(
  tx: Tx,
  organisationId: string,
  id: string,
  { lock }: { readonly lock?: boolean } = {},
): Promise<IncidentRow | undefined> {
  const query = tx
    .select()
    .from(incidents)
    .where(and(eq(incidents.organisationId, organisationId), eq(incidents.id, id)))
  return (lock ? await query.for('update') : await query)[0]
}

/** The incident and those merged into it; what happened to one of them happened to all. */
export async function familyOf(tx: Tx, organisationId: string, id: string): Promise<string[]> {
  const rows = await tx
    .select({ id: incidents.id })
    .from(incidents)
    .where(
      and(
        eq(incidents.organisationId, organisationId),
        or(eq(incidents.id, id), eq(incidents.mergedInto, id)),
      ),
    )
  return rows.map((row) => row.id)
}

/** Signals of an incident and of those merged into it, in the order they joined. */
export async function signalIdsOf(tx: Tx, organisationId: string, id: string): Promise<string[]> {
  const rows = await tx
    .select({ id: incidentSignals.signalId })
    .from(incidentSignals)
    .where(
      and(
        eq(incidentSignals.organisationId, organisationId),
        inArray(incidentSignals.incidentId, await familyOf(tx, organisationId, id)),
      ),
    )
    .orderBy(asc(incidentSignals.at))
  return rows.map((row) => row.id)
}

/** Who sits where. */
export async function seatsOf(tx: Tx, organisationId: string, id: string): Promise<Map<Seat, string>> {
  const rows = await tx
    .select()
    .from(seatRows)
    .where(and(eq(seatRows.organisationId, organisationId), eq(seatRows.incidentId, id)))
  return new Map(rows.map((row) => [row.seat, row.memberId]))
}

/** The settings in force; the defaults, as version 0, while nobody changed any. */
export async function currentSettings(
  ctx: Ctx,
  tx: Tx,
): Promise<{ version: number; settings: IncidentSettings }> {
  const [row] = await tx
    .select()
    .from(settingsVersions)
    .where(eq(settingsVersions.organisationId, ctx.organisationId))
    .orderBy(desc(settingsVersions.version))
    .limit(1)
  return { version: row?.version ?? 0, settings: row?.document ?? defaultSettings }
}

/** The incident that stands for this one: itself, or what it was merged into. */
export async function standingFor(
  tx: Tx,
  organisationId: string,
  id: string,
): Promise<IncidentRow | undefined> {
  const row = await incidentRow(tx, organisationId, id, { lock: true })
  return row?.mergedInto ? incidentRow(tx, organisationId, row.mergedInto, { lock: true }) : row
}

/** The incident a signal belongs to, or what that was merged into. */
export async function incidentOfSignal(
  tx: Tx,
  organisationId: string,
  signalId: string,
): Promise<IncidentRow | undefined> {
  const [row] = await tx
    .select({ id: incidentSignals.incidentId })
    .from(incidentSignals)
    .where(and(eq(incidentSignals.organisationId, organisationId), eq(incidentSignals.signalId, signalId)))
  return row && standingFor(tx, organisationId, row.id)
}

/** The running incident with this root cause; null when there is none. */
export async function runningWith(
  tx: Tx,
  organisationId: string,
  rootKey: string,
): Promise<IncidentRow | undefined> {
  const [row] = await tx
    .select()
    .from(incidents)
    .where(
      and(
        eq(incidents.organisationId, organisationId),
        eq(incidents.rootKey, rootKey),
        inArray(incidents.state, ['suspected', 'open', 'contained', 'recovering']),
      ),
    )
    .orderBy(desc(isNull(incidents.mergedInto)))
    .limit(1)
    .for('update')
  return row?.mergedInto ? standingFor(tx, organisationId, row.id) : row
}

export const iso = (at: Date | null): string | null => at?.toISOString() ?? null
