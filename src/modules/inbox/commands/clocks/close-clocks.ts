import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { answeredSince, lastClock, runningClocks } from '../../queries/clocks/of-conversation.ts'
import type { ConversationRow } from '../../tables.ts'
import { matterGoesOn } from './arm.ts'
import { endPause } from './pausing.ts'
import { goOn, stop } from './run.ts'

/**
 * It is closed: the matter is settled. A clock for an answer that still ran counts as closed without one, never as kept;
 * but a reply on its way will stop it itself, with its own moment.
 */
export async function closeClocks(ctx: Ctx, tx: WriteTx, row: ConversationRow): Promise<void> {
  const at = ctx.now()
  const by = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  const key = { organisationId: row.organisationId, conversationId: row.id }
  await endPause(ctx, tx, row, { at, by })
  for (const clock of await runningClocks(tx, key)) {
    if (clock.kind === 'resolution') await stop(ctx, tx, clock, { at, by, how: 'answered' })
    else if (!(await answeredSince(tx, key, clock.startedAt)))
      await stop(ctx, tx, clock, { at, by, how: 'closed' })
  }
}

/** It is open again by hand: what the closing ended goes on as if it never had been. */
export async function reopenClocks(ctx: Ctx, tx: WriteTx, row: ConversationRow): Promise<void> {
  const key = { organisationId: row.organisationId, conversationId: row.id }
  const running = await runningClocks(tx, key)
  const last = await lastClock(tx, key, 'answer')
  const waits = running.some(({ kind }) => kind !== 'resolution')
  if (last?.outcome === 'closed' && !waits && !(await answeredSince(tx, key, last.startedAt)))
    await goOn(ctx, tx, last)
  if (!running.some(({ kind }) => kind === 'resolution'))
    await matterGoesOn(ctx, tx, row, last?.class ?? 'public')
}
