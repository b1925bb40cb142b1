import type { Ctx } from '#platform/ctx.ts'
import { takeDue } from '../commands/take-due.ts'

/** One run at a time for each channel. Safe to run any number of times and to be killed at any point. */
export async function take(ctx: Ctx, { channelId }: { readonly channelId: string }): Promise<void> {
  const done = await ctx.exclusively(`results/${channelId}`, () => takeDue(ctx, channelId))
  // Another worker is at it; if it dies, its lock dies with it and this run comes back.
  if (done === 'busy') throw new Error(`Channel ${channelId} is being measured by another worker`)
}
