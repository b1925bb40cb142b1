import { channelCard } from '#modules/channels/index.ts'
import { memberCards } from '#modules/people/index.ts'
import { postCards } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { planFor } from '../domain/moments.ts'
import { takeJob } from '../jobs/take.ts'
import { insertMoments } from '../store/moments.ts'
import { insertPost } from '../store/posts.ts'

/**
 * Plans all that is to be asked about a post that went live. Told twice, it is planned once. Replies are not results;
 * a post that its network has no name for stands here without ever being measured.
 */
export async function planPost(ctx: Ctx, postId: string): Promise<void> {
  const card = (await postCards(ctx, [postId])).get(postId)
  if (card?.kind !== 'post' || card.liveAt === null) return
  const channel = await channelCard(ctx, card.channelId)
  const author = (await memberCards(ctx, [card.authorId])).get(card.authorId)
  const { organisationId } = ctx
  const { channelId, remoteId, draftId, authorId, part, afterPostId } = card
  const liveAt = new Date(card.liveAt)
  await ctx.write(async (tx) => {
    const isNew = await insertPost(tx, {
      organisationId,
      postId,
      channelId,
      network: channel?.network ?? 'unknown',
      remoteId,
      draftId,
      authorId,
      departmentId: author?.departmentId ?? null,
      afterPostId,
      part,
      liveAt,
      oursAt: liveAt,
    })
    if (!isNew || !remoteId) return
    const plan = planFor(liveAt)
    await insertMoments(
      tx,
      plan.map((one) => ({ ...one, organisationId, postId, channelId })),
    )
    for (const at of new Set(plan.map((one) => one.dueAt.getTime())))
      await tx.enqueue(takeJob, { channelId }, { startAfter: new Date(at) })
  })
}
