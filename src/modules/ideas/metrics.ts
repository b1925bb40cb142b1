import { and, desc, eq, gte, lt, ne, type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Figure, MetricDefinition, MetricQuery, MetricRow } from '#platform/metric.ts'
import { ideas, requests } from './tables.ts'

interface Came {
  readonly id: string
  readonly text: string
  readonly createdAt: Date
  readonly title: string | null
  readonly publishedAt: Date | null
}

const merged = sql`coalesce((select m.published_at from idea m where m.organisation_id = ${ideas.organisationId}
  and m.id = ${ideas.mergedInto}), ${ideas.publishedAt})`

/** Requests that are no spam with the moment their idea, or the one it was merged into, was published. */
function came(ctx: Ctx, which: SQL | undefined): Promise<Came[]> {
  return ctx.read((tx) =>
    tx
      .select({
        id: requests.id,
        text: requests.text,
        createdAt: requests.createdAt,
        title: ideas.title,
        publishedAt: sql<Date | null>`${merged}`.mapWith(ideas.publishedAt),
      })
      .from(requests)
      .leftJoin(ideas, and(eq(ideas.organisationId, requests.organisationId), eq(ideas.id, requests.ideaId)))
      .where(and(eq(requests.organisationId, ctx.organisationId), ne(requests.state, 'spam'), which))
      .orderBy(desc(requests.createdAt)),
  )
}

const received = (ctx: Ctx, { window }: MetricQuery) =>
  came(ctx, and(gte(requests.createdAt, window.from), lt(requests.createdAt, window.to)))

const standing = async (ctx: Ctx, { window }: MetricQuery) =>
  came(
    ctx,
    and(
      ne(requests.state, 'removed'),
      gte(requests.createdAt, window.from),
      lt(requests.createdAt, window.to),
    ),
  )

const answered = async (ctx: Ctx, { window }: MetricQuery) =>
  (
    await came(ctx, sql`${merged} >= ${window.from.toISOString()} and ${merged} < ${window.to.toISOString()}`)
  ).map((one) => ({ ...one, minutes: minutesOf(one) }))

/** One that was added to an idea already published was answered at once. */
const minutesOf = ({ createdAt, publishedAt }: Came): number =>
  Math.max(0, ((publishedAt?.getTime() ?? 0) - createdAt.getTime()) / 60_000)

const unknown = (reason: string, n = 0): Figure => ({ value: null, reason, n })

/** Requests come to boxes and polls, not to channels or departments; a figure for one of them would be made up. */
function outOfReach({ departmentId, channelId }: MetricQuery): Figure | null {
  if (departmentId) return unknown('Requests are not kept by department.')
  return channelId ? unknown('Requests do not come through a channel.') : null
}

const row = (one: Came, value: number | null): MetricRow => ({
  id: one.id,
  at: one.createdAt.toISOString(),
  label: one.text.slice(0, 140) || 'Removed by whoever asked',
  detail: one.title ?? '',
  value,
  note: one.publishedAt ? 'Published' : null,
  href: '/publish/ideas/requests',
})

const page = (rows: readonly MetricRow[], at: { limit: number; offset: number }) => ({
  rows: rows.slice(at.offset, at.offset + at.limit),
  total: rows.length,
})

const about = { version: 1, tactic: 1, splits: [] } as const

const requestsReceived: MetricDefinition = {
  ...about,
  id: 'requests-received',
  name: 'Content requests',
  definition:
    'What people outside asked for in the period, by request boxes and polls. Spam does not count; what was removed later does.',
  unit: 'count',
  lowerIsBetter: false,
  async compute(ctx, query) {
    const n = (await received(ctx, query)).length
    return { figures: { value: outOfReach(query) ?? { value: n, reason: null, n } }, coverage: 1 }
  },
  rows: async (ctx, query, at) =>
    page(
      (await received(ctx, query)).map((one) => row(one, null)),
      at,
    ),
}

const requestsAnswered: MetricDefinition = {
  ...about,
  id: 'requests-answered',
  name: 'Requests answered',
  definition:
    'Of the requests received in the period, the share whose idea has been published by now. Spam and what was removed do not count.',
  unit: 'percent',
  lowerIsBetter: false,
  async compute(ctx, query) {
    const all = await standing(ctx, query)
    const n = all.length
    const share = (100 * all.filter((one) => one.publishedAt !== null).length) / n
    const figure =
      n === 0 ? unknown('Nobody asked for anything in this period.') : { value: share, reason: null, n }
    return { figures: { value: outOfReach(query) ?? figure }, coverage: 1 }
  },
  rows: async (ctx, query, at) =>
    page(
      (await standing(ctx, query)).map((one) => row(one, null)),
      at,
    ),
}

const timeToAnswer: MetricDefinition = {
  ...about,
  id: 'request-answer-time',
  name: 'Time from request to answer',
  definition:
    'Minutes from a request until the post that answers it was live; the median of the requests answered in the period.',
  unit: 'minutes',
  lowerIsBetter: true,
  async compute(ctx, query) {
    const times = (await answered(ctx, query)).map((one) => one.minutes).sort((a, b) => a - b)
    const n = times.length
    const median = times[Math.ceil(n / 2) - 1] ?? null
    const figure =
      n === 0 ? unknown('No request was answered in this period.') : { value: median, reason: null, n }
    return { figures: { median: outOfReach(query) ?? figure }, coverage: 1 }
  },
  rows: async (ctx, query, at) =>
    page(
      (await answered(ctx, query)).map((one) => row(one, one.minutes)),
      at,
    ),
}

export const ideasMetrics: readonly MetricDefinition[] = [requestsReceived, requestsAnswered, timeToAnswer]
