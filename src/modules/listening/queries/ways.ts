import { ok, type Result } from '#kernel/result.ts'
import { channelCards } from '#modules/channels/index.ts'
import type { ListenKind } from '#networks/contract/listen.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'

interface Ways {
  readonly channelId: string
  readonly network: string
  readonly networkName: string
  readonly handle: string
  readonly ways: { kind: ListenKind; wide: boolean; pollSeconds: number }[]
}

/** Connected accounts through which more can be heard than they are told. */
export async function listWays(ctx: Ctx): Promise<Result<{ channels: Ways[] }>> {
  const networks = ctx.use(NETWORKS)
  const channels = (await channelCards(ctx)).flatMap((card): Ways[] => {
    const ways = networks.get(card.network)?.listen?.ways ?? []
    if (card.state !== 'connected' || ways.length === 0) return []
    const { id: channelId, network, networkName, handle } = card
    const offered = ways.map(({ kind, wide, pollSeconds }) => ({ kind, wide, pollSeconds }))
    return [{ channelId, network, networkName, handle, ways: offered }]
  })
  return ok({ channels })
}
