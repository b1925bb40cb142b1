import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { type PostCard, postCards } from '#modules/publishing/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { defaultPolicy, dueAt, outcomeOf } from '../domain/clock.ts'
import { conversationEvent } from '../events.ts'
import { clockDueJob } from '../jobs/clock-due.ts'
import { startClock, stopClock } from '../store/clocks.ts'
import { updateConversation } from '../store/conversations.ts'
import { type ClockRow, clocks, messages } from '../tables.ts'

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
    tx.emit(conversationEvent('changed', conversationId, { postId, delivery: post.state }))
  })
}

/** Only an answer by a named person stops a clock, at the moment the network took it. */
async function stopAnswered(ctx: Ctx, tx: WriteTx, conversationId: string, post: PostCard): Promise<void> {
  const [clock] = await tx
    .select()
    .from(clocks)
    .where(
      and(
        eq(clocks.organisationId, ctx.organisationId),
        eq(clocks.conversationId, conversationId),
        isNull(clocks.stoppedAt),
      ),
    )
    .for('update')
  const liveAt = new Date(post.liveAt ?? post.dueAt)
  if (!clock) return
  // They wrote again after we pressed send: that message still waits, and its clock goes on.
  if (clock.startedAt > new Date(post.dueAt)) return
  await stopClock(tx, clock, { at: liveAt, by: post.authorId, outcome: outcomeOf(clock, liveAt) })
  await armForLater(ctx, tx, clock, new Date(post.dueAt))
}

/** They wrote again between our pressing send and its going out: that message gets a clock of its own. */
async function armForLater(ctx: Ctx, tx: WriteTx, stopped: ClockRow, sentAt: Date): Promise<void> {
  const { organisationId, conversationId, departmentId, channelId } = stopped
  const [later] = await tx
    .select({ at: messages.at })
    .from(messages)
    .where(
      and(
        eq(messages.organisationId, ctx.organisationId),
        eq(messages.conversationId, conversationId),
        eq(messages.direction, 'in'),
        gt(messages.at, sentAt),
      ),
    )
    .orderBy(asc(messages.at))
    .limit(1)
  if (!later) return
  const due = dueAt('next', later.at, defaultPolicy)
  const place = { organisationId, conversationId, departmentId, channelId }
  const clock = await startClock(tx, { ...place, kind: 'next', startedAt: later.at, dueAt: due })
  if (clock) await tx.enqueue(clockDueJob, { clockId: clock.id }, { startAfter: due })
}
