import type { Limits } from '#networks/contract/limits.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ChannelCard } from '../contract.ts'
import { remoteMediaUrl } from '../media/remote-media.ts'
import type { ChannelRow } from '../tables.ts'

/** For a channel whose network this build does not carry: nothing can be said there. */
const nothing: Limits = {
  asOf: '2026-01-01',
  source: 'none',
  text: { unit: 'graphemes', max: 0 },
  media: { maxCount: 0, image: { maxBytes: 0, mimeTypes: [], maxAltLength: 0, maxSide: 0 } },
}

/** A channel as it may be shown: without secrets, with what its network can do. */
export function shapeCard(ctx: Ctx, row: ChannelRow): ChannelCard {
  const network = ctx.use(NETWORKS).get(row.network)
  return {
    id: row.id,
    network: row.network,
    networkName: network?.name ?? row.network,
    handle: row.handle,
    displayName: row.label ?? row.displayName,
    avatarUrl: remoteMediaUrl(ctx, row.avatarUrl, 'avatar'),
    profileUrl: row.profileUrl,
    serverUrl: row.serverUrl,
    state: row.state,
    stateReason: row.stateReason,
    canPublish: network?.publish !== undefined,
    canReceive: network?.receive !== undefined,
    limits: row.limits ?? network?.limits ?? nothing,
    connectedAt: row.connectedAt.toISOString(),
    lastPublishedAt: row.lastPublishedAt?.toISOString() ?? null,
  }
}
