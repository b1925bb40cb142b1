import { and, eq, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { deskLearnings, deskModels } from '../tables/assignment.ts'

type NewModel = Omit<typeof deskModels.$inferInsert, 'organisationId' | 'version'>

/** Keeps a model under the next number; an active one takes the place of the one before. */
export async function addDeskModel(tx: WriteTx, organisationId: string, row: NewModel): Promise<number> {
  // One learns at a time: the row that says whether it is used is held.
  await holdLearning(tx, organisationId)
  if (row.state === 'active') await retireActive(tx, organisationId)
  const [newest] = await tx
    .select({ version: sql<number>`coalesce(max(${deskModels.version}), 0)::int` })
    .from(deskModels)
    .where(eq(deskModels.organisationId, organisationId))
  const version = (newest?.version ?? 0) + 1
  await tx.insert(deskModels).values({ ...row, organisationId, version })
  return version
}

/** Uses this model from now on; null: none. */
export async function activate(
  tx: WriteTx,
  organisationId: string,
  version: number | null,
  by: { readonly changedBy: string | null; readonly changedAt: Date },
): Promise<void> {
  await retireActive(tx, organisationId)
  if (version !== null)
    await tx
      .update(deskModels)
      .set({ state: 'active', ...by })
      .where(and(eq(deskModels.organisationId, organisationId), eq(deskModels.version, version)))
}

async function retireActive(tx: WriteTx, organisationId: string): Promise<void> {
  await tx
    .update(deskModels)
    .set({ state: 'retired' })
    .where(and(eq(deskModels.organisationId, organisationId), eq(deskModels.state, 'active')))
}

/** Whether what was learned is used; holds the row to the end of the transaction. */
export async function holdLearning(tx: WriteTx, organisationId: string): Promise<boolean> {
  const [row] = await tx
    .insert(deskLearnings)
    .values({ organisationId, used: false })
    .onConflictDoUpdate({ target: [deskLearnings.organisationId], set: { used: sql`${deskLearnings.used}` } })
    .returning({ used: deskLearnings.used })
  return row?.used ?? false
}

export async function setUsed(tx: WriteTx, organisationId: string, used: boolean): Promise<void> {
  await tx
    .insert(deskLearnings)
    .values({ organisationId, used })
    .onConflictDoUpdate({ target: [deskLearnings.organisationId], set: { used } })
}

/** True when nothing was going to be learned, so that a job has to be made for this moment. */
export async function learnAt(
  tx: WriteTx,
  organisationId: string,
  nextAt: Date,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .insert(deskLearnings)
    .values({ organisationId, used: false, nextAt })
    .onConflictDoUpdate({
      target: [deskLearnings.organisationId],
      set: { nextAt },
      setWhere: sql`${deskLearnings.nextAt} is null or ${deskLearnings.nextAt} <= ${now.toISOString()}::timestamptz`,
    })
    .returning({ nextAt: deskLearnings.nextAt })
  return rows.length === 1
}
