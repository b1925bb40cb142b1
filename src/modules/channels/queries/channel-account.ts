import type { Ctx } from '#platform/ctx.ts'
import { findChannel } from '../store.ts'

/** Who we are on a channel, whatever its state; for telling our own words from others’. */
export interface ChannelAccount {
  readonly network: string
  readonly remoteId: string
  readonly handle: string
  readonly connected: boolean
}

export async function channelAccount(ctx: Ctx, id: string): Promise<ChannelAccount | null> {
  const row = await ctx.read((tx) => findChannel(tx, ctx.organisationId, id))
  if (!row) return null
  return {
    network: row.network,
    remoteId: row.remoteId,
    handle: row.handle,
    connected: row.state === 'connected',
  }
}
