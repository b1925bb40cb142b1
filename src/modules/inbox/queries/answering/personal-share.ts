import { and, desc, eq, gte, isNotNull, lt } from 'drizzle-orm'
import { NEAR } from '#modules/saved-replies/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { conversations, messages } from '../../tables.ts'

/** Below this many a share says more about chance than about the house (metrics.md). */
const FEW = 20

/**
 * How many answers were written for the one they went to: less than 0.6 of their word 5-grams (Jaccard) in common with
 * any saved reply and with any answer to somebody else in the 90 days before, as it was when they were sent.
 */
export const personalShare: MetricDefinition = {
  id: 'personal-share',
  version: 1,
  name: 'Personal answers',
  definition:
    'Of the answers that went out in the period and have five words or more, the share written for the one they went to: less than 60 % of their runs of five words stand in a saved reply or in an answer to somebody else of the 90 days before. Measured when they were sent.',
  unit: 'percent',
  tactic: 4,
  lowerIsBetter: false,
  async compute(ctx, query) {
    const rows = await sent(ctx, query)
    const n = rows.length
    if (n < FEW)
      return {
        figures: {
          value: { value: null, reason: 'Fewer than 20 answers, so this would mislead.', n },
        },
        coverage: 1,
      }
    const own = rows.filter(({ likeness }) => (likeness ?? 0) < NEAR).length
    return { figures: { value: { value: (100 * own) / n, reason: null, n } }, coverage: 1 }
  },
  async rows(ctx, query, page) {
    const rows = await sent(ctx, query)
    return {
      total: rows.length,
      rows: rows.slice(page.offset, page.offset + page.limit).map((row) => ({
        id: row.id,
        at: (row.liveAt ?? row.at).toISOString(),
        label: row.title,
        detail: '',
        value: 100 * (1 - (row.likeness ?? 0)),
        note: null,
        href: `/inbox/all/${row.conversationId}`,
      })),
    }
  },
}

function sent(ctx: Ctx, { window, departmentId, channelId }: MetricQuery) {
  return ctx.read((tx) =>
    tx
      .select({
        id: messages.id,
        at: messages.at,
        liveAt: messages.liveAt,
        likeness: messages.likeness,
        conversationId: messages.conversationId,
        title: conversations.title,
      })
      .from(messages)
      .innerJoin(
        conversations,
        and(
          eq(conversations.organisationId, messages.organisationId),
          eq(conversations.id, messages.conversationId),
        ),
      )
      .where(
        and(
          eq(messages.organisationId, ctx.organisationId),
          eq(messages.direction, 'out'),
          isNotNull(messages.likeness),
          gte(messages.liveAt, window.from),
          lt(messages.liveAt, window.to),
          departmentId ? eq(conversations.departmentId, departmentId) : undefined,
          channelId ? eq(conversations.channelId, channelId) : undefined,
        ),
      )
      .orderBy(desc(messages.liveAt)),
  )
}
