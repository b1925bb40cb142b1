import { channelCard } from '#modules/channels/index.ts'
import { memberCards } from '#modules/people/index.ts'
import { type PostCard, postCards } from '#modules/publishing/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { planFor } from '../domain/moments.ts'
import { takeAt, takeJob } from '../jobs/take.ts'
import { insertMoments } from '../store/moments.ts'
import { insertPost } from '../store/posts.ts'

/**
 * Plans all that is to be asked about a post or answer that went live. Told twice, it is planned once. What its network has
 * no name for stands here without ever being measured.
 */
export async function planPost(ctx: Ctx, postId: string): Promise<void> {
  const card = (await postCards(ctx, [postId])).get(postId)
  if (!card?.liveAt) return
  const { remoteId, channelId } = card
  const liveAt = new Date(card.liveAt)
  await ctx.write(async (tx) => {
    const isNew = await takeOn(ctx, tx, card, liveAt)
    if (!isNew || !remoteId) return
    const plan = planFor(liveAt)
    await insertMoments(
      tx,
      plan.map((one) => ({ ...one, organisationId: ctx.organisationId, postId, channelId })),
    )
    for (const at of new Set(plan.map((one) => one.dueAt.getTime())))
      await tx.enqueue(takeJob, { channelId }, takeAt(channelId, new Date(at)))
  })
}

/** Notes that it went out; false when it stands here already. */
export async function takeOn(ctx: Ctx, tx: WriteTx, card: PostCard, liveAt: Date): Promise<boolean> {
  const channel = await channelCard(ctx, card.channelId)
  const author = (await memberCards(ctx, [card.authorId])).get(card.authorId)
  const { id, kind, channelId, remoteId, draftId, authorId, part, afterPostId } = card
  return insertPost(tx, {
    organisationId: ctx.organisationId,
    postId: id,
    kind,
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
}
