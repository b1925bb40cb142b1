import type { WriteTx } from '#platform/ctx.ts'
import { routeBooks } from '../tables.ts'

/** Keeps one version of the rules; false when somebody else made it first. */
export async function insertRouteBook(tx: WriteTx, row: typeof routeBooks.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(routeBooks)
    .values(row)
    .onConflictDoNothing()
    .returning({ version: routeBooks.version })
  return rows.length === 1
}
