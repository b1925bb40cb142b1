import { and, eq } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCard } from '#modules/channels/index.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { takeJob } from '../jobs/take.ts'
import { findPost } from '../queries/one.ts'
import { planNow } from '../store/moments.ts'
import { lockPost } from '../store/posts.ts'
import { postMoments } from '../tables.ts'

/** A post is read by hand at most this often, whoever asks. */
const LEAST_MS = 5 * 60_000

/** Reads figures and words of one post once more, in between the planned moments. */
export async function readNow(
  ctx: Ctx,
  input: { readonly postId: string },
): Promise<Result<{ postId: string }>> {
  if (!may(ctx.actor, 'publish.draft'))
    return refuse('forbidden', 'You may not ask networks about posts.', {
      help: await whoCanHelp(ctx, 'publish.draft'),
    })
  const post = await findPost(ctx, input.postId)
  if (!post) return refuse('not_found', 'This post does not exist.')
  if (post.remoteId === null || post.state === 'removed')
    return refuse('conflict', 'There is nothing to read about this post any more.')
  const channel = await channelCard(ctx, post.channelId)
  if (channel?.state !== 'connected')
    return refuse('conflict', channel?.stateReason ?? 'Its channel is not connected.', {
      help: 'Connect it again under Settings, Channels.',
    })
  return ctx.write(async (tx): Promise<Result<{ postId: string }>> => {
    await lockPost(tx, ctx.organisationId, post.postId)
    const [before] = await tx
      .select()
      .from(postMoments)
      .where(
        and(
          eq(postMoments.organisationId, ctx.organisationId),
          eq(postMoments.postId, post.postId),
          eq(postMoments.kind, 'figures'),
          eq(postMoments.moment, 'now'),
        ),
      )
    const next = before && new Date(before.dueAt.getTime() + LEAST_MS)
    if (next && next > ctx.now())
      return refuse('throttled', 'This post was read a few minutes ago.', { retryAt: next.toISOString() })
    for (const kind of ['figures', 'look'] as const) await planNow(tx, post, kind, ctx.now())
    await tx.enqueue(takeJob, { channelId: post.channelId })
    return ok({ postId: post.postId })
  })
}
