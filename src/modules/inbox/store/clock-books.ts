import { and, eq, isNull } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { type ClockPauseRow, clockBooks, clockPages, clockPauses } from '../tables/clocks.ts'

/** Keeps one version of the rules of clocks; false when somebody else made it first. */
export async function insertClockBook(tx: WriteTx, row: typeof clockBooks.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(clockBooks)
    .values(row)
    .onConflictDoNothing()
    .returning({ version: clockBooks.version })
  return rows.length === 1
}

/** Begins a pause; false when one goes on already. */
export async function insertPause(tx: WriteTx, row: typeof clockPauses.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(clockPauses)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: clockPauses.id })
  return rows.length === 1
}

/** Ends the pause that goes on; undefined when none does. */
export async function endOpenPause(
  tx: WriteTx,
  where: { readonly organisationId: string; readonly conversationId: string },
  end: { readonly at: Date; readonly by: string | null },
): Promise<ClockPauseRow | undefined> {
  const [row] = await tx
    .update(clockPauses)
    .set({ to: end.at, endedBy: end.by })
    .where(
      and(
        eq(clockPauses.organisationId, where.organisationId),
        eq(clockPauses.conversationId, where.conversationId),
        isNull(clockPauses.to),
      ),
    )
    .returning()
  return row
}

/** Keeps that somebody is told of a step; false when that was done for this deadline. */
export async function insertPage(tx: WriteTx, row: typeof clockPages.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(clockPages)
    .values(row)
    .onConflictDoNothing()
    .returning({ step: clockPages.step })
  return rows.length === 1
}
