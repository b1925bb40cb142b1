import { and, eq, inArray, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { channelCards, remoteMediaUrl } from '#modules/channels/index.ts'
import { listMembers } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Author } from '../../contract/figures.ts'
import { sameName } from '../../domain/figures/names.ts'
import { type MentionRow, mention } from '../../tables.ts'
import { mentionEnrichment } from '../../tables-queries.ts'
import { cardColumns } from '../mention-cards.ts'
import { askedQueries, type WindowInput, windowOf } from './asked.ts'
import { found } from './found.ts'

/** So many more are looked at, for those of the house that fall away. */
const SPARE = 100

type Counted = {
  author: string
  latest: string
  count: number
  positive: number
  negative: number
  lastAt: Date
}

/** Who wrote most of what queries found, with how they look today. Members and accounts of ours are left out. */
export async function authors(
  ctx: Ctx,
  input: WindowInput & { readonly limit: number },
): Promise<Result<{ authors: Author[] }>> {
  const queries = await askedQueries(ctx, input.queryIds)
  if (queries.length === 0) return ok({ authors: [] })
  const hits = found(ctx, queries, windowOf(input))
  const counted = await ctx.read((tx) =>
    tx.execute<Counted>(sql`
      select author, count(*)::int as count,
        count(*) filter (where sentiment = 'positive')::int as positive,
        count(*) filter (where sentiment = 'negative')::int as negative,
        max(published_at) as "lastAt", (array_agg(mention_id order by published_at desc, item))[1] as latest
      from (select distinct on (item) * from (${hits}) every order by item, query_id) post
      group by author order by count(*) desc, max(published_at) desc, author limit ${input.limit + SPARE}`),
  )
  const faces = await facesOf(
    ctx,
    counted.rows.map(({ latest }) => latest),
  )
  const isOurs = await oursOf(ctx)
  const strangers = counted.rows.flatMap((row) => {
    const face = faces.get(row.latest)
    return face && !isOurs(face) ? [shape(ctx, row, face)] : []
  })
  return ok({ authors: strangers.slice(0, input.limit) })
}

type Face = MentionRow & { readonly outspoken: boolean }

async function facesOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Face>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.read((tx) =>
    tx
      .select({ row: cardColumns, outspoken: mentionEnrichment.outspoken })
      .from(mention)
      .leftJoin(
        mentionEnrichment,
        and(
          eq(mentionEnrichment.organisationId, mention.organisationId),
          eq(mentionEnrichment.mentionId, mention.id),
        ),
      )
      .where(and(eq(mention.organisationId, ctx.organisationId), inArray(mention.id, [...ids]))),
  )
  return new Map(rows.map(({ row, outspoken }) => [row.id, { ...row, outspoken: outspoken === true }]))
}

/** True for accounts of ours, and for whoever writes under the full name of a member. */
async function oursOf(ctx: Ctx): Promise<(face: Face) => boolean> {
  const plain = (handle: string) => handle.toLowerCase().replace(/^@/, '')
  const accounts = new Set((await channelCards(ctx)).map((card) => `${card.network}:${plain(card.handle)}`))
  const isMember = sameName((await listMembers(ctx)).map(({ name }) => name))
  return (face) => accounts.has(`${face.network}:${plain(face.authorHandle)}`) || isMember(face.authorName)
}

function shape(ctx: Ctx, row: Counted, face: Face): Author {
  return {
    key: row.author,
    network: face.network,
    handle: face.authorHandle,
    displayName: face.authorName,
    avatarUrl: remoteMediaUrl(ctx, face.authorAvatarUrl, 'avatar'),
    profileUrl: face.authorProfileUrl,
    followers: face.authorFollowers,
    count: row.count,
    negative: row.negative,
    positive: row.positive,
    outspoken: face.outspoken,
    lastAt: new Date(row.lastAt).toISOString(),
  }
}
