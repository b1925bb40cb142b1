import { ok, type Result, refuse } from '#kernel/result.ts'
import { voidOpen } from '#modules/governance/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { actEvent } from '../events.ts'
import { allowTouching } from '../policy.ts'
import { findPost } from '../queries/one.ts'
import { lockAct, moveAct } from '../store/acts.ts'

/** Takes an edit back that still waits for consent. */
export async function withdrawEdit(
  ctx: Ctx,
  input: { readonly actId: string },
): Promise<Result<{ actId: string }>> {
  return ctx.write(async (tx): Promise<Result<{ actId: string }>> => {
    const act = await lockAct(tx, ctx.organisationId, input.actId)
    const post = act && (await findPost(ctx, act.postId))
    if (!act || !post) return refuse('not_found', 'Nobody asked for this.')
    const allowed = await allowTouching(ctx, post, 'You may not change posts on this channel.')
    if (!allowed.ok) return allowed
    if (act.state !== 'waiting') return refuse('conflict', 'This does not wait for consent any more.')
    const stateReason = `${allowed.value.name} took it back.`
    await moveAct(tx, act, 'stopped', { stateReason, settledAt: ctx.now() })
    await voidOpen(ctx, act.id)
    tx.emit(actEvent('stopped', act, stateReason))
    return ok({ actId: act.id })
  })
}
