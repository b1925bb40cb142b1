import { and, count, eq, inArray, or } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { posts } from '../tables.ts'
import { heldToSettle } from './held.ts'
import { attentionStates } from './lists.ts'

/** How many posts wait for somebody, without the posts: for badges, views and Today. */
export async function waiting(
  ctx: Ctx,
): Promise<Result<{ attention: number; held: number; byHand: number }>> {
  return ctx.read(async () =>
    ok({
      attention: await countPosts(ctx, inArray(posts.state, attentionStates)),
      held: await heldToSettle(ctx),
      byHand: await inMyHands(ctx),
    }),
  )
}

/** Those I wrote, and those on channels where I post. */
async function inMyHands(ctx: Ctx): Promise<number> {
  if (ctx.actor.kind !== 'member') return 0
  const me = ctx.actor.memberId
  const handed = eq(posts.state, 'handed')
  if ((await countPosts(ctx, handed)) === 0) return 0
  const mine = (await channelCards(ctx)).filter((card) => card.posters.includes(me)).map((card) => card.id)
  return countPosts(ctx, handed, or(eq(posts.authorId, me), inArray(posts.channelId, mine)))
}

async function countPosts(ctx: Ctx, ...more: Parameters<typeof and>): Promise<number> {
  const where = and(eq(posts.organisationId, ctx.organisationId), ...more)
  const [row] = await ctx.read((tx) => tx.select({ n: count() }).from(posts).where(where))
  return row?.n ?? 0
}
