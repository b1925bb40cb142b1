import { visitsByNetwork } from '#modules/campaigns/index.ts'
import { channelCards } from '#modules/channels/index.ts'
import { livePosts } from '#modules/publishing/index.ts'
import { figuresOf } from '#modules/results/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Window } from '#platform/metric.ts'
import type { Brought } from '../domain/figures/paid-equivalent.ts'

/** What each network brought in a window: visits through our links from it, and views after 7 days of posts that went out. */
export async function broughtBy(ctx: Ctx, window: Window): Promise<Brought[]> {
  const clicks = await visitsByNetwork(ctx, window)
  const posts = await livePosts(ctx, { ...window, kind: 'post' })
  const figures = await figuresOf(
    ctx,
    posts.map(({ id }) => id),
  )
  const networks = new Map((await channelCards(ctx)).map(({ id, network }) => [id, network]))
  const views = new Map<string, number>()
  for (const { id, channelId } of posts) {
    const network = networks.get(channelId)
    const after = figures.get(id)?.['7d']
    if (!network || !after || after.late || after.views.value === null) continue
    views.set(network, (views.get(network) ?? 0) + after.views.value)
  }
  return [...new Set([...clicks.keys(), ...views.keys()])]
    .sort()
    .map((network) => ({ network, clicks: clicks.get(network) ?? 0, views: views.get(network) ?? null }))
}
