import { and, eq, inArray, sql } from 'drizzle-orm'
import { asRows, type Columns, inOrder } from '#platform/db/lists.ts'
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

const columns: Columns<QueryHitRow> = {
  item: ['text', (hit) => hit.item],
  query_id: ['uuid', (hit) => hit.queryId],
  version: ['int', (hit) => hit.version],
  mention_id: ['uuid', (hit) => hit.mentionId],
  published_at: ['timestamptz', (hit) => hit.publishedAt],
  network: ['text', (hit) => hit.network],
  channel_id: ['uuid', (hit) => hit.channelId],
  author: ['text', (hit) => hit.author],
  language: ['text', (hit) => hit.language],
  sentiment: ['text', (hit) => hit.sentiment],
  reach: ['bigint', (hit) => hit.reach],
}

/**
 * Adds hits of one organisation; a post that another channel brought before counts once. In one order, so that two who add the same post at
 * once do not wait for each other, and all of it counts by the mention of one of them.
 */
export async function addHits(tx: Tx, hits: readonly QueryHitRow[]): Promise<void> {
  const [one] = hits
  if (!one) return
  const { from, values } = asRows(
    inOrder(hits, (hit) => `${hit.item} ${hit.queryId}`),
    columns,
  )
  await tx.execute(sql`
    insert into query_hit (organisation_id, item, query_id, version, mention_id, published_at, network, channel_id, author,
      language, sentiment, reach)
    select ${one.organisationId}::uuid, ${values} from ${from}
    on conflict do nothing`)
}
