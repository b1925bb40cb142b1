import { and, eq, isNull } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { pauseEvent } from '../events.ts'
import { mayPause } from '../policy.ts'
import { insertPause, liftPauseRow } from '../store/pauses.ts'
import { pauses } from '../tables.ts'

/** Stops everything that would go out on the channel, or anywhere; what is due is held, not lost. */
export async function setPause(
  ctx: Ctx,
  input: { readonly channelId: string | null; readonly reason: string },
): Promise<Result<{ id: string }>> {
  const refusal = await mayPause(ctx)
  if (refusal) return refusal
  const { actor } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to pause publishing.')
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const scope = input.channelId === null ? isNull(pauses.channelId) : eq(pauses.channelId, input.channelId)
    const [standing] = await tx
      .select({ id: pauses.id })
      .from(pauses)
      .where(and(eq(pauses.organisationId, ctx.organisationId), scope, isNull(pauses.liftedAt)))
    if (standing) return refuse('conflict', 'Publishing is paused here already.')
    const id = await insertPause(tx, {
      organisationId: ctx.organisationId,
      ...input,
      since: ctx.now(),
      by: actor.memberId,
    })
    tx.emit(pauseEvent('set', { id, channelId: input.channelId }))
    return ok({ id })
  })
}

export async function liftPause(ctx: Ctx, input: { readonly id: string }): Promise<Result<{ id: string }>> {
  const refusal = await mayPause(ctx)
  if (refusal) return refusal
  const { actor } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to let publishing go on.')
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const lifted = await liftPauseRow(tx, ctx.organisationId, input.id, ctx.now(), actor.memberId)
    if (!lifted) return refuse('conflict', 'This pause has been lifted already.')
    tx.emit(pauseEvent('lifted', { id: input.id, channelId: lifted.channelId }))
    return ok({ id: input.id })
  })
}
