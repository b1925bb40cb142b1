import { ok, type Result, refuse } from '#kernel/result.ts'
import type { AssistedPort, PostAddress, Verified } from '#networks/contract/assisted.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ChannelCard } from '../contract.ts'
import { networkIo } from '../network-io.ts'
import { channelCard } from './channel-cards.ts'

/** What posting by hand on one channel needs. */
export interface ByHand extends Pick<AssistedPort, 'composeUrl' | 'steps' | 'readAddress'> {
  readonly channel: ChannelCard
  /** Looks at a post without signing in. Asks the network: never inside a transaction. Does not reject for its faults. */
  verify(post: PostAddress): Promise<Verified>
}

/**
 * How people post by hand on a channel: the page for writing, the steps (`{handle}` still open, so that they can be
 * translated), and reading and verifying the address they paste. Refused for a channel that is connected, and for one that
 * was put away unless `putAway` asks for it all the same: what was posted there before still has an address.
 */
export async function assistedPort(
  ctx: Ctx,
  channelId: string,
  { putAway = false }: { readonly putAway?: boolean } = {},
): Promise<Result<ByHand>> {
  const channel = await channelCard(ctx, channelId)
  if (!channel) return refuse('not_found', 'This channel does not exist.')
  if (channel.mode !== 'assisted')
    return refuse('conflict', `On ${channel.handle} nobody has to post by hand.`)
  if (channel.state !== 'connected' && !putAway)
    return refuse('conflict', channel.stateReason ?? `${channel.handle} was put away.`, {
      help: 'Add it again under Settings, Channels.',
    })
  const port = ctx.use(NETWORKS).get(channel.network)?.assisted
  if (!port) return refuse('unavailable', `This installation carries no ${channel.networkName} any more.`)
  return ok({
    channel,
    composeUrl: (text) => port.composeUrl(text),
    steps: port.steps,
    readAddress: (address) => port.readAddress(address),
    verify: async (post) =>
      (await port.verify?.(networkIo(ctx), post)) ?? {
        kind: 'unverifiable',
        reason: `${channel.networkName} shows nothing to people who are not signed in.`,
      },
  })
}
