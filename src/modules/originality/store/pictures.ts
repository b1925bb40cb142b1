import type { WriteTx } from '#platform/ctx.ts'
import { imageTexts } from '../tables.ts'

/** Keeps how much of each picture is text; what is known already stays. */
export async function insertShares(
  tx: WriteTx,
  rows: readonly (typeof imageTexts.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0)
    await tx
      .insert(imageTexts)
      .values([...rows])
      .onConflictDoNothing()
}
