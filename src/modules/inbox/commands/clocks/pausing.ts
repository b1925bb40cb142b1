import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { runningClocks } from '../../queries/clocks/of-conversation.ts'
import { endOpenPause } from '../../store/clock-books.ts'
import { updateConversation } from '../../store/conversations.ts'
import type { ConversationRow } from '../../tables.ts'
import { reweigh } from './run.ts'

/** Whatever runs is weighed anew: a pause began or ended. */
export async function reweighRunning(ctx: Ctx, tx: WriteTx, row: ConversationRow): Promise<void> {
  for (const clock of await runningClocks(tx, { organisationId: row.organisationId, conversationId: row.id }))
    await reweigh(ctx, tx, clock)
}

/** Ends the pause of a conversation and lets its clocks go on; false when it is not paused. */
export async function endPause(
  ctx: Ctx,
  tx: WriteTx,
  row: ConversationRow,
  end: { readonly at: Date; readonly by: string | null },
): Promise<boolean> {
  if (!row.pausedAt) return false
  const key = { organisationId: row.organisationId, conversationId: row.id }
  // What was held up on its way may be older than the pause it ends.
  const at = new Date(Math.max(end.at.getTime(), row.pausedAt.getTime()))
  await endOpenPause(tx, key, { at, by: end.by })
  await updateConversation(tx, row.organisationId, row.id, { pausedAt: null, pausedFor: null })
  await reweighRunning(ctx, tx, row)
  return true
}
