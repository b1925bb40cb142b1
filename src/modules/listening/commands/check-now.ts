import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { budgetOf } from '../domain/budget.ts'
import { mayManageSources } from '../policy.ts'
import { lockSource, wakeSource } from '../store/sources.ts'

const networkAsked = 'The network asked to be left alone for a while; going on would be impolite.'

/** Asks for a source to be looked at at once. Not while the network asked to be left alone. */
export async function checkNow(ctx: Ctx, input: { readonly id: string }): Promise<Result<{ id: string }>> {
  const allowed = mayManageSources(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx) => {
    const source = await lockSource(tx, ctx.organisationId, input.id)
    if (!source) return refuse('not_found', 'This source does not exist.')
    if (source.state !== 'active')
      return refuse('conflict', 'This source is not followed now.', {
        help: 'Connect its channel again under Settings, Channels.',
      })
    if (source.notBefore && source.notBefore > ctx.now())
      return refuse('throttled', budgetOf(source.fault) === null ? networkAsked : (source.fault ?? ''), {
        retryAt: source.notBefore.toISOString(),
      })
    await wakeSource(tx, ctx.organisationId, source.id, ctx.now())
    return ok({ id: source.id })
  })
}
