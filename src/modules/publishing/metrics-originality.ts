import { likenessOf, RECYCLED } from '#modules/originality/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Changes, Figure, MetricDefinition, MetricQuery } from '#platform/metric.ts'
import type { PostCard } from './contract.ts'
import { ofPosts } from './queries/changes.ts'
import { declaredUpdates } from './queries/declared-updates.ts'
import { livePosts } from './queries/post-cards.ts'

const none =
  'No post of this period was measured: texts shorter than five words are not, nor what went out before it was.'

/** Measured a moment after it went out, so the figure of that moment is worked out again. */
const ofMeasures: Changes = {
  name: 'publishing.originality',
  on: ['originality.measured'],
  touched: async (ctx, facts) =>
    ofPosts.touched?.(
      ctx,
      facts.map((fact) => ({ ...fact, type: 'post.measured' })),
    ) ?? null,
}

interface Measured {
  readonly post: PostCard
  /** 1 − the largest share in common with one earlier text. */
  readonly originality: number
  readonly note: 'said before' | 'declared update' | null
}

async function measured(ctx: Ctx, { window, channelId, departmentId }: MetricQuery): Promise<Measured[]> {
  const live = await livePosts(ctx, { ...window, channelId, departmentId, kind: 'post' })
  const likeness = await likenessOf(
    ctx,
    live.map(({ id }) => id),
  )
  const close = [...likeness].flatMap(([id, one]) =>
    one.likeness > RECYCLED && one.nearestId ? [{ id, nearestId: one.nearestId }] : [],
  )
  const declared = await declaredUpdates(ctx, close)
  return live.flatMap((post) => {
    const one = likeness.get(post.id)
    if (!one) return []
    const near = one.likeness > RECYCLED
    const note = near ? (declared.has(post.id) ? 'declared update' : 'said before') : null
    return [{ post, originality: 1 - one.likeness, note }]
  })
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [below, above] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return below === undefined || above === undefined ? null : (below + above) / 2
}

/** Originality (metrics.md, T1): 1 − J, J the largest 5-gram Jaccard share with what was said in the 180 days before. */
export const originality: MetricDefinition = {
  id: 'originality',
  version: 1,
  name: 'Originality',
  definition:
    'Of each post that went out in the period, 1 − the largest share of its runs of five words that it has in common with one text of ours of the 180 days before (Jaccard); what the same draft says on other channels does not count. The median of all. Beside it the share that was said before: more than 0.6 in common, and not declared as an update of it.',
  unit: 'ratio',
  tactic: 1,
  lowerIsBetter: false,
  ages: false,
  splits: ['department', 'channel'],
  changedBy: [ofPosts, ofMeasures],
  async compute(ctx, query) {
    const found = await measured(ctx, query)
    const n = found.length
    const figure = (value: number | null): Figure =>
      value === null ? { value: null, reason: none, n: 0 } : { value, reason: null, n }
    const again = found.filter(({ note }) => note === 'said before').length
    return {
      figures: {
        value: figure(medianOf(found.map((one) => one.originality))),
        recycled: figure(n === 0 ? null : (100 * again) / n),
      },
      coverage: 1,
    }
  },
  async rows(ctx, query, page) {
    const found = (await measured(ctx, query)).reverse()
    return {
      total: found.length,
      rows: found.slice(page.offset, page.offset + page.limit).map(({ post, originality: value, note }) => ({
        id: post.id,
        at: post.liveAt ?? post.dueAt,
        label: post.text.slice(0, 140),
        detail: post.authorName,
        value,
        note,
        href: post.draftId ? `/publish/drafts/${post.draftId}` : null,
      })),
    }
  },
}
