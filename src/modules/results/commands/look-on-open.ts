import { and, eq, lte } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCard } from '#modules/channels/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { takeJob } from '../jobs/take.ts'
import { findPost } from '../queries/one.ts'
import { planNow } from '../store/moments.ts'
import { lockPost } from '../store/posts.ts'
import { postMoments } from '../tables.ts'

const HOUR_MS = 3_600_000

/**
 * Somebody opened a post: how it stands on its network is read again, at most once an hour whoever opens it, so that what
 * was edited or deleted there is noticed long after the planned looks. Asks nothing where there is nothing to ask.
 */
export async function lookOnOpen(
  ctx: Ctx,
  input: { readonly postId: string },
): Promise<Result<{ asked: boolean }>> {
  const post = await findPost(ctx, input.postId)
  if (!post) return refuse('not_found', 'This post does not exist.')
  if (post.remoteId === null || post.state === 'removed') return ok({ asked: false })
  if ((await channelCard(ctx, post.channelId))?.state !== 'connected') return ok({ asked: false })
  return ctx.write(async (tx) => {
    const now = ctx.now()
    await lockPost(tx, ctx.organisationId, post.postId)
    const looks = await tx
      .select()
      .from(postMoments)
      .where(
        and(
          eq(postMoments.organisationId, ctx.organisationId),
          eq(postMoments.postId, post.postId),
          eq(postMoments.kind, 'look'),
          lte(postMoments.dueAt, now),
        ),
      )
    const recent = (at: Date | null): boolean => at !== null && now.getTime() - at.getTime() < HOUR_MS
    // One that is asked for and not read yet counts too: the network may not answer for a while.
    if (recent(post.seenAt) || looks.some((row) => row.settledAt === null || recent(row.settledAt)))
      return ok({ asked: false })
    await planNow(tx, post, 'look', now)
    await tx.enqueue(takeJob, { channelId: post.channelId })
    return ok({ asked: true })
  })
}
