import { and, desc, eq, gte, inArray, isNull, lt } from 'drizzle-orm'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Measurement, ResultRow } from '../contract.ts'
import type { FigureName } from '../domain/figures.ts'
import { byHour, type HourResult, median } from '../domain/hours.ts'
import type { FigureMoment } from '../domain/moments.ts'
import { measuredPosts, postFigures } from '../tables.ts'
import { listResults } from './list.ts'
import { measuredOf, threeMoments, usualsOf } from './measurements.ts'

/** Figures of these posts at their three moments; posts that were never live are absent. */
export async function figuresOf(
  ctx: Ctx,
  postIds: readonly string[],
): Promise<Map<string, Record<FigureMoment, Measurement>>> {
  if (postIds.length === 0) return new Map()
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(measuredPosts)
      .where(
        and(
          eq(measuredPosts.organisationId, ctx.organisationId),
          inArray(measuredPosts.postId, [...postIds]),
        ),
      ),
  )
  const measured = await measuredOf(
    ctx,
    rows.map((row) => row.postId),
  )
  const usuals = await usualsOf(ctx, [...new Set(rows.map((row) => row.channelId))])
  return new Map(
    rows.map((row) => [row.postId, threeMoments(row, measured.get(row.postId), usuals, ctx.now())]),
  )
}

/**
 * How posts of a channel did by the hour of the week at which they went out, on the organisation's clock (0 is Monday
 * 00:00). Each post counts likes, shares and replies after 7 days, or after 24 hours while it is younger, divided by the
 * channel's own median at that moment (both plus one), so that 1 is the usual and young and old posts stand together.
 * Late and unknown figures are left out, and hours without any.
 */
export async function resultsByHour(
  ctx: Ctx,
  about: { readonly channelId: string; readonly since: Date },
): Promise<HourResult[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select({
        postId: measuredPosts.postId,
        at: measuredPosts.liveAt,
        moment: postFigures.moment,
        likes: postFigures.likes,
        shares: postFigures.shares,
        replies: postFigures.replies,
      })
      .from(measuredPosts)
      .innerJoin(
        postFigures,
        and(
          eq(postFigures.organisationId, measuredPosts.organisationId),
          eq(postFigures.postId, measuredPosts.postId),
        ),
      )
      .where(
        and(
          eq(measuredPosts.organisationId, ctx.organisationId),
          eq(measuredPosts.channelId, about.channelId),
          eq(measuredPosts.kind, 'post'),
          gte(measuredPosts.liveAt, about.since),
          isNull(measuredPosts.afterPostId),
          eq(postFigures.late, false),
          inArray(postFigures.moment, ['24h', '7d']),
        ),
      ),
  )
  const known = rows.flatMap(({ postId, at, moment, likes, shares, replies }) =>
    likes === null || shares === null || replies === null
      ? []
      : [{ postId, at, moment, total: likes + shares + replies }],
  )
  const middle = (moment: string): number =>
    median(known.filter((one) => one.moment === moment).map((one) => one.total)) ?? 0
  const usual = { '24h': middle('24h'), '7d': middle('7d') }
  const chosen = new Map<string, { at: Date; value: number }>()
  for (const { postId, at, moment, total } of known) {
    if (moment === '24h' && chosen.has(postId)) continue
    if (moment === '24h' || moment === '7d')
      chosen.set(postId, { at, value: (total + 1) / (usual[moment] + 1) })
  }
  return byHour([...chosen.values()], (await organisation(ctx)).zone)
}

/** The posts of one channel with the highest figure, best first; unknown ones come last. */
export async function topPosts(
  ctx: Ctx,
  about: {
    readonly channelId: string
    readonly from?: Date
    readonly to?: Date
    readonly figure?: FigureName
    readonly moment?: FigureMoment
    readonly limit?: number
  },
): Promise<ResultRow[]> {
  const { channelId, from, to, figure = 'together', moment = '7d', limit = 10 } = about
  const window = { from: from?.toISOString(), to: to?.toISOString() }
  const listed = await listResults(ctx, { channelId, ...window, sort: figure, moment, limit })
  return listed.ok ? listed.value.rows : []
}

/** Posts that went live in [from, to), newest first, with what the metrics of this room stand on. */
export async function figureRows(
  ctx: Ctx,
  about: {
    readonly from: Date
    readonly to: Date
    readonly channelId: string | null
    readonly departmentIds: readonly string[] | null
  },
) {
  const posts = await ctx.read((tx) =>
    tx
      .select()
      .from(measuredPosts)
      .where(
        and(
          eq(measuredPosts.organisationId, ctx.organisationId),
          gte(measuredPosts.liveAt, about.from),
          lt(measuredPosts.liveAt, about.to),
          eq(measuredPosts.kind, 'post'),
          isNull(measuredPosts.afterPostId),
          about.channelId ? eq(measuredPosts.channelId, about.channelId) : undefined,
          about.departmentIds ? inArray(measuredPosts.departmentId, [...about.departmentIds]) : undefined,
        ),
      )
      .orderBy(desc(measuredPosts.liveAt)),
  )
  const measured = await measuredOf(
    ctx,
    posts.map((post) => post.postId),
  )
  return posts.map((post) => ({
    post,
    figures: threeMoments(post, measured.get(post.postId), new Map(), ctx.now()),
  }))
}
