import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { organisationMatcher } from '../matching/organisation-matcher.ts'
import { postOf } from '../matching/post-of.ts'
import { replaceHits } from '../store/hits.ts'
import type { MentionRow } from '../tables.ts'
import type { QueryHitRow } from '../tables-queries.ts'
import { enrichMentions } from './enrich-mentions.ts'

/**
 * Makes of new (or newly worded) mentions what we can: what each is (language, mood, matter, urgency, spam), and which
 * queries find it. In the transaction that stores them, so that nothing is ever seen half understood.
 */
export async function understand(ctx: Ctx, tx: WriteTx, rows: readonly MentionRow[]): Promise<void> {
  if (rows.length === 0) return
  const enrichments = await enrichMentions(ctx, tx, rows)
  const matcher = await organisationMatcher(ctx, tx)
  const hits = rows.flatMap((row): QueryHitRow[] => {
    const enrichment = enrichments.get(row.id)
    const author = { handle: row.authorHandle, followers: row.authorFollowers }
    const post = postOf({ ...row, author }, { network: row.network, language: enrichment?.language ?? null })
    return matcher.match(post).map((found) => hitOf(row, found, enrichment))
  })
  await replaceHits(
    tx,
    ctx.organisationId,
    rows.map((row) => row.id),
    hits,
  )
}

/** How a found mention is counted: once a post, through however many channels it was heard. */
export function hitOf(
  row: MentionRow,
  found: { readonly queryId: string; readonly version: number },
  enrichment: { readonly language: string | null; readonly sentiment: QueryHitRow['sentiment'] } | undefined,
): QueryHitRow {
  return {
    organisationId: row.organisationId,
    queryId: found.queryId,
    version: found.version,
    item: `${row.network}:${row.remoteId}`,
    mentionId: row.id,
    publishedAt: row.publishedAt,
    network: row.network,
    channelId: row.channelId,
    author: `${row.network}:${row.authorRemoteId}`.slice(0, 500),
    language: enrichment?.language ?? row.lang,
    sentiment: enrichment?.sentiment ?? null,
    reach: row.authorFollowers,
  }
}
