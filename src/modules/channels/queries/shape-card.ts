import type { Limits } from '#networks/contract/limits.ts'
import { NETWORKS, type Network } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { ChannelCard } from '../contract.ts'
import { remoteMediaUrl } from '../media/remote-media.ts'
import { postersOf } from '../store.ts'
import type { ChannelRow } from '../tables.ts'

/** For a channel whose network this build does not carry: nothing can be said there. */
const nothing: Limits = {
  asOf: '2026-01-01',
  source: 'none',
  text: { unit: 'graphemes', max: 0 },
  media: { maxCount: 0, image: { maxBytes: 0, mimeTypes: [], maxAltLength: 0, maxSide: 0 } },
}

/** The card of one row, with who posts there when people do. */
export async function cardOf(ctx: Ctx, tx: Tx, row: ChannelRow): Promise<ChannelCard> {
  if (row.mode === 'connected') return shapeCard(ctx, row)
  return shapeCard(ctx, row, (await postersOf(tx, ctx.organisationId, [row.id])).get(row.id))
}

/** A channel as it may be shown: without secrets, with what its network can do and who posts by hand. */
export function shapeCard(ctx: Ctx, row: ChannelRow, posters: readonly string[] = []): ChannelCard {
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
    ...abilities(network, row.mode, posters.length),
    limits: row.limits ?? network?.limits ?? nothing,
    connectedAt: row.connectedAt.toISOString(),
    lastPublishedAt: row.lastPublishedAt?.toISOString() ?? null,
    mode: row.mode,
    posters: [...posters],
    personal: row.ownerMemberId !== null,
    ownerId: row.ownerMemberId,
    lang: row.lang,
    region: row.region,
  }
}

/** By hand something is published as long as somebody posts it, and nothing is received: there is no access. */
function abilities(network: Network | undefined, mode: ChannelRow['mode'], posters: number) {
  if (mode === 'assisted')
    return { canPublish: network?.assisted !== undefined && posters > 0, canReceive: false }
  return { canPublish: network?.publish !== undefined, canReceive: network?.receive !== undefined }
}
