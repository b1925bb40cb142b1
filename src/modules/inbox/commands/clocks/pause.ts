import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ConversationCard } from '../../contract.ts'
import { conversationEvent } from '../../events.ts'
import { insertPause } from '../../store/clock-books.ts'
import { updateConversation } from '../../store/conversations.ts'
import { onConversation } from '../work.ts'
import { endPause, reweighRunning } from './pausing.ts'

const memberOf = (ctx: Ctx): string | null => (ctx.actor.kind === 'member' ? ctx.actor.memberId : null)

/** We wait for a third party: no clock of this conversation runs until somebody ends it, or the person writes again. */
export function pauseClocks(
  ctx: Ctx,
  input: { readonly id: string; readonly reason: string },
): Promise<Result<ConversationCard>> {
  return onConversation(ctx, input.id, async (tx, row) => {
    if (row.state === 'closed')
      return refuse('conflict', 'It is closed; its clocks stand still already.', {
        help: 'Open it again first.',
      })
    const at = ctx.now()
    const pauseId = newId(at.getTime())
    const begun = await insertPause(tx, {
      organisationId: ctx.organisationId,
      id: pauseId,
      conversationId: row.id,
      from: at,
      reason: input.reason,
      by: memberOf(ctx),
    })
    if (!begun)
      return refuse('conflict', 'It is paused already.', {
        help: 'End that pause to give another reason.',
      })
    await updateConversation(tx, ctx.organisationId, row.id, { pausedAt: at, pausedFor: input.reason })
    await reweighRunning(ctx, tx, row)
    tx.emit(conversationEvent('paused', row.id, { pauseId }))
    return ok()
  })
}

/** The clocks go on; the time in between counts for none of them. */
export function resumeClocks(ctx: Ctx, input: { readonly id: string }): Promise<Result<ConversationCard>> {
  return onConversation(ctx, input.id, async (tx, row) => {
    if (await endPause(ctx, tx, row, { at: ctx.now(), by: memberOf(ctx) }))
      tx.emit(conversationEvent('resumed', row.id))
    return ok()
  })
}
