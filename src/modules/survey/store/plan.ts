import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { type PlanRow, plans, type WaveRow, waves } from '../tables.ts'

export async function insertPlan(tx: WriteTx, row: typeof plans.$inferInsert): Promise<void> {
  await tx.insert(plans).values(row)
}

export async function updatePlan(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<PlanRow>,
): Promise<void> {
  await tx
    .update(plans)
    .set(change)
    .where(and(eq(plans.organisationId, organisationId), eq(plans.id, id)))
}

/** Puts these waves in place of those of a plan that nobody approved yet. */
export async function replaceWaves(
  tx: WriteTx,
  organisationId: string,
  planId: string,
  rows: readonly (typeof waves.$inferInsert)[],
): Promise<void> {
  await tx.delete(waves).where(and(eq(waves.organisationId, organisationId), eq(waves.planId, planId)))
  if (rows.length > 0) await tx.insert(waves).values([...rows])
}

export async function updateWave(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<WaveRow>,
): Promise<void> {
  await tx
    .update(waves)
    .set(change)
    .where(and(eq(waves.organisationId, organisationId), eq(waves.id, id)))
}

/** What was not sent never will be; gives how many waves that were. */
export async function voidWaves(tx: WriteTx, organisationId: string, planId: string): Promise<number> {
  const rows = await tx
    .update(waves)
    .set({ state: 'void' })
    .where(
      and(eq(waves.organisationId, organisationId), eq(waves.planId, planId), eq(waves.state, 'planned')),
    )
    .returning({ id: waves.id })
  return rows.length
}
