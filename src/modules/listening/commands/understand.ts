import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { organisationMatcher } from '../matching/organisation-matcher.ts'
import { postOf } from '../matching/post-of.ts'
import type { Voices } from '../queries/voices.ts'
import { replaceHits } from '../store/hits.ts'
import type { MentionRow } from '../tables.ts'
import type { QueryHitRow } from '../tables-queries.ts'
import { enrichMentions } from './enrich-mentions.ts'
import { sumSoon } from './sum-found.ts'

/**
 * Makes of new (or newly worded) mentions what we can: what each is (language, mood, matter, urgency, spam), and which
 * queries find it. In the transaction that stores them, so that nothing is ever seen half understood. Of those that are new in
 * this transaction nobody has found or put right anything yet, and nobody is asked. `heard`: how their authors are heard with them.
 */
export async function understand(
  ctx: Ctx,
  tx: WriteTx,
  worded: readonly MentionRow[],
  isNew: ReadonlySet<MentionRow> = new Set(),
  heard: Voices | null = null,
): Promise<void> {
  // Words and their later wording may come in one batch; the last one counts.
  const rows = [...new Map(worded.map((row) => [row.id, row])).values()]
  if (rows.length === 0) return
  const known = rows.filter((row) => !isNew.has(row)).map((row) => row.id)
  await findAgain(ctx, tx, rows, await enrichMentions(ctx, tx, rows, known, heard), known)
}

type Reading = { readonly language: string | null; readonly sentiment: QueryHitRow['sentiment'] }

/** Asks the queries of now which of them find these mentions; what was found before in those known is forgotten. */
export async function findAgain(
  ctx: Ctx,
  tx: WriteTx,
  rows: readonly MentionRow[],
  readings: ReadonlyMap<string, Reading>,
  known: readonly string[] = rows.map((row) => row.id),
): Promise<void> {
  const matcher = await organisationMatcher(ctx, tx)
  const hits = rows.flatMap((row): QueryHitRow[] => {
    const reading = readings.get(row.id)
    const { title, text, url, lang, authorHandle: handle, authorFollowers: followers } = row
    const said = { title, text, url, lang, author: { handle, followers } }
    const post = postOf(said, { network: row.network, language: reading?.language ?? null })
    return matcher.match(post).map((found) => hitOf(row, found, reading))
  })
  await replaceHits(tx, ctx.organisationId, known, hits)
  if (hits.length > 0) await sumSoon(ctx, tx)
}

/** How a found mention is counted: once a post, through however many channels it was heard. */
export function hitOf(
  row: MentionRow,
  found: { readonly queryId: string; readonly version: number },
  enrichment: Reading | undefined,
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
