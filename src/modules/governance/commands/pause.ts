import { and, eq, isNull } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import { departmentCards } from '#modules/people/index.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Paused, PauseScope } from '../domain/pause.ts'
import { pauseEvent } from '../events.ts'
import { mayPause } from '../policy.ts'
import { insertPause, liftPauseRow } from '../store/pauses.ts'
import { pauses } from '../tables.ts'

/** Stops everything that would go out there, or anywhere; what is due is held, not lost. */
export async function setPause(
  ctx: Ctx,
  input: Paused & {
    readonly reason: string
    /** Set by an incident: its own statement, by its commander and a spokesperson, may go out meanwhile. */
    readonly incidentId?: string | undefined
  },
): Promise<Result<{ id: string }>> {
  const refusal = await mayPause(ctx)
  if (refusal) return refusal
  const { actor } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to pause publishing.')
  const { scope, reason } = input
  const scopeId = scope === 'organisation' ? null : input.scopeId?.trim() || null
  if (scope !== 'organisation' && !(await isThere(ctx, scope, scopeId)))
    return refuse('invalid', 'Say what should be paused.', { fields: { scopeId: 'Choose one.' } })
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const same = scopeId === null ? isNull(pauses.scopeId) : eq(pauses.scopeId, scopeId)
    const [standing] = await tx
      .select({ id: pauses.id })
      .from(pauses)
      .where(
        and(
          eq(pauses.organisationId, ctx.organisationId),
          eq(pauses.scope, scope),
          same,
          isNull(pauses.liftedAt),
        ),
      )
    if (standing) return refuse('conflict', 'Publishing is paused here already.')
    const id = await insertPause(tx, {
      organisationId: ctx.organisationId,
      scope,
      scopeId,
      reason,
      since: ctx.now(),
      by: actor.memberId,
      incidentId: input.incidentId ?? null,
    })
    tx.emit(pauseEvent('set', { id, scope, scopeId }))
    return ok({ id })
  })
}

async function isThere(ctx: Ctx, scope: PauseScope, id: string | null): Promise<boolean> {
  if (id === null) return false
  if (scope === 'channel') return (await channelCards(ctx)).some((card) => card.id === id)
  if (scope === 'department') return (await departmentCards(ctx)).some((card) => card.id === id)
  return scope === 'campaign' || ctx.use(NETWORKS).get(id) !== undefined
}

/** Lets publishing go on there. What was held stays held until a person says what becomes of it. */
export async function liftPause(ctx: Ctx, input: { readonly id: string }): Promise<Result<{ id: string }>> {
  const refusal = await mayPause(ctx)
  if (refusal) return refusal
  const { actor } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to let publishing go on.')
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const lifted = await liftPauseRow(tx, ctx.organisationId, input.id, ctx.now(), actor.memberId)
    if (!lifted) return refuse('conflict', 'This pause has been lifted already.')
    tx.emit(pauseEvent('lifted', { id: input.id, ...lifted }))
    return ok({ id: input.id })
  })
}
