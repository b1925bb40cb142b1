import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, MetricQuery } from '#platform/metric.ts'
import type { FigureId } from './contract/figures.ts'
import { medianOf, p90Of, share } from './domain/figures/figures.ts'
import { coverageOf } from './queries/coverage.ts'
import { type Asked, askedOf } from './queries/figures/asked.ts'
import { notAnswered } from './queries/figures/figures.ts'
import { ratesBy } from './queries/figures/rates.ts'
import { figureRows } from './queries/figures/rows.ts'
import { waitsBy } from './queries/figures/waits.ts'

const inputOf = ({ window, departmentId, channelId }: MetricQuery) => ({
  from: window.from.toISOString(),
  to: window.to.toISOString(),
  by: 'wall' as const,
  ...(departmentId ? { departmentId } : {}),
  ...(channelId ? { channelId } : {}),
})

const asked = async (ctx: Ctx, query: MetricQuery): Promise<Asked> =>
  unwrap(await askedOf(ctx, inputOf(query)))

/** The rows of the figures screen, as the scoreboard shows them. */
const rowsOf =
  (of: FigureId): MetricDefinition['rows'] =>
  async (ctx, query, page) => {
    const { rows, total } = unwrap(await figureRows(ctx, { ...inputOf(query), of, ...page }))
    return {
      total,
      rows: rows.map((row) => ({
        id: `${row.conversationId} ${row.at}`,
        at: row.at,
        label: row.who,
        detail: row.what,
        value: row.value,
        note: row.note,
        href: `/inbox/all/${row.conversationId}`,
      })),
    }
  }

/** Customer engagements (metrics.md, T4). */
export const engagements: MetricDefinition = {
  id: 'engagements',
  version: 1,
  name: 'Engagements',
  definition:
    'Conversations that began in the period, in which a person wrote and a named person of ours answered on the network.',
  unit: 'count',
  tactic: 4,
  lowerIsBetter: false,
  async compute(ctx, query) {
    const [rate] = await ratesBy(ctx, await asked(ctx, query), null)
    return {
      figures: { value: { value: rate?.engaged ?? 0, reason: null, n: rate?.conversations ?? 0 } },
      coverage: await coverageOf(ctx, query),
    }
  },
  rows: rowsOf('engagements'),
}

/** Double-reply rate (metrics.md, unified conversation). */
export const doubleReplies: MetricDefinition = {
  id: 'double-replies',
  version: 1,
  name: 'Answered twice',
  definition:
    'Of the conversations of the period that we answered, the share in which two different people of ours answered the same message.',
  unit: 'percent',
  tactic: 4,
  lowerIsBetter: true,
  async compute(ctx, query) {
    const [rate] = await ratesBy(ctx, await asked(ctx, query), null)
    return {
      figures: { value: share(rate?.doubled ?? 0, rate?.engaged ?? 0, notAnswered) },
      coverage: await coverageOf(ctx, query),
    }
  },
  rows: rowsOf('double-replies'),
}

/** Hand-off time (metrics.md, cross-org functioning, T12). */
export const handOffTime: MetricDefinition = {
  id: 'hand-off-time',
  version: 1,
  name: 'Hand-off time',
  definition:
    'Minutes from handing a conversation to another desk until somebody else did something with it. What nobody took over yet counts as waiting.',
  unit: 'minutes',
  tactic: 12,
  lowerIsBetter: true,
  async compute(ctx, query) {
    const [found] = await waitsBy(ctx, await asked(ctx, query), 'hand-off', null)
    const n = found?.n ?? 0
    const none = 'Nothing was handed over in this period.'
    return {
      figures: {
        value: medianOf(found?.median ?? null, n, none),
        p90: p90Of(found?.p90 ?? null, n, none),
      },
      coverage: await coverageOf(ctx, query),
    }
  },
  rows: rowsOf('hand-off'),
}
