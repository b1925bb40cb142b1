import type { Ctx } from '#platform/ctx.ts'
import { takeDue } from '../commands/take-due.ts'
import { takeJob, takeSoon } from './take.ts'

/** One run at a time for each channel. Safe to run any number of times and to be killed at any point. */
export async function take(ctx: Ctx, { channelId }: { readonly channelId: string }): Promise<void> {
  const done = await ctx.exclusively(`results/${channelId}`, () => takeDue(ctx, channelId))
  if (done !== 'busy') return
  // Another worker is at it, and if it dies, its lock dies with it. What came due after it looked is taken soon.
  await ctx.write((tx) => tx.enqueue(takeJob, { channelId }, takeSoon(channelId, ctx.now())))
}
