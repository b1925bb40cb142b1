import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { handovers, plannedChanges } from '../tables.ts'

export type PlanRow = typeof plannedChanges.$inferSelect
type NewPlan = typeof plannedChanges.$inferInsert

/** False when the member has such a change planned already. */
export async function insertPlan(tx: Tx, row: NewPlan): Promise<boolean> {
  const made = await tx
    .insert(plannedChanges)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: plannedChanges.id })
  return made.length > 0
}

export async function updatePlan(
  tx: Tx,
  organisationId: string,
  id: string,
  patch: Partial<Pick<NewPlan, 'onDay' | 'dueAt' | 'move' | 'state' | 'failure' | 'settledAt' | 'plannedBy'>>,
): Promise<void> {
  await tx
    .update(plannedChanges)
    .set(patch)
    .where(and(eq(plannedChanges.organisationId, organisationId), eq(plannedChanges.id, id)))
}

/** Ends what is still planned for somebody who left (or of these kinds); gives what it was. */
export function cancelPlans(
  tx: Tx,
  organisationId: string,
  memberId: string,
  now: Date,
  only: { readonly kinds?: readonly PlanRow['kind'][]; readonly except?: string } = {},
): Promise<PlanRow[]> {
  return tx
    .update(plannedChanges)
    .set({ state: 'cancelled', settledAt: now })
    .where(
      and(
        eq(plannedChanges.organisationId, organisationId),
        eq(plannedChanges.memberId, memberId),
        inArray(plannedChanges.state, ['planned', 'failed']),
        only.kinds ? inArray(plannedChanges.kind, [...only.kinds]) : undefined,
        only.except ? ne(plannedChanges.id, only.except) : undefined,
      ),
    )
    .returning()
}

type Handover = typeof handovers.$inferInsert

export async function insertHandovers(tx: Tx, rows: readonly Handover[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insert(handovers)
      .values([...rows])
      .onConflictDoNothing()
}

/** Somebody who came back, or whose things went to others, has nothing to hand over. */
export async function deleteHandovers(
  tx: Tx,
  organisationId: string,
  memberId: string,
  subjectIds?: readonly string[],
): Promise<void> {
  if (subjectIds?.length === 0) return
  await tx
    .delete(handovers)
    .where(
      and(
        eq(handovers.organisationId, organisationId),
        eq(handovers.memberId, memberId),
        subjectIds ? inArray(handovers.subjectId, [...subjectIds]) : undefined,
      ),
    )
}
