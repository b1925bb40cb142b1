import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { cancelPost } from '#modules/publishing/index.ts'
import { forgetUses } from '#modules/statements/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { Follows } from '../../domain/answering/follows.ts'
import { joinDraft, putBack, type Undo } from '../../domain/answering/undo.ts'
import { conversationEvent } from '../../events.ts'
import { agent, isRefused } from '../../policy.ts'
import { deleteAnswer } from '../../store/answering.ts'
import { keepReplyDraft, updateConversation } from '../../store/conversations.ts'
import { type ConversationRow, conversations, messages, replyDrafts } from '../../tables.ts'
import { standing } from '../answer.ts'

type Words = { text: string; media: { fileId: string; alt: string }[]; follows: Follows | null }

/**
 * Takes an answer back before anything of it has left: the post is stopped, the turn goes, the conversation is as it was
 * but for what others did meanwhile, the words are a draft again, and nothing follows. The clock never stopped, so it needs nothing.
 */
export async function undoAnswer(
  ctx: Ctx,
  input: { readonly id: string; readonly messageId: string },
): Promise<Result<Words>> {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  return ctx.write(async (tx): Promise<Result<Words>> => {
    const mine = eq(conversations.organisationId, ctx.organisationId)
    const [row] = await tx
      .select()
      .from(conversations)
      .where(and(mine, eq(conversations.id, input.id)))
      .for('update')
    const turn = row && (await turnOf(ctx, tx, row.id, input.messageId))
    if (!row || !turn?.postId) return refuse('not_found', 'This answer is not here any more.')
    if (turn.authorId !== member.memberId)
      return refuse('forbidden', 'An answer is taken back by whoever wrote it.', {
        help: 'While it waits, you can stop it under it in the thread.',
      })
    const stopped = await cancelPost(ctx, { id: turn.postId })
    if (!stopped.ok) return stopped
    await deleteAnswer(tx, { organisationId: ctx.organisationId, id: turn.id, conversationId: row.id })
    await forgetUses(ctx, [turn.postId])
    if (turn.undo) await restore(ctx, tx, row, turn.undo)
    const words = await toDraft(ctx, tx, row.id, member.memberId, stopped.value)
    const { follows } = turn
    tx.emit(conversationEvent('unsent', row.id, { postId: turn.postId }))
    return ok({ ...words, follows })
  })
}

async function turnOf(ctx: Ctx, tx: WriteTx, conversationId: string, id: string) {
  const [turn] = await tx
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.organisationId, ctx.organisationId),
        eq(messages.conversationId, conversationId),
        eq(messages.id, id),
      ),
    )
  return turn
}

async function restore(ctx: Ctx, tx: WriteTx, row: ConversationRow, undo: Undo): Promise<void> {
  const { snoozedUntil, closedAt, lastMessageAt, ...rest } = putBack(undo, standing(row))
  const date = (iso: string | null): Date | null => (iso === null ? null : new Date(iso))
  const change = {
    ...rest,
    ...(snoozedUntil !== undefined && { snoozedUntil: date(snoozedUntil) }),
    ...(closedAt !== undefined && { closedAt: date(closedAt) }),
    ...(lastMessageAt !== undefined && { lastMessageAt: new Date(lastMessageAt) }),
    delivery: null,
  }
  await updateConversation(tx, ctx.organisationId, row.id, change)
  if (change.ownerId !== undefined && change.ownerId !== row.ownerId)
    tx.emit(conversationEvent('assigned', row.id, { memberId: change.ownerId, from: row.ownerId }))
}

async function toDraft(
  ctx: Ctx,
  tx: WriteTx,
  conversationId: string,
  memberId: string,
  sent: { readonly text: string; readonly media: readonly { fileId: string; alt: string }[] },
): Promise<Omit<Words, 'follows'>> {
  const { organisationId } = ctx
  const [typed] = await tx
    .select()
    .from(replyDrafts)
    .where(
      and(
        eq(replyDrafts.organisationId, organisationId),
        eq(replyDrafts.conversationId, conversationId),
        eq(replyDrafts.memberId, memberId),
      ),
    )
  const text = joinDraft(sent.text, typed?.text ?? '')
  const media = [...sent.media.map(({ fileId, alt }) => ({ fileId, alt })), ...(typed?.media ?? [])]
  await keepReplyDraft(tx, { organisationId, conversationId, memberId, text, media, updatedAt: ctx.now() })
  return { text, media }
}
