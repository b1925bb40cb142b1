import { sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { counts } from '../tables-links.ts'

/** Keeps reported counts; one for the same day, subject and source replaces what was there. */
export async function keepCounts(tx: WriteTx, rows: readonly (typeof counts.$inferInsert)[]): Promise<void> {
  const size = 1000
  for (let from = 0; from < rows.length; from += size)
    await tx
      .insert(counts)
      .values(rows.slice(from, from + size))
      .onConflictDoUpdate({
        target: [counts.organisationId, counts.kind, counts.day, counts.about, counts.source],
        set: { n: sql`excluded.n`, reportedBy: sql`excluded.reported_by`, at: sql`excluded.at` },
      })
}
