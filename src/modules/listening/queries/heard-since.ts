import { and, count, eq, gte } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { queryHit } from '../tables-queries.ts'
import { standingHit } from './standing-hit.ts'

/** How many different posts a version found from an instant on. */
export async function heardSince(
  tx: Tx,
  organisationId: string,
  query: { readonly id: string; readonly version: number },
  from: Date,
): Promise<number> {
  const [row] = await tx
    .select({ heard: count() })
    .from(queryHit)
    .where(
      and(
        eq(queryHit.organisationId, organisationId),
        eq(queryHit.queryId, query.id),
        eq(queryHit.version, query.version),
        gte(queryHit.publishedAt, from),
        standingHit,
      ),
    )
  return row?.heard ?? 0
}
