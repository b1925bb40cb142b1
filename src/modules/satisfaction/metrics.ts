import { and, desc, eq, gte, isNotNull, lt } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Figure, MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { asks } from './tables.ts'

/** Below this many answers a share says more about chance and about single people than about the house. */
const FEW = 10

/** Satisfaction: the share of answers to the one question that gave 4 or 5, by the moment they were given. */
export const satisfaction: MetricDefinition = {
  id: 'satisfaction',
  version: 1,
  name: 'Satisfaction',
  definition:
    'Of the people who answered the question “How was it?” in the period, the share who gave 4 or 5 of 5. Each link is answered once; who was asked and did not answer is not counted. Fewer than 10 answers are not shown.',
  unit: 'percent',
  tactic: 4,
  lowerIsBetter: false,
  async compute(ctx, query) {
    const scores = (await answered(ctx, query)).map(({ score }) => score ?? 0)
    const asked = await ctx.read((tx) => tx.$count(asks, and(...within(ctx, query, 'sentAt'))))
    const n = scores.length
    const good = scores.filter((score) => score >= 4).length
    const value: Figure =
      n < FEW
        ? { value: null, reason: 'Fewer than 10 answers, so this would mislead.', n }
        : { value: (100 * good) / n, reason: null, n }
    return { figures: { value, answered: { value: n, reason: null, n: asked } }, coverage: 1 }
  },
  async rows(ctx, query, page) {
    const rows = await answered(ctx, query)
    // Few answers point at single people; what they said stands on their conversation alone.
    if (rows.length < FEW) return { rows: [], total: 0 }
    return {
      total: rows.length,
      rows: rows.slice(page.offset, page.offset + page.limit).map((row) => ({
        id: row.id,
        at: (row.answeredAt ?? row.madeAt).toISOString(),
        label: `${row.score} / 5`,
        detail: row.comment ?? '',
        value: row.score,
        note: null,
        href: `/inbox/all/${row.conversationId}`,
      })),
    }
  },
}

function answered(ctx: Ctx, query: MetricQuery) {
  return ctx.read((tx) =>
    tx
      .select()
      .from(asks)
      .where(and(...within(ctx, query, 'answeredAt'), isNotNull(asks.score)))
      .orderBy(desc(asks.answeredAt)),
  )
}

function within(ctx: Ctx, { window, departmentId, channelId }: MetricQuery, by: 'sentAt' | 'answeredAt') {
  return [
    eq(asks.organisationId, ctx.organisationId),
    gte(asks[by], window.from),
    lt(asks[by], window.to),
    departmentId ? eq(asks.departmentId, departmentId) : undefined,
    channelId ? eq(asks.channelId, channelId) : undefined,
  ]
}
