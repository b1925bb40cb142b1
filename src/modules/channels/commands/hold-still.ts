import type { Ctx } from '#platform/ctx.ts'
import { holdChannel } from '../store.ts'

/**
 * Keeps a channel as it is until the caller's transaction ends, so that what is written because of its state is there
 * before that state changes. Returns when its present access was connected; null when there is no such channel.
 */
export async function holdStill(ctx: Ctx, channelId: string): Promise<Date | null> {
  return ctx.write(async (tx) => (await holdChannel(tx, ctx.organisationId, channelId))?.connectedAt ?? null)
}
