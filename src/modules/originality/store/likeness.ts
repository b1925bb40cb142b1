import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { anyOf } from '#platform/db/any-of.ts'
import { textLikeness } from '../tables.ts'

/** Keeps what was measured of a post; measured again, the later one stands. */
export async function keepLikeness(tx: WriteTx, row: typeof textLikeness.$inferInsert): Promise<void> {
  const { likeness, nearestId, measuredAt } = row
  await tx
    .insert(textLikeness)
    .values(row)
    .onConflictDoUpdate({
      target: [textLikeness.organisationId, textLikeness.subjectId],
      set: { likeness, nearestId, measuredAt },
    })
}

/** Forgets what was measured of posts that were taken back. */
export async function forgetLikeness(
  tx: WriteTx,
  organisationId: string,
  subjectIds: readonly string[],
): Promise<void> {
  await tx
    .delete(textLikeness)
    .where(and(eq(textLikeness.organisationId, organisationId), anyOf(textLikeness.subjectId, subjectIds)))
}
