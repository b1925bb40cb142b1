import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { originality } from './metrics-originality.ts'
import { activeEligible, activeEmployees } from './metrics-people.ts'
import { campaignsOf } from './queries/campaign-cut.ts'
import { ofPosts } from './queries/changes.ts'
import { countLive, livePosts } from './queries/post-cards.ts'

const windowOf = async (ctx: Ctx, query: MetricQuery) => ({
  ...query.window,
  channelId: query.channelId,
  departmentId: query.departmentId,
  campaigns: await campaignsOf(ctx, query),
  authorId: query.memberId ?? null,
  kind: 'post' as const,
})

/** Posts that went live: counted once a channel, by the moment the network took them. */
const postsLive: MetricDefinition = {
  id: 'posts-live',
  version: 1,
  name: 'Posts live',
  definition:
    'Posts that went out in the period, counted once a channel, at the moment the network took them. Replies are not counted.',
  unit: 'count',
  tactic: 1,
  lowerIsBetter: false,
  ages: false,
  splits: ['department', 'channel', 'campaign', 'programme', 'person'],
  changedBy: [ofPosts, { name: 'publishing.campaigns', on: ['campaign.'] }],
  async compute(ctx: Ctx, query) {
    const n = await countLive(ctx, await windowOf(ctx, query))
    return { figures: { value: { value: n, reason: null, n } }, coverage: 1 }
  },
  async rows(ctx, query, page) {
    const posts = (await livePosts(ctx, await windowOf(ctx, query))).reverse()
    return {
      total: posts.length,
      rows: posts.slice(page.offset, page.offset + page.limit).map((post) => ({
        id: post.id,
        at: post.liveAt ?? post.dueAt,
        label: post.text.slice(0, 140),
        detail: post.authorName,
        value: null,
        note: post.url,
        href: post.draftId ? `/publish/drafts/${post.draftId}` : null,
      })),
    }
  },
}

export const publishingMetrics: readonly MetricDefinition[] = [
  postsLive,
  originality,
  activeEmployees,
  activeEligible,
]
