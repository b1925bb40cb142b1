import { and, asc, count, eq, inArray, lt } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { pausesFor } from '#modules/governance/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { PostCard } from '../contract.ts'
import { type PostRow, posts } from '../tables.ts'
import { shape } from './post-cards.ts'

const MOST = 500

/** What a pause held, in the order of its minutes; `paused` says by which, null when the pause is over. */
export async function heldByPause(
  ctx: Ctx,
): Promise<Result<{ posts: (PostCard & { paused: string | null })[]; total: number }>> {
  return ctx.read(async (tx) => {
    const where = and(
      eq(posts.organisationId, ctx.organisationId),
      eq(posts.state, 'held'),
      eq(posts.hold, 'pause'),
    )
    const rows = await tx
      .select()
      .from(posts)
      .where(where)
      .orderBy(asc(posts.dueAt), asc(posts.id))
      .limit(MOST)
    const [all] = await tx.select({ n: count() }).from(posts).where(where)
    const pauses = await pausesFor(ctx, await destinations(ctx, rows))
    const cards = await shape(ctx, rows)
    return ok({
      posts: cards.map((card, index) => ({ ...card, paused: pauses[index]?.reason ?? null })),
      total: all?.n ?? 0,
    })
  })
}

/** Whether nothing pauses publishing any more where this post goes. */
export async function pauseOver(ctx: Ctx, post: PostRow): Promise<boolean> {
  const [pause] = await pausesFor(ctx, await destinations(ctx, [post]))
  return pause === null
}

/** How many posts a pause held that may go on now, because it is over where they go. */
export async function heldToSettle(ctx: Ctx): Promise<number> {
  return ctx.read(async (tx) => {
    const { channelId, departmentId, campaign } = posts
    const places = await tx
      .select({ channelId, departmentId, campaign, n: count() })
      .from(posts)
      .where(
        and(eq(posts.organisationId, ctx.organisationId), eq(posts.state, 'held'), eq(posts.hold, 'pause')),
      )
      .groupBy(channelId, departmentId, campaign)
    if (places.length === 0) return 0
    const pauses = await pausesFor(ctx, await destinations(ctx, places))
    return places.reduce((sum, place, index) => (pauses[index] ? sum : sum + place.n), 0)
  })
}

type Going = Pick<PostRow, 'channelId' | 'departmentId' | 'campaign'> &
  Partial<Pick<PostRow, 'decidedSubjectId' | 'digest'>>

/** Where these go out, and what they are, as a pause asks. */
export async function destinations(ctx: Ctx, rows: readonly Going[]) {
  const networks = new Map((await channelCards(ctx)).map((card) => [card.id, card.network]))
  return rows.map(({ channelId, departmentId, campaign, decidedSubjectId: subjectId, digest }) => ({
    channelId,
    network: networks.get(channelId) ?? null,
    departmentId,
    campaign,
    ...(subjectId && digest ? { content: { subjectId, digest } } : {}),
  }))
}

const DAY_MS = 86_400_000

/** How many posts are on the way this second, due within a day, and held by a pause. */
export async function inFlight(
  ctx: Ctx,
): Promise<Result<{ sending: number; dueSoon: number; held: number }>> {
  const soon = new Date(ctx.now().getTime() + DAY_MS)
  const number = async (...more: Parameters<typeof and>) => {
    const where = and(eq(posts.organisationId, ctx.organisationId), ...more)
    const [row] = await ctx.read((tx) => tx.select({ n: count() }).from(posts).where(where))
    return row?.n ?? 0
  }
  return ok({
    sending: await number(inArray(posts.state, ['claimed', 'sending', 'unknown'])),
    dueSoon: await number(eq(posts.state, 'scheduled'), lt(posts.nextAttemptAt, soon)),
    held: await number(eq(posts.state, 'held'), eq(posts.hold, 'pause')),
  })
}
