import { and, eq, inArray } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { alerts } from '../tables/budget.ts'

/** False when one of the same line or department is open already. */
export async function insertAlert(tx: WriteTx, row: typeof alerts.$inferInsert): Promise<boolean> {
  const made = await tx.insert(alerts).values(row).onConflictDoNothing().returning({ id: alerts.id })
  return made.length === 1
}

export async function clearAlerts(
  tx: WriteTx,
  organisationId: string,
  ids: readonly string[],
  clearedAt: Date,
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(alerts)
    .set({ clearedAt })
    .where(and(eq(alerts.organisationId, organisationId), inArray(alerts.id, [...ids])))
}

export async function markSeen(
  tx: WriteTx,
  key: { readonly organisationId: string; readonly id: string },
  seen: { readonly seenAt: Date | null; readonly seenBy: string | null },
): Promise<void> {
  await tx
    .update(alerts)
    .set(seen)
    .where(and(eq(alerts.organisationId, key.organisationId), eq(alerts.id, key.id)))
}
