import { majorOf } from '#kernel/money.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, MetricQuery, MetricRow, RowPage } from '#platform/metric.ts'
import { varianceOf } from './domain/budget/variance.ts'
import { majorIn, money, noChannel, ofMoney, unknown } from './metrics-shared.ts'
import { currencyOf, settingsOf } from './queries/settings.ts'
import { type SpentLine, spentLines, sumOf } from './queries/spend.ts'
import { daysOfWindow } from './queries/today.ts'

function spent(
  ctx: Ctx,
  { window, departmentId, campaignId, programme: tactic }: MetricQuery,
  whole: boolean,
) {
  return ctx.read(async (tx) => {
    const span = await daysOfWindow(ctx, window)
    const { currency } = await settingsOf(tx, ctx.organisationId)
    return { ...(await spentLines(ctx, tx, span, { departmentId, campaignId, tactic }, { whole })), currency }
  })
}

const used = ({ line, sums }: SpentLine): boolean =>
  line.plan !== null || sums.actual.minor !== 0 || sums.committed.minor !== 0

/**
 * The lines of the budget that were planned or spent of, the dearest first. Whoever may see the sums alone gets no line, and
 * how many there are: the figure says that anyhow.
 */
export async function lineRows(ctx: Ctx, query: MetricQuery, page: RowPage) {
  if (query.channelId) return { rows: [], total: 0 }
  const { lines, currency } = await spent(ctx, query, false)
  const found = lines.filter(used).sort((a, b) => (b.sums.actual.minor ?? 0) - (a.sums.actual.minor ?? 0))
  const rows = found.slice(page.offset, page.offset + page.limit).map(({ line, sums }): MetricRow => {
    const variance = varianceOf(sums)
    return {
      id: line.id,
      at: query.window.to.toISOString(),
      label: line.planned?.name ?? line.row.name,
      detail: (['plan', 'committed', 'actual'] as const)
        .map((part) => {
          const { minor } = sums[part]
          return `${part} ${minor === null ? '?' : `${majorOf(minor, currencyOf(currency))} ${currency}`}`
        })
        .join(', '),
      value: variance.percent,
      note: variance.reason,
      counted: {
        kind: line.kind,
        plan: majorIn(currency, sums.plan),
        committed: majorIn(currency, sums.committed),
        actual: majorIn(currency, sums.actual),
      },
      href: `/plan/budget?year=${line.year}`,
    }
  })
  if (found.length > 0) return { rows, total: found.length }
  return { rows, total: (await spent(ctx, query, true)).lines.filter(used).length }
}

export const budgetVariance: MetricDefinition = {
  id: 'budget-variance',
  version: 1,
  name: 'Budget variance',
  definition:
    '(Actual + committed − plan) ÷ plan × 100, in the currency of the house, each amount at the rate of the day it was posted; the approved plan at the rates of the day it was approved. A month that is only partly in the period counts by its days. Where nothing is planned it is unknown.',
  unit: 'percent',
  tactic: 3,
  lowerIsBetter: true,
  splits: ['department', 'campaign', 'programme'],
  // Rates are those of the day, so time alone moves it, too.
  changedBy: [ofMoney],
  async compute(ctx, query) {
    if (query.channelId) return { figures: { value: unknown(noChannel) }, coverage: 0 }
    const { lines, currency } = await spent(ctx, query, true)
    const sums = sumOf(lines)
    const n = lines.filter(used).length
    const { percent, reason } = varianceOf(sums)
    const value = percent === null ? unknown(reason, n) : { value: percent, reason: null, n }
    return {
      figures: {
        value,
        plan: money(sums.plan, currency, n),
        committed: money(sums.committed, currency, n),
        actual: money(sums.actual, currency, n),
      },
      coverage: value.value === null ? 0 : 1,
    }
  },
  rows: lineRows,
}
