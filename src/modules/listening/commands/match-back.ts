import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { createMatcher, parseQuery, type Query } from '#platform/matcher/index.ts'
import { silenceJob } from '../jobs/silence.ts'
import { postOf } from '../matching/post-of.ts'
import { readStored, type StoredMention } from '../matching/read-stored.ts'
import { addHits } from '../store/hits.ts'
import { lockQuery, noteMatched } from '../store/queries.ts'
import { listenQueryVersion, type QueryHitRow } from '../tables-queries.ts'
import { enrichMentions } from './enrich-mentions.ts'
import { sumFound } from './sum-found.ts'
import { hitOf } from './understand.ts'

/** A long lookback of what is stored; older figures are of the versions of their time. */
const LOOKBACK_DAYS = 400

/**
 * Counts stored mentions by a version, newest first, page by page. Ends early when the query has other words now or is
 * not active. Killed, it comes back whole and counts nothing twice.
 */
export async function matchBack(
  ctx: Ctx,
  of: { readonly queryId: string; readonly version: number },
): Promise<void> {
  const query = await compiled(ctx, of)
  if (!query) return
  const matcher = createMatcher()
  matcher.set(of.queryId, query)
  const since = new Date(ctx.now().getTime() - LOOKBACK_DAYS * 86_400_000)
  for await (const stored of readStored(ctx, since)) {
    const page = await enriched(ctx, stored)
    const hits = page.flatMap((stored) => hitsOf(stored, of, matcher))
    const goOn = await ctx.write(async (tx) => {
      const now = await lockQuery(tx, ctx.organisationId, of.queryId)
      if (now?.version !== of.version || now.state !== 'active') return false
      await addHits(tx, hits)
      const oldest = page.at(-1)
      if (oldest) await noteMatched(tx, ctx.organisationId, of, oldest.row.publishedAt)
      return true
    })
    if (!goOn) return
    // At once: figures of all queries would count these hours from the rows meanwhile.
    await sumFound(ctx)
  }
  await ctx.write(async (tx) => {
    const now = await lockQuery(tx, ctx.organisationId, of.queryId)
    if (now?.version !== of.version || now.state !== 'active') return
    await noteMatched(tx, ctx.organisationId, of, since)
    const wish = { queryId: of.queryId, changedAt: now.changedAt.toISOString() }
    if (now.floorCount !== null) await tx.enqueue(silenceJob, wish)
  })
}

/** Mentions of a time before there was enrichment are read now, on the way. */
async function enriched(ctx: Ctx, page: readonly StoredMention[]): Promise<readonly StoredMention[]> {
  const unread = page.flatMap(({ row, enrichment }) => (enrichment ? [] : [row]))
  if (unread.length === 0) return page
  const found = await ctx.write((tx) => enrichMentions(ctx, tx, unread))
  return page.map(({ row, enrichment }) => ({ row, enrichment: enrichment ?? found.get(row.id) }))
}

async function compiled(
  ctx: Ctx,
  of: { readonly queryId: string; readonly version: number },
): Promise<Query | null> {
  const rows = await ctx.read((tx) =>
    tx
      .select({ text: listenQueryVersion.text })
      .from(listenQueryVersion)
      .where(
        and(
          eq(listenQueryVersion.organisationId, ctx.organisationId),
          eq(listenQueryVersion.queryId, of.queryId),
          eq(listenQueryVersion.version, of.version),
        ),
      ),
  )
  const parsed = parseQuery(rows[0]?.text ?? '')
  return parsed.ok ? parsed.query : null
}

function hitsOf(
  { row, enrichment }: StoredMention,
  of: { readonly queryId: string; readonly version: number },
  matcher: { match(post: ReturnType<typeof postOf>): readonly string[] },
): QueryHitRow[] {
  const author = { handle: row.authorHandle, followers: row.authorFollowers }
  const post = postOf({ ...row, author }, { network: row.network, language: enrichment?.language ?? null })
  return matcher.match(post).length > 0 ? [hitOf(row, of, enrichment)] : []
}
