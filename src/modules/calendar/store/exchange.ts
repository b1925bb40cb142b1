import { and, eq, isNull, lt } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { changes, feeds } from '../tables.ts'

/** Keeps what an edit of many changed. */
export async function insertChange(tx: WriteTx, row: typeof changes.$inferInsert): Promise<void> {
  await tx.insert(changes).values(row)
}

/** Marks it undone, once; false when somebody was faster. */
export async function settleChange(
  tx: WriteTx,
  organisationId: string,
  id: string,
  at: Date,
): Promise<boolean> {
  const where = and(eq(changes.organisationId, organisationId), eq(changes.id, id), isNull(changes.undoneAt))
  const rows = await tx
    .update(changes)
    .set({ undoneAt: at, before: [] })
    .where(where)
    .returning({ id: changes.id })
  return rows.length > 0
}

/** Forgets what cannot be undone any more: it holds texts. */
export async function deleteChangesBefore(tx: WriteTx, organisationId: string, at: Date): Promise<void> {
  await tx.delete(changes).where(and(eq(changes.organisationId, organisationId), lt(changes.createdAt, at)))
}

/** A member's calendar address; the one before leads nowhere from now on. */
export async function putFeed(tx: WriteTx, row: typeof feeds.$inferInsert): Promise<void> {
  const { tokenHash, tokenSealed, createdAt, userId } = row
  await tx
    .insert(feeds)
    .values(row)
    .onConflictDoUpdate({
      target: [feeds.organisationId, feeds.memberId],
      set: { tokenHash, tokenSealed, createdAt, userId },
    })
}

/** Closes a member's calendar address; false when there was none. */
export async function deleteFeed(tx: WriteTx, organisationId: string, memberId: string): Promise<boolean> {
  const where = and(eq(feeds.organisationId, organisationId), eq(feeds.memberId, memberId))
  return (await tx.delete(feeds).where(where).returning({ id: feeds.memberId })).length > 0
}
