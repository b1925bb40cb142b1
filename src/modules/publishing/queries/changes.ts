import type { Changes } from '#platform/metric.ts'
import { postCards } from './post-cards.ts'

/** What changes what went out: it went live, or something became of it later. */
export const ofPosts: Changes = {
  name: 'publishing.posts',
  on: ['post.', 'department.'],
  touched: async (ctx, facts) => {
    if (facts.some(({ type }) => !type.startsWith('post.'))) return null
    const cards = await postCards(
      ctx,
      facts.map(({ subject }) => subject),
    )
    const live = [...cards.values()].flatMap(({ liveAt }) => (liveAt ? [new Date(liveAt)] : []))
    return [...live, ...facts.map(({ at }) => new Date(at))]
  },
}
