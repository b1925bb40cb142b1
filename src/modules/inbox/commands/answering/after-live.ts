import { and, eq } from 'drizzle-orm'
import type { PostCard } from '#modules/publishing/index.ts'
import { noteAsked } from '#modules/satisfaction/index.ts'
import { noteAnswer } from '#modules/saved-replies/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { conversationEvent } from '../../events.ts'
import { markLive } from '../../store/answering.ts'
import { updateConversation } from '../../store/conversations.ts'
import { conversations } from '../../tables.ts'
import { closeClocks } from '../clocks/close-clocks.ts'
import { follow } from './follow.ts'

/**
 * What follows when one of our answers is on the network, once: it counts as replied, its words are remembered for
 * telling how personal later ones are, what a saved reply has done follows, and a
 * conversation that was sent “and close” closes, unless they wrote again.
 */
export async function afterLive(
  ctx: Ctx,
  tx: WriteTx,
  conversationId: string,
  post: PostCard,
): Promise<void> {
  const { organisationId } = ctx
  const at = new Date(post.liveAt ?? post.dueAt)
  const turn = await markLive(tx, { organisationId, postId: post.id }, at)
  if (!turn) return
  tx.emit(conversationEvent('replied', conversationId, { postId: post.id, memberId: post.authorId }))
  await noteAnswer(ctx, { postId: post.id, conversationId, text: post.text, at })
  await noteAsked(ctx, { conversationId, text: post.text, at })
  if (!turn.closes && !turn.follows) return
  const [row] = await tx
    .select()
    .from(conversations)
    .where(and(eq(conversations.organisationId, organisationId), eq(conversations.id, conversationId)))
    .for('update')
  if (row && turn.follows) await follow(ctx, tx, row, turn.follows, post.authorId)
  if (!turn.closes || !row || row.state === 'closed' || row.lastDirection === 'in') return
  await closeClocks(ctx, tx, row)
  const change = { state: 'closed' as const, closedAt: ctx.now(), snoozedUntil: null }
  await updateConversation(tx, organisationId, conversationId, change)
  tx.emit(conversationEvent('closed', conversationId, { memberId: post.authorId, withAnswer: true }))
}
