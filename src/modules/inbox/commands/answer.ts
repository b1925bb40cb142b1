import { and, desc, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { mentionCards } from '#modules/listening/index.ts'
import { submitReply } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { conversationEvent } from '../events.ts'
import { agent, isRefused, matterOf, mayNotHere } from '../policy.ts'
import { dropReplyDraft, insertMessage, updateConversation } from '../store/conversations.ts'
import { conversations, messages } from '../tables.ts'

export interface Answer {
  readonly id: string
  readonly text: string
  readonly media: readonly { fileId: string; alt: string }[]
  readonly lastMessageId: string
  readonly close: boolean
}

/**
 * Answers the newest message of the person. Whoever answers holds the row, so two colleagues cannot answer unaware
 * of each other: the second is refused with what happened, and keeps the text. The clock stops when it is live.
 */
export async function answer(
  ctx: Ctx,
  input: Answer,
): Promise<Result<{ messageId: string; postId: string; state: string }>> {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  return ctx.write(async (tx): Promise<Result<{ messageId: string; postId: string; state: string }>> => {
    const where = and(eq(conversations.organisationId, ctx.organisationId), eq(conversations.id, input.id))
    const [row] = await tx.select().from(conversations).where(where).for('update')
    if (!row?.lastMentionId) return refuse('not_found', 'This conversation does not exist.')
    const notHere = mayNotHere(member, 'inbox.answer', matterOf(row))
    if (notHere) return notHere
    const newer = await newerMessage(ctx, row.id, input.lastMessageId)
    if (newer) return newer
    const mention = (await mentionCards(ctx, [row.lastMentionId])).get(row.lastMentionId)
    if (!mention || mention.deletedAt)
      return refuse(
        'conflict',
        'They took their message away, so there is nothing to answer. Your text is kept as a draft.',
      )
    const now = ctx.now()
    const sent = await submitReply(ctx, {
      channelId: row.channelId,
      authorId: member.memberId,
      text: input.text,
      media: input.media,
      replyTo: { mentionId: mention.id, remoteId: mention.remoteId, context: mention.replyContext },
      subject: row.id,
      title: `Answer to ${mention.author.displayName || mention.author.handle}`,
    })
    if (!sent.ok) return sent
    const { postId, state } = sent.value
    const turn = {
      organisationId: ctx.organisationId,
      conversationId: row.id,
      direction: 'out' as const,
      postId,
      authorId: member.memberId,
      at: now,
    }
    const messageId = await insertMessage(tx, turn)
    if (!messageId) throw new Error('a new post cannot have a message already')
    await updateConversation(tx, ctx.organisationId, row.id, {
      ownerId: row.ownerId ?? member.memberId,
      delivery: state === 'waiting' ? 'waiting' : null,
      lastMessageAt: now,
      lastDirection: 'out',
      preview: input.text.slice(0, 200),
      ...(input.close && state !== 'waiting'
        ? { state: 'closed' as const, closedAt: now }
        : { state: 'open' as const, snoozedUntil: null }),
    })
    await dropReplyDraft(tx, {
      organisationId: ctx.organisationId,
      conversationId: row.id,
      memberId: member.memberId,
    })
    if (!row.ownerId)
      tx.emit(conversationEvent('assigned', row.id, { memberId: member.memberId, from: null }))
    tx.emit(conversationEvent('replied', row.id, { postId }))
    if (input.close && state !== 'waiting') tx.emit(conversationEvent('closed', row.id))
    return ok({ messageId, postId, state })
  })
}

async function newerMessage(ctx: Ctx, conversationId: string, seen: string) {
  const [newest] = await ctx.read((tx) =>
    tx
      .select({ id: messages.id, direction: messages.direction })
      .from(messages)
      .where(
        and(eq(messages.organisationId, ctx.organisationId), eq(messages.conversationId, conversationId)),
      )
      .orderBy(desc(messages.at), desc(messages.id))
      .limit(1),
  )
  if (!newest || newest.id === seen) return null
  return newest.direction === 'out'
    ? refuse(
        'stale',
        'A colleague answered while you were writing. Read their answer first; your text is kept.',
      )
    : refuse('stale', 'They wrote again while you were writing. Read it first; your text is kept.')
}
