import type { MetricDefinition } from '#platform/metric.ts'
import { countLive, livePosts } from './queries/post-cards.ts'

/** Posts that went live: counted once a channel, by the moment the network took them. */
export const postsLive: MetricDefinition = {
  id: 'posts-live',
  version: 1,
  name: 'Posts live',
  definition:
    'Posts that went out in the period, counted once a channel, at the moment the network took them. Replies are not counted.',
  unit: 'count',
  tactic: 1,
  lowerIsBetter: false,
  async compute(ctx, query) {
    if (query.departmentId)
      return {
        figures: { value: { value: null, reason: 'Posts are not kept by department yet.', n: 0 } },
        coverage: 1,
      }
    const n = await countLive(ctx, { ...query.window, channelId: query.channelId, kind: 'post' })
    return { figures: { value: { value: n, reason: null, n } }, coverage: 1 }
  },
  async rows(ctx, query, page) {
    const posts = (
      await livePosts(ctx, { ...query.window, channelId: query.channelId, kind: 'post' })
    ).reverse()
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
