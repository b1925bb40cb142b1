import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { type QueryHitRow, queryHit } from '../tables-queries.ts'

/** What queries find in these mentions now; what they found in them before is forgotten. */
export async function replaceHits(
  tx: Tx,
  organisationId: string,
  mentionIds: readonly string[],
  hits: readonly QueryHitRow[],
): Promise<void> {
  if (mentionIds.length > 0)
    await tx
      .delete(queryHit)
      .where(and(eq(queryHit.organisationId, organisationId), inArray(queryHit.mentionId, [...mentionIds])))
  await addHits(tx, hits)
}

/**
 * Adds hits of one organisation; a post that another channel brought before counts once. In one order, so that two who add the same post at
 * once do not wait for each other, and all of it counts by the mention of one of them.
 */
export async function addHits(tx: Tx, hits: readonly QueryHitRow[]): Promise<void> {
  const [one] = hits
  if (!one) return
  const found = JSON.stringify(hits.map(({ organisationId: _, ...hit }) => hit))
  await tx.execute(sql`
    insert into query_hit (organisation_id, query_id, version, item, mention_id, published_at, network, channel_id, author,
      language, sentiment, reach)
    select ${one.organisationId}::uuid, "queryId", version, item, "mentionId", "publishedAt", network, "channelId", author,
      language, sentiment, reach
    from json_to_recordset(${found}::json) as h("queryId" uuid, version int, item text, "mentionId" uuid,
      "publishedAt" timestamptz, network text, "channelId" uuid, author text, language text, sentiment text, reach bigint)
    order by item, "queryId"
    on conflict do nothing`)
}
