import { channelCards } from '#modules/channels/index.ts'
import { gapsIn } from '#modules/listening/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Window } from '#platform/metric.ts'
import type { Gap } from '../contract.ts'

/** When and where we did not listen in this window, with the channel's name. */
export async function gapCards(ctx: Ctx, window: Window, channelId: string | null): Promise<Gap[]> {
  const channels = new Map((await channelCards(ctx)).map((channel) => [channel.id, channel]))
  const gaps = await gapsIn(ctx, { ...window, ...(channelId ? { channelId } : {}) })
  return gaps.map((gap) => {
    const channel = channels.get(gap.channelId)
    return {
      channelId: gap.channelId,
      from: gap.from,
      to: gap.to,
      reason: gap.reason,
      channelName: channel ? `${channel.networkName} (${channel.handle})` : 'A channel that is gone',
      network: channel?.network ?? 'unknown',
    }
  })
}
