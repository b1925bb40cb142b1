import type { Ctx } from '#platform/ctx.ts'
import { BATCH, normaliseBatch } from '../commands/normalise-batch.ts'
import { normaliseJob } from './normalise.ts'

/** So long a channel is read before those behind it in the queue get their turn. */
const TURN_MS = 1000
const AGAIN_MS = 1000

/**
 * Reads what waits of a channel, for one turn; then it goes to the end of the queue. One run at a time reads a channel, so
 * that a flood takes one place of the lane and not all of them. A killed run leaves the rest for the next.
 */
export async function normaliseChannel(
  ctx: Ctx,
  { channelId }: { readonly channelId: string },
): Promise<void> {
  const over = performance.now() + TURN_MS
  const outcome = await ctx.exclusively(`listening/normalise/${channelId}`, async () => {
    for (;;) {
      if ((await normaliseBatch(ctx, channelId)) < BATCH) return 'read'
      if (performance.now() > over) return 'more'
    }
  })
  if (outcome === 'read') return
  await ctx.write(async (tx) => {
    if (outcome === 'more') return tx.enqueue(normaliseJob, { channelId })
    // Who reads now may have looked before that came for which this run was asked. One of those turned away looks again.
    const startAfter = new Date(ctx.now().getTime() + AGAIN_MS)
    const once = `${channelId}/${Math.ceil(startAfter.getTime() / AGAIN_MS)}`
    return tx.enqueue(normaliseJob, { channelId }, { startAfter, once })
  })
}
