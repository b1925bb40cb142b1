import type { Ctx } from '#platform/ctx.ts'
import { claim } from '../commands/claim.ts'
import { send } from '../commands/send.ts'
import { settleFault, settleLive } from '../commands/settle.ts'

/**
 * One attempt at one post: claim it (pause, mandate, consent and channel are read again), send it or read our
 * timeline back, settle the outcome. Safe to run any number of times and to be killed at any point.
 */
export async function dispatch(ctx: Ctx, data: { readonly postId: string }): Promise<void> {
  const done = await ctx.exclusively(`dispatch/${data.postId}`, async (lost) => {
    const claimed = await claim(ctx, data.postId)
    if (!claimed) return
    const outcome = await send(ctx, claimed, lost)
    if (outcome.kind === 'stopped') return
    // Where it is, is true whoever says so; that it is not out may have been overtaken by whoever holds the lock now.
    if (outcome.kind !== 'live') lost.throwIfAborted()
    if (outcome.kind === 'live') await settleLive(ctx, claimed.post, outcome)
    else await settleFault(ctx, claimed, outcome)
  })
  // Another worker is at it; if it dies, its lock dies with it and this attempt comes back.
  if (done === 'busy') throw new Error(`Post ${data.postId} is being sent by another worker`)
}
