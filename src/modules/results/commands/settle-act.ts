import { noteEdited, noteRemoved } from '#modules/publishing/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { actEvent, changeSettled } from '../events.ts'
import { carryOutJob } from '../jobs/carry-out.ts'
import { takeJob } from '../jobs/take.ts'
import { lockAct, moveAct } from '../store/acts.ts'
import { lockOpenChange, settleChange } from '../store/changes.ts'
import { planNow, settleAllOf } from '../store/moments.ts'
import { updatePost } from '../store/posts.ts'
import type { ActRow } from '../tables.ts'

const SOON_MS = 2 * 60_000
const MOST_ATTEMPTS = 8

/** The new words stand there. How the network writes them down is learnt by the next look. */
export async function settleEdited(ctx: Ctx, act: ActRow, at: Date): Promise<void> {
  const { organisationId } = ctx
  await ctx.write(async (tx) => {
    if (!(await close(ctx, tx, act, 'done', null))) return
    await answerOpenChange(ctx, tx, act)
    const later = new Date(Math.max(at.getTime(), ctx.now().getTime()))
    await updatePost(tx, organisationId, act.postId, { seenText: null, oursAt: later })
    await noteEdited(ctx, act.postId, {
      text: act.text ?? '',
      alts: act.altTexts,
      by: act.askedBy,
      at: ctx.now(),
    })
    const soon = new Date(ctx.now().getTime() + SOON_MS)
    await planNow(tx, act, 'look', soon)
    await tx.enqueue(takeJob, { channelId: act.channelId }, { startAfter: soon })
  })
}

/** It is not there any more. */
export async function settleRemoved(ctx: Ctx, act: ActRow): Promise<void> {
  const { organisationId } = ctx
  const at = ctx.now()
  await ctx.write(async (tx) => {
    if (!(await close(ctx, tx, act, 'done', null))) return
    await answerOpenChange(ctx, tx, act)
    await updatePost(tx, organisationId, act.postId, { state: 'removed', goneAt: at })
    const reason = 'The post was taken down.'
    await settleAllOf(tx, organisationId, act.postId, { at, outcome: 'gone', reason })
    await noteRemoved(ctx, act.postId, { by: act.askedBy, at })
  })
}

/** It was not done, and will not be done by itself. */
export async function settleNot(
  ctx: Ctx,
  act: ActRow,
  state: 'refused' | 'stopped',
  reason: string,
): Promise<void> {
  await ctx.write(async (tx) => {
    await close(ctx, tx, act, state, reason)
  })
}

/** Asks once more: when the network said, or, where it gave no answer, after a while that doubles. */
export async function actAgain(ctx: Ctx, act: ActRow, reason: string, at: Date | null): Promise<void> {
  const attempts = act.attempts + 1
  if (attempts > MOST_ATTEMPTS)
    return settleNot(ctx, act, 'stopped', `The network gave no clear answer ${attempts} times: ${reason}`)
  const next = at ?? new Date(ctx.now().getTime() + 30_000 * 2 ** act.attempts)
  await ctx.write(async (tx) => {
    await moveAct(tx, act, 'asked', { attempts, stateReason: reason })
    await tx.enqueue(carryOutJob, { actId: act.id }, { startAfter: next })
  })
}

async function close(
  ctx: Ctx,
  tx: WriteTx,
  act: ActRow,
  state: 'done' | 'refused' | 'stopped',
  reason: string | null,
): Promise<boolean> {
  const now = await lockAct(tx, ctx.organisationId, act.id)
  if (now?.state !== act.state) return false
  await moveAct(tx, act, state, { stateReason: reason, settledAt: ctx.now() })
  tx.emit(actEvent(state, act, reason))
  return true
}

/** What stood open about the network’s own change is answered by what was done. */
async function answerOpenChange(ctx: Ctx, tx: WriteTx, act: ActRow): Promise<void> {
  const open = await lockOpenChange(tx, ctx.organisationId, act.postId)
  if (!open) return
  await settleChange(tx, open, { state: 'ours', at: ctx.now(), by: act.askedBy })
  tx.emit(changeSettled(open, 'ours'))
}
