import type { Ctx } from '#platform/ctx.ts'
import { BATCH, normaliseBatch } from '../commands/normalise-batch.ts'

/** Batch after batch until nothing is left; a killed run leaves the rest for the next. */
export async function normaliseChannel(
  ctx: Ctx,
  { channelId }: { readonly channelId: string },
): Promise<void> {
  for (let taken = BATCH; taken === BATCH; ) taken = await normaliseBatch(ctx, channelId)
}
