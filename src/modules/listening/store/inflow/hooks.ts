import { and, eq, lt, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { type HookDeliveryRow, hookDelivery, hookRefusal } from '../../inflow/tables.ts'

/** How long a delivery is remembered: far beyond the minutes in which its signature holds. */
const KEPT_MS = 8 * 86_400_000

/** What is known of a delivery: its very signature, or only the id its sender gave it. */
export type Before = 'never' | 'same signature' | 'same id'

/** Notes a delivery; says when it, or one of the same id, was noted before. */
export async function noteDelivery(tx: Tx, row: HookDeliveryRow): Promise<Before> {
  const here = and(
    eq(hookDelivery.organisationId, row.organisationId),
    eq(hookDelivery.channelId, row.channelId),
  )
  const old = new Date(row.receivedAt.getTime() - KEPT_MS)
  await tx.delete(hookDelivery).where(and(here, lt(hookDelivery.receivedAt, old)))
  const added = await tx
    .insert(hookDelivery)
    .values(row)
    .onConflictDoNothing()
    .returning({ at: hookDelivery.receivedAt })
  if (added.length > 0) return 'never'
  const same = await tx
    .select({ at: hookDelivery.receivedAt })
    .from(hookDelivery)
    .where(and(here, eq(hookDelivery.digest, row.digest)))
  return same.length > 0 ? 'same signature' : 'same id'
}

/** Writes down how many items of a delivery were new. */
export async function countDelivery(tx: Tx, row: HookDeliveryRow, fresh: number): Promise<void> {
  await tx
    .update(hookDelivery)
    .set({ fresh })
    .where(
      and(
        eq(hookDelivery.organisationId, row.organisationId),
        eq(hookDelivery.channelId, row.channelId),
        eq(hookDelivery.digest, row.digest),
      ),
    )
}

/** The last refusal of a hook, and how many there were. */
export async function noteRefusal(
  tx: Tx,
  row: { readonly organisationId: string; readonly channelId: string; readonly reason: string },
  at: Date,
): Promise<void> {
  await tx
    .insert(hookRefusal)
    .values({ ...row, refusedAt: at, times: 1 })
    .onConflictDoUpdate({
      target: [hookRefusal.organisationId, hookRefusal.channelId],
      set: { refusedAt: at, reason: row.reason, times: sql`${hookRefusal.times} + 1` },
    })
}
