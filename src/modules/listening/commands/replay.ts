import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { itemsReplayed } from '../events.ts'
import { normaliseJob } from '../jobs/normalise.ts'
import { mayManageSources } from '../policy.ts'
import { reviveIntake } from '../store/intake.ts'

/** Hands one dead letter in again; it becomes a mention, or comes back with a new reason. */
export async function replay(ctx: Ctx, input: { readonly id: string }): Promise<Result<{ count: number }>> {
  const done = await revive(ctx, { ids: [input.id] })
  if (done.ok && done.value.count === 0)
    return refuse('not_found', 'This item is not among those that could not be read.')
  return done
}

/** Hands in again all dead letters, or those of one channel. */
export async function replayAll(
  ctx: Ctx,
  input: { readonly channelId?: string | undefined },
): Promise<Result<{ count: number }>> {
  return revive(ctx, { channelId: input.channelId })
}

async function revive(
  ctx: Ctx,
  which: Parameters<typeof reviveIntake>[2],
): Promise<Result<{ count: number }>> {
  const allowed = mayManageSources(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx) => {
    const channels = await reviveIntake(tx, ctx.organisationId, which)
    let count = 0
    for (const [channelId, revived] of channels) {
      count += revived
      await tx.enqueue(normaliseJob, { channelId })
      tx.emit(itemsReplayed(channelId, revived))
    }
    return ok({ count })
  })
}
