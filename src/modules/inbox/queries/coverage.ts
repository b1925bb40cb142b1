import { channelCards } from '#modules/channels/index.ts'
import { gapsIn } from '#modules/listening/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricQuery } from '#platform/metric.ts'

/** 0–1: the share of channel time in the window in which we were really listening. */
export async function coverageOf(ctx: Ctx, query: MetricQuery): Promise<number> {
  const to = new Date(Math.min(query.window.to.getTime(), ctx.now().getTime()))
  const channels = (await channelCards(ctx)).filter(
    (channel) => channel.canReceive && (!query.channelId || channel.id === query.channelId),
  )
  const span = to.getTime() - query.window.from.getTime()
  if (channels.length === 0 || span <= 0) return 1
  const gaps = await gapsIn(ctx, {
    from: query.window.from,
    to,
    ...(query.channelId ? { channelId: query.channelId } : {}),
  })
  const missing = gaps.reduce((sum, gap) => {
    const from = Math.max(new Date(gap.from).getTime(), query.window.from.getTime())
    const until = Math.min(gap.to ? new Date(gap.to).getTime() : to.getTime(), to.getTime())
    return sum + Math.max(0, until - from)
  }, 0)
  return Math.max(0, 1 - missing / (span * channels.length))
}
