import { and, eq, inArray, sql } from 'drizzle-orm'
import { inOrder, type ListType, type ListValue, list } from '#platform/db/lists.ts'
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
  const all = inOrder(hits, (hit) => `${hit.item} ${hit.queryId}`)
  const of = (type: ListType, value: (hit: QueryHitRow) => ListValue) => list(type, all.map(value))
  await tx.execute(sql`
    insert into query_hit (organisation_id, query_id, version, item, mention_id, published_at, network, channel_id, author,
      language, sentiment, reach)
    select ${one.organisationId}::uuid, h.* from unnest(${of('uuid', (hit) => hit.queryId)}, ${of('int', (hit) => hit.version)},
      ${of('text', (hit) => hit.item)}, ${of('uuid', (hit) => hit.mentionId)},
      ${of('timestamptz', (hit) => hit.publishedAt)}, ${of('text', (hit) => hit.network)},
      ${of('uuid', (hit) => hit.channelId)}, ${of('text', (hit) => hit.author)}, ${of('text', (hit) => hit.language)},
      ${of('text', (hit) => hit.sentiment)}, ${of('bigint', (hit) => hit.reach)}) as h
    on conflict do nothing`)
}
