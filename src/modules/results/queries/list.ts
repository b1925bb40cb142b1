import { and, desc, eq, gte, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm'
import { isId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ResultRow } from '../contract.ts'
import type { FigureName } from '../domain/figures.ts'
import type { FigureMoment } from '../domain/moments.ts'
import { type MeasuredPost, measuredPosts, postFigures } from '../tables.ts'
import { shapeRows } from './rows.ts'

export interface Filters {
  readonly channelId?: string | undefined
  readonly departmentId?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly changed?: 'yes' | 'no' | undefined
  /** Posts, unless asked for answers. */
  readonly kind?: 'post' | 'reply' | undefined
}

export interface ListInput extends Filters {
  readonly sort: 'newest' | FigureName
  readonly moment: FigureMoment
  readonly cursor?: string | undefined
  readonly limit: number
}

/** A page of what went out: newest first, or by a figure within one channel. The cursor names the last row before. */
export async function listResults(
  ctx: Ctx,
  input: ListInput,
): Promise<Result<{ rows: ResultRow[]; nextCursor: string | null }>> {
  if (input.sort !== 'newest' && !input.channelId)
    return refuse('invalid', 'Networks do not count alike; choose one channel to sort by a figure.')
  const rows =
    input.sort === 'newest' ? await newest(ctx, input) : await byFigure(ctx, { ...input, sort: input.sort })
  const page = rows.slice(0, input.limit)
  const last = page.at(-1)
  return ok({
    rows: await shapeRows(
      ctx,
      page.map((one) => one.post),
    ),
    nextCursor: rows.length > input.limit && last ? `${last.key}/${last.post.postId}` : null,
  })
}

interface Keyed {
  readonly post: MeasuredPost
  readonly key: string
}

async function newest(ctx: Ctx, input: ListInput): Promise<Keyed[]> {
  const after = cursorOf(input.cursor)
  const before = after
    ? sql`(${measuredPosts.liveAt}, ${measuredPosts.postId}) < (${new Date(Number(after.key)).toISOString()}::timestamptz, ${after.id}::uuid)`
    : undefined
  const where = and(await matching(ctx, input), before)
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(measuredPosts)
      .where(where)
      .orderBy(desc(measuredPosts.liveAt), desc(measuredPosts.postId))
      .limit(input.limit + 1),
  )
  return rows.map((post) => ({ post, key: String(post.liveAt.getTime()) }))
}

/** Unknown figures come last. */
async function byFigure(ctx: Ctx, input: ListInput & { readonly sort: FigureName }): Promise<Keyed[]> {
  const after = cursorOf(input.cursor)
  const { likes, shares, replies } = postFigures
  const column = input.sort === 'together' ? sql`${likes} + ${shares} + ${replies}` : postFigures[input.sort]
  const key = sql<string>`coalesce(${column}, -1)`
  const before = after
    ? sql`(${key}, ${measuredPosts.postId}) < (${after.key}::bigint, ${after.id}::uuid)`
    : undefined
  const where = and(await matching(ctx, input), before)
  return ctx.read((tx) =>
    tx
      .select({ post: measuredPosts, key })
      .from(measuredPosts)
      .leftJoin(
        postFigures,
        and(
          eq(postFigures.organisationId, measuredPosts.organisationId),
          eq(postFigures.postId, measuredPosts.postId),
          eq(postFigures.moment, input.moment),
        ),
      )
      .where(where)
      .orderBy(desc(key), desc(measuredPosts.postId))
      .limit(input.limit + 1),
  )
}

/** What the filters leave; the further posts of a thread stand on the page of its first. */
export async function matching(ctx: Ctx, filters: Filters): Promise<SQL | undefined> {
  const { channelId, departmentId, from, to, changed, kind = 'post' } = filters
  const changes = sql`exists (select 1 from remote_change c where c.organisation_id = ${measuredPosts.organisationId}
    and c.post_id = ${measuredPosts.postId} and c.state <> 'undone')`
  return and(
    eq(measuredPosts.organisationId, ctx.organisationId),
    eq(measuredPosts.kind, kind),
    isNull(measuredPosts.afterPostId),
    channelId ? eq(measuredPosts.channelId, channelId) : undefined,
    departmentId ? inArray(measuredPosts.departmentId, await withBelow(ctx, departmentId)) : undefined,
    from ? gte(measuredPosts.liveAt, new Date(from)) : undefined,
    to ? lt(measuredPosts.liveAt, new Date(to)) : undefined,
    changed === 'yes' ? changes : changed === 'no' ? sql`not ${changes}` : undefined,
  )
}

/** A department and all below it. */
export async function withBelow(ctx: Ctx, departmentId: string): Promise<string[]> {
  const cards = await departmentCards(ctx)
  const found = new Set([departmentId])
  for (let before = 0; before !== found.size; ) {
    before = found.size
    for (const card of cards) if (card.parentId && found.has(card.parentId)) found.add(card.id)
  }
  return [...found]
}

function cursorOf(cursor: string | undefined): { readonly key: string; readonly id: string } | null {
  const [key = '', id = ''] = cursor?.split('/') ?? []
  return /^-?\d{1,18}$/.test(key) && isId(id) ? { key, id } : null
}
