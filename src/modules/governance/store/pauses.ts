import { and, eq, gt, isNull } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { WriteTx } from '#platform/ctx.ts'
import type { Paused, PauseScope } from '../domain/pause.ts'
import { channelRegister, pauses, quietPeriods } from '../tables.ts'

export async function insertPause(
  tx: WriteTx,
  row: {
    readonly organisationId: string
    readonly scope: PauseScope
    readonly scopeId: string | null
    readonly reason: string
    readonly since: Date
    readonly by: string
    readonly incidentId: string | null
  },
): Promise<string> {
  const id = newId(row.since.getTime())
  await tx.insert(pauses).values({ ...row, id })
  return id
}

export async function liftPauseRow(
  tx: WriteTx,
  organisationId: string,
  id: string,
  at: Date,
  by: string,
): Promise<Paused | null> {
  const rows = await tx
    .update(pauses)
    .set({ liftedAt: at, liftedBy: by })
    .where(and(eq(pauses.organisationId, organisationId), eq(pauses.id, id), isNull(pauses.liftedAt)))
    .returning({ scope: pauses.scope, scopeId: pauses.scopeId })
  return rows[0] ?? null
}

export async function insertQuiet(tx: WriteTx, row: typeof quietPeriods.$inferInsert): Promise<void> {
  await tx.insert(quietPeriods).values(row)
}

/** Ends a period that is coming or running; false when it is over. */
export async function endQuietRow(
  tx: WriteTx,
  organisationId: string,
  id: string,
  at: Date,
): Promise<boolean> {
  const where = and(eq(quietPeriods.organisationId, organisationId), eq(quietPeriods.id, id))
  const [row] = await tx.select({ startsAt: quietPeriods.startsAt }).from(quietPeriods).where(where)
  if (!row) return false
  // One that never began ends where it would have begun.
  const endsAt = row.startsAt > at ? row.startsAt : at
  const rows = await tx
    .update(quietPeriods)
    .set({ endsAt })
    .where(and(where, gt(quietPeriods.endsAt, at)))
    .returning({ id: quietPeriods.id })
  return rows.length === 1
}

export async function setChannelRegister(
  tx: WriteTx,
  row: typeof channelRegister.$inferInsert,
): Promise<void> {
  const { organisationId: _, channelId: __, ...values } = row
  await tx
    .insert(channelRegister)
    .values(row)
    .onConflictDoUpdate({ target: [channelRegister.organisationId, channelRegister.channelId], set: values })
}
