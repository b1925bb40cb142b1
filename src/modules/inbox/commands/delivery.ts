import { and, eq } from 'drizzle-orm'
import { type PostCard, postCards } from '#modules/publishing/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { conversationEvent } from '../events.ts'
import { firstInAfter, runningClocks, sentByPersonAt } from '../queries/clocks/of-conversation.ts'
import { updateConversation } from '../store/conversations.ts'
import { type ConversationRow, conversations } from '../tables.ts'
import { afterLive } from './answering/after-live.ts'
import { begin, planFor, stop } from './clocks/run.ts'

const shown = { waiting: 'waiting', held: 'held', refused: 'refused', unknown: 'unknown' } as const

/** Follows one of our replies: when it is live the clock stops, when it is stuck the card says so. Idempotent. */
export async function followDelivery(ctx: Ctx, postId: string): Promise<void> {
  const post = (await postCards(ctx, [postId])).get(postId)
  const conversationId = post?.subject
  if (!post || !conversationId) return
  await ctx.write(async (tx) => {
    const delivery = post.state in shown ? shown[post.state as keyof typeof shown] : null
    await updateConversation(tx, ctx.organisationId, conversationId, { delivery })
    if (post.state === 'live') await stopAnswered(ctx, tx, conversationId, post)
    if (post.state === 'live') await afterLive(ctx, tx, conversationId, post)
    tx.emit(conversationEvent('changed', conversationId, { postId, delivery: post.state }))
  })
}

/**
 * Only what a named person sent as an answer stops a clock, at the moment the network took it; automatic answers, links to
 * a survey and the like never do.
 */
async function stopAnswered(ctx: Ctx, tx: WriteTx, conversationId: string, post: PostCard): Promise<void> {
  const key = { organisationId: ctx.organisationId, conversationId }
  const sentAt = await sentByPersonAt(tx, key, post.id)
  if (!sentAt) return
  const clock = (await runningClocks(tx, key)).find(({ kind }) => kind !== 'resolution')
  // They wrote again after we pressed send: that message still waits, and its clock goes on.
  if (!clock || clock.startedAt > sentAt) return
  const at = new Date(post.liveAt ?? post.dueAt)
  await stop(ctx, tx, clock, { at, by: post.authorId, how: 'answered' })
  // They wrote again between our pressing send and its going out: that message gets a clock of its own.
  const later = await firstInAfter(tx, key, sentAt)
  const row = later && (await rowOf(tx, key))
  if (!later || !row) return
  const plan = await planFor(ctx, row, clock.class ?? 'public')
  await begin(tx, row, plan, { kind: 'next', at: later })
}

async function rowOf(
  tx: WriteTx,
  key: { readonly organisationId: string; readonly conversationId: string },
): Promise<ConversationRow | undefined> {
  const [row] = await tx
    .select()
    .from(conversations)
    .where(
      and(eq(conversations.organisationId, key.organisationId), eq(conversations.id, key.conversationId)),
    )
  return row
}
