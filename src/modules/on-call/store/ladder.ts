import type { WriteTx } from '#platform/ctx.ts'
import { ladderVersions } from '../tables.ts'

/** False when somebody else wrote a version of this number. */
export async function insertLadder(tx: WriteTx, row: typeof ladderVersions.$inferInsert): Promise<boolean> {
  const made = await tx
    .insert(ladderVersions)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: ladderVersions.id })
  return made.length === 1
}
