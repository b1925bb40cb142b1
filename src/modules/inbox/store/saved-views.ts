import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { savedViewOrders, savedViews } from '../tables/work.ts'

type NewView = typeof savedViews.$inferInsert

export async function insertSavedView(tx: WriteTx, row: NewView): Promise<void> {
  await tx.insert(savedViews).values(row)
}

export async function updateSavedView(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Pick<NewView, 'name' | 'filters' | 'sort' | 'shared' | 'departmentIds' | 'changedAt'>,
): Promise<void> {
  await tx
    .update(savedViews)
    .set(change)
    .where(and(eq(savedViews.organisationId, organisationId), eq(savedViews.id, id)))
}

export async function deleteSavedView(tx: WriteTx, organisationId: string, id: string): Promise<void> {
  await tx.delete(savedViews).where(and(eq(savedViews.organisationId, organisationId), eq(savedViews.id, id)))
}

export async function keepViewOrder(
  tx: WriteTx,
  row: { readonly organisationId: string; readonly memberId: string; readonly viewIds: readonly string[] },
): Promise<void> {
  const viewIds = [...row.viewIds]
  await tx
    .insert(savedViewOrders)
    .values({ ...row, viewIds })
    .onConflictDoUpdate({
      target: [savedViewOrders.organisationId, savedViewOrders.memberId],
      set: { viewIds },
    })
}
