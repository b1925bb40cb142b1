import type { Ctx } from '#platform/ctx.ts'
import type { Figure, MetricDefinition, MetricQuery, MetricRow, RowPage } from '#platform/metric.ts'
import { LOOK_BACK_DAYS, type Measured, medianIndex, shareRate, viewIndex } from './domain/relative.ts'
import { postViews } from './metrics.ts'
import { figureRows } from './queries/front-door.ts'
import { withBelow } from './queries/list.ts'

const DAY_MS = 86_400_000

interface MeasuredPost extends Measured {
  readonly postId: string
}

/** Posts from `days` before the window to its end, with what was told of them after seven days. */
async function measured(ctx: Ctx, query: MetricQuery, days: number): Promise<MeasuredPost[]> {
  const { window, channelId, departmentId } = query
  const departmentIds = departmentId ? await withBelow(ctx, departmentId) : null
  const from = new Date(window.from.getTime() - days * DAY_MS)
  const rows = await figureRows(ctx, { from, to: window.to, channelId, departmentIds })
  return rows.map(({ post, figures }) => {
    const taken = figures['7d']
    const { postId, channelId: channel, network, liveAt } = post
    const about = { postId, channelId: channel, network, at: new Date(liveAt) }
    return {
      ...about,
      views: taken.late ? null : taken.views.value,
      shares: taken.late ? null : taken.shares.value,
    }
  })
}

const none = (reason: string, n = 0): Figure => ({ value: null, reason, n })
const told = (known: number, all: number): number => (all === 0 ? 1 : known / all)

/** The rows of the views, each with what the relative figure is counted from. */
async function rowsWith(
  ctx: Ctx,
  [query, page]: readonly [MetricQuery, RowPage],
  posts: readonly MeasuredPost[],
  of: (post: MeasuredPost) => NonNullable<MetricRow['counted']>,
) {
  const known = new Map(posts.map((post) => [post.postId, post]))
  const { rows, total } = await postViews.rows(ctx, query, page)
  const counted = (id: string) => {
    const post = known.get(id)
    return post ? { network: post.network, ...of(post) } : {}
  }
  return { total, rows: rows.map((row) => ({ ...row, counted: counted(row.id) })) }
}

/** Share rate (metrics.md, T1). */
export const postShareRate: MetricDefinition = {
  id: 'post-share-rate',
  version: 1,
  name: 'Share rate',
  definition:
    'Shares ÷ views of the posts that went out in the period, in percent, 7 days after each went out, over the posts of which both are known. Networks count views differently, so posts of several networks are not taken together.',
  unit: 'percent',
  tactic: 1,
  lowerIsBetter: false,
  async compute(ctx, query) {
    const posts = await measured(ctx, query, 0)
    const { rate, n } = shareRate(posts)
    const networks = new Set(posts.filter(({ views }) => views !== null).map(({ network }) => network))
    const value =
      networks.size > 1
        ? none('Networks count views differently, so they are never added. Choose one channel.')
        : rate === null
          ? none('No network told views and shares for any post of this period.')
          : { value: rate, reason: null, n }
    return { figures: { value }, coverage: told(n, posts.length) }
  },
  rows: async (ctx, query, page) =>
    rowsWith(ctx, [query, page], await measured(ctx, query, 0), ({ views, shares }) => ({ views, shares })),
}

/** Cross-network index of views (metrics.md, T1). */
export const viewIndexMetric: MetricDefinition = {
  id: 'view-index',
  version: 1,
  name: 'View index',
  definition:
    'Views of a post after 7 days ÷ the median of its channel over the 90 days before it: 1 is the usual, whatever a network calls a view, so posts of all networks stand together. The median of the posts of the period; a channel with fewer than five earlier posts has no usual.',
  unit: 'ratio',
  tactic: 1,
  lowerIsBetter: false,
  async compute(ctx, query) {
    const all = await measured(ctx, query, LOOK_BACK_DAYS)
    const posts = all.filter(({ at }) => at >= query.window.from)
    const { index, n } = medianIndex(posts, all)
    const value =
      index === null
        ? none('No post of this period has five earlier ones to hold it against.')
        : { value: index, reason: null, n }
    return { figures: { value }, coverage: told(n, posts.length) }
  },
  async rows(ctx, query, page) {
    const all = await measured(ctx, query, LOOK_BACK_DAYS)
    return rowsWith(ctx, [query, page], all, (post) => ({ index: viewIndex(post, all) }))
  },
}
