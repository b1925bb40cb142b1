import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { type QueryHitRow, queryHit } from '../tables-queries.ts'

/** A statement takes 65,535 values; a hit has twelve. */
const AT_ONCE = 2000

/** What queries find in these mentions now; what they found in them before is forgotten. */
export async function replaceHits(
  tx: Tx,
  organisationId: string,
  mentionIds: readonly string[],
  hits: readonly QueryHitRow[],
): Promise<void> {
  if (mentionIds.length === 0) return
  await tx
    .delete(queryHit)
    .where(and(eq(queryHit.organisationId, organisationId), inArray(queryHit.mentionId, [...mentionIds])))
  await addHits(tx, hits)
}

/**
 * Adds hits; a post that another channel brought before counts once. In one order, so that two who add the same post at
 * once do not wait for each other, and all of it counts by the mention of one of them.
 */
export async function addHits(tx: Tx, hits: readonly QueryHitRow[]): Promise<void> {
  const sorted = hits.toSorted((a, b) => compare(a.item, b.item) || compare(a.queryId, b.queryId))
  for (let from = 0; from < sorted.length; from += AT_ONCE)
    await tx
      .insert(queryHit)
      .values(sorted.slice(from, from + AT_ONCE))
      .onConflictDoNothing()
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
