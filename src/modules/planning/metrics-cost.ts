import type { Ctx } from '#platform/ctx.ts'
import {
  type Figure,
  METRICS,
  type MetricDefinition,
  type MetricQuery,
  type MetricRow,
  type RowPage,
} from '#platform/metric.ts'
import type { Amount } from './domain/budget/amount.ts'
import { costPerOutcome } from './domain/budget/cost.ts'
import { lineRows } from './metrics-budget.ts'
import { money, noChannel, unknown } from './metrics-shared.ts'
import { costParts, outcomesOf } from './queries/cost.ts'
import { settingsOf } from './queries/settings.ts'
import { daysOfWindow } from './queries/today.ts'

/** What an outcome is divided from and by, beside the lines of the budget. */
async function costRows(ctx: Ctx, query: MetricQuery, page: RowPage) {
  const found = await lineRows(ctx, query, page)
  if (!page.whole || query.channelId) return found
  const { figures } = await costOfOutcome.compute(ctx, query)
  const about = { at: query.window.to.toISOString(), detail: '', note: null, href: '/plan/cost' }
  const more = (
    [
      ['time', 'Cost of time'],
      ['tools', 'Share of tools'],
      ['outcomes', 'Outcomes'],
    ] as const
  ).map(([id, label]): MetricRow => {
    const value = figures[id]?.value ?? null
    return { id, label, value, ...about, counted: { kind: id } }
  })
  return { rows: [...found.rows, ...more], total: found.total + more.length }
}

// What counts as an outcome is chosen, so any fact may change it: nothing is said about what does, and it is kept a moment only.
export const costOfOutcome: MetricDefinition = {
  id: 'cost-per-outcome',
  version: 1,
  name: 'Cost per outcome',
  definition:
    '(Money spent + cost of time + share of tools) ÷ outcomes, in the currency of the house. What counts as an outcome, and by which key tools are shared out, stands in the settings of the plan and beside the figure. No outcome: unknown.',
  unit: 'money',
  tactic: 3,
  lowerIsBetter: true,
  splits: ['department', 'campaign', 'programme'],
  async compute(ctx, query) {
    if (query.channelId) return { figures: { value: unknown(noChannel) }, coverage: 0 }
    const { departmentId, campaignId, programme: tactic } = query
    return ctx.read(async (tx) => {
      const span = await daysOfWindow(ctx, query.window)
      const { outcomeMetric } = await settingsOf(tx, ctx.organisationId)
      const metric = ctx.use(METRICS).find(({ id }) => id === outcomeMetric)
      const parts = await costParts(ctx, tx, span, { departmentId, campaignId, tactic })
      const outcomes = metric
        ? await outcomesOf(ctx, metric, span, { departmentId, campaignId, tactic })
        : { value: null, reason: 'Nobody said yet what counts as an outcome.' }
      const { total, ...each } = costPerOutcome(parts, outcomes)
      const n = outcomes.value ?? 0
      const of = (amount: Amount): Figure => money(amount, parts.currency, n)
      return {
        figures: {
          value: of(each),
          total: of(total),
          spend: of(parts.spend),
          time: of(parts.time),
          tools: of(parts.tools),
          outcomes: { value: outcomes.value, reason: outcomes.reason, n },
        },
        coverage: each.minor === null ? 0 : 1,
      }
    })
  },
  rows: costRows,
}
