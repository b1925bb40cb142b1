import { and, eq, inArray } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { boardRows, entries, handovers, tasks } from '../tables/room.ts'

/** Writes an entry; false when what it is about (`ref`) was written before. */
export async function insertEntry(tx: WriteTx, row: typeof entries.$inferInsert): Promise<boolean> {
  const made = await tx.insert(entries).values(row).onConflictDoNothing().returning({ id: entries.id })
  return made.length === 1
}

export async function insertBoard(tx: WriteTx, row: typeof boardRows.$inferInsert): Promise<void> {
  await tx.insert(boardRows).values(row)
}

export async function updateBoard(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<Pick<typeof boardRows.$inferSelect, 'kind' | 'state' | 'words' | 'source' | 'changedAt'>>,
): Promise<void> {
  await tx
    .update(boardRows)
    .set(change)
    .where(and(eq(boardRows.organisationId, organisationId), eq(boardRows.id, id)))
}

export async function insertTask(tx: WriteTx, row: typeof tasks.$inferInsert): Promise<void> {
  await tx.insert(tasks).values(row)
}

export async function updateTasks(
  tx: WriteTx,
  organisationId: string,
  ids: readonly string[],
  change: Partial<Pick<typeof tasks.$inferSelect, 'words' | 'ownerId' | 'dueAt' | 'doneAt' | 'doneBy'>>,
): Promise<void> {
  await tx
    .update(tasks)
    .set(change)
    .where(and(eq(tasks.organisationId, organisationId), inArray(tasks.id, [...ids])))
}

/** False when a note for this seat waits already. */
export async function insertHandover(tx: WriteTx, row: typeof handovers.$inferInsert): Promise<boolean> {
  const made = await tx.insert(handovers).values(row).onConflictDoNothing().returning({ id: handovers.id })
  return made.length === 1
}

export async function settleHandover(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: { readonly settledAt: Date; readonly accepted: boolean },
): Promise<void> {
  await tx
    .update(handovers)
    .set(change)
    .where(and(eq(handovers.organisationId, organisationId), eq(handovers.id, id)))
}
