import { majorOf } from '#kernel/money.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Changes, Figure, MetricDefinition, MetricQuery, MetricRow, RowPage } from '#platform/metric.ts'
import { METRICS } from '#platform/metric.ts'
import type { Amount } from './domain/budget/amount.ts'
import { costPerOutcome } from './domain/budget/cost.ts'
import { varianceOf } from './domain/budget/variance.ts'
import { sightOf } from './policy.ts'
import { costParts, outcomesOf } from './queries/cost.ts'
import { currencyOf, settingsOf } from './queries/settings.ts'
import { type SpentLine, spentLines, sumOf } from './queries/spend.ts'
import { timeMoney, timeRows, timeSum, totalSum } from './queries/time-sums.ts'
import { daysOfWindow } from './queries/today.ts'

const unknown = (reason: string | null, n = 0): Figure => ({ value: null, reason, n })
const noChannel = 'Budget and time belong to no channel.'

const money = (amount: Amount, currency: string, n: number): Figure =>
  amount.minor === null
    ? unknown(amount.reason, n)
    : { value: majorOf(amount.minor, currencyOf(currency)), reason: null, n }

/** In the currency of the house; null where it is unknown. */
const majorIn = (currency: string, { minor }: Amount): number | null =>
  minor === null ? null : majorOf(minor, currencyOf(currency))

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

/** What changes plans and money, whichever day it was posted for: of any year may be planned or posted at any time. */
const ofMoney: Changes = {
  name: 'planning.money',
  on: ['plan.', 'budget.', 'planning.', 'department.', 'organisation.'],
}

/** Time, on the days it was given; what an hour costs is among the money. */
const ofTime: Changes = {
  name: 'planning.time',
  on: ['time.'],
  touched: async (_ctx, facts) =>
    facts.flatMap(({ data }) =>
      Array.isArray(data.days) ? data.days.map((day) => new Date(`${day}T12:00:00Z`)) : [],
    ),
}

const used = ({ line, sums }: SpentLine): boolean =>
  line.plan !== null || sums.actual.minor !== 0 || sums.committed.minor !== 0

async function lineRows(ctx: Ctx, query: MetricQuery, page: RowPage) {
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
  return { rows, total: found.length }
}

const budgetVariance: MetricDefinition = {
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

const timeDedicated: MetricDefinition = {
  id: 'time-dedicated',
  version: 1,
  name: 'Time dedicated',
  definition:
    'Hours given to the tactics in the period, by timer, calendar or entry of one’s own. Full-time equivalents: hours ÷ the hours of full weeks by contract. Cost: hours × the average loaded rate of the role group on that day. Of fewer than three people nothing is shown.',
  unit: 'hours',
  tactic: 3,
  lowerIsBetter: false,
  splits: ['department', 'campaign', 'programme'],
  changedBy: [ofTime, ofMoney],
  async compute(ctx, query) {
    if (query.channelId) return { figures: { value: unknown(noChannel) }, coverage: 0 }
    const { sum, currency, estimated, n } = await time(ctx, query)
    if (sum.minutes === null) return { figures: { value: unknown(sum.reason) }, coverage: 1 }
    const share = sum.minutes === 0 ? unknown('No time was written down in this period.') : null
    return {
      figures: {
        value: { value: sum.minutes / 60, reason: null, n },
        fte: { value: sum.fte, reason: null, n },
        cost: money(sum.cost, currency, n),
        estimated: share ?? { value: (100 * estimated) / sum.minutes, reason: null, n },
      },
      coverage: 1,
    }
  },
  async rows(ctx, query, page) {
    if (query.channelId) return { rows: [], total: 0 }
    const sight = await sightOf(ctx)
    const { groups, currency } = await timeGroups(ctx, query)
    const found = groups.filter(
      ({ departmentId }) =>
        sight.all || (departmentId !== null && sight.departmentIds.includes(departmentId)),
    )
    const rows = found.slice(page.offset, page.offset + page.limit).map(
      (group): MetricRow => ({
        id: `${group.tactic}-${group.departmentId ?? 'all'}`,
        at: query.window.to.toISOString(),
        label: `Tactic ${group.tactic}`,
        detail: '',
        value: group.sum.minutes === null ? null : group.sum.minutes / 60,
        note: group.sum.reason,
        counted: {
          fte: group.sum.fte,
          cost: majorIn(currency, group.sum.cost),
          estimated: group.sum.minutes === null ? null : group.estimated / 60,
        },
        href: '/plan/cost',
      }),
    )
    return { rows, total: found.length }
  },
}

function time(ctx: Ctx, { window, departmentId, campaignId, programme }: MetricQuery) {
  return ctx.read(async (tx) => {
    const span = await daysOfWindow(ctx, window)
    const means = await timeMoney(tx, ctx.organisationId, span)
    const rows = await timeRows(tx, ctx.organisationId, {
      ...span,
      departmentId,
      campaignId,
      tactic: programme ?? undefined,
    })
    return {
      sum: totalSum(rows, means),
      currency: means.settings.currency,
      estimated: rows.reduce((all, row) => all + row.estimated, 0),
      n: rows.length,
    }
  })
}

function timeGroups(ctx: Ctx, { window, departmentId, campaignId, programme }: MetricQuery) {
  return ctx.read(async (tx) => {
    const span = await daysOfWindow(ctx, window)
    const means = await timeMoney(tx, ctx.organisationId, span)
    const rows = await timeRows(tx, ctx.organisationId, {
      ...span,
      departmentId,
      campaignId,
      tactic: programme ?? undefined,
    })
    const found = [...Map.groupBy(rows, (row) => `${row.tactic} ${row.departmentId ?? ''}`).values()]
    const groups = found.map((group) => ({
      tactic: group[0]?.tactic ?? 0,
      departmentId: group[0]?.departmentId ?? null,
      sum: timeSum(group, means),
      estimated: group.reduce((all, row) => all + row.estimated, 0),
    }))
    return { groups, currency: means.settings.currency }
  })
}

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
const costOfOutcome: MetricDefinition = {
  id: 'cost-per-outcome',
  version: 1,
  name: 'Cost per outcome',
  definition:
    '(Money spent + cost of time + share of tools) ÷ outcomes, in the currency of the house. What counts as an outcome, and by which key tools are shared out, stands in the settings of the plan and beside the figure. No outcome: unknown.',
  unit: 'money',
  tactic: 3,
  lowerIsBetter: true,
  splits: ['department', 'campaign'],
  async compute(ctx, query) {
    if (query.channelId) return { figures: { value: unknown(noChannel) }, coverage: 0 }
    const { departmentId, campaignId } = query
    return ctx.read(async (tx) => {
      const span = await daysOfWindow(ctx, query.window)
      const { outcomeMetric } = await settingsOf(tx, ctx.organisationId)
      const metric = ctx.use(METRICS).find(({ id }) => id === outcomeMetric)
      const parts = await costParts(ctx, tx, span, { departmentId, campaignId })
      const outcomes = metric
        ? await outcomesOf(ctx, metric, span, { departmentId, campaignId })
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

/** Tactic 3: what was planned and spent, and what it took. */
export const planningMetrics: readonly MetricDefinition[] = [budgetVariance, timeDedicated, costOfOutcome]
