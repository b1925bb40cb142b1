import { and, count, eq, gte, lt, max } from 'drizzle-orm'
import { listMembers, type MemberCard } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { ofPosts } from './queries/changes.ts'
import { posts } from './tables.ts'

interface Act {
  readonly card: MemberCard
  readonly acts: number
  readonly last: Date
}

/** Who of ours had something go out in the window, with how often. */
async function acting(ctx: Ctx, { window, departmentId, channelId }: MetricQuery) {
  const of = `${window.from.toISOString()} ${window.to.toISOString()} ${channelId ?? ''}`
  // A board asks for each department: everybody's acts are counted once.
  const rows = await ctx.once(`publishing.acts ${of}`, () =>
    ctx.read((tx) =>
      tx
        .select({ id: posts.authorId, acts: count(), last: max(posts.liveAt) })
        .from(posts)
        .where(
          and(
            eq(posts.organisationId, ctx.organisationId),
            eq(posts.state, 'live'),
            gte(posts.liveAt, window.from),
            lt(posts.liveAt, window.to),
            channelId ? eq(posts.channelId, channelId) : undefined,
          ),
        )
        .groupBy(posts.authorId),
    ),
  )
  const all = (await listMembers(ctx)).filter(
    (card) => departmentId === null || card.departmentId === departmentId,
  )
  const known = new Map(all.map((card) => [card.id, card]))
  const acts = rows.flatMap(({ id, acts: n, last }): Act[] => {
    const card = known.get(id)
    return card && last ? [{ card, acts: n, last }] : []
  })
  return { acts, staff: all.filter(({ status }) => status === 'active').length }
}

/** Active employees (metrics.md, T5): distinct people with at least one act, and their share of all who work here. */
export const activeEmployees: MetricDefinition = {
  id: 'active-employees',
  version: 1,
  name: 'Active employees',
  definition:
    'Different people of ours with at least one post or answer on a network in the period. Beside it their share of everybody who works here today; who may take part by training and consent is not counted apart yet.',
  unit: 'count',
  tactic: 5,
  lowerIsBetter: false,
  changedBy: [ofPosts, { name: 'publishing.people', on: ['member.'] }],
  async compute(ctx, query) {
    const { acts, staff } = await acting(ctx, query)
    const n = acts.length
    const rate =
      staff === 0
        ? { value: null, reason: 'Nobody works in this department.', n: 0 }
        : { value: (100 * n) / staff, reason: null, n: staff }
    return { figures: { value: { value: n, reason: null, n }, rate }, coverage: 1 }
  },
  async rows(ctx, query, page) {
    const { acts } = await acting(ctx, query)
    const newest = acts.sort((a, b) => b.last.getTime() - a.last.getTime())
    return {
      total: newest.length,
      rows: newest.slice(page.offset, page.offset + page.limit).map(({ card, acts: n, last }) => ({
        id: card.id,
        at: last.toISOString(),
        label: card.name,
        detail: card.departmentName ?? '',
        value: n,
        note: null,
        href: null,
      })),
    }
  },
}
