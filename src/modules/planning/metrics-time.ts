import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, MetricQuery, MetricRow } from '#platform/metric.ts'
import { majorIn, money, noChannel, ofMoney, ofTime, unknown } from './metrics-shared.ts'
import { sightOf } from './policy.ts'
import { timeMoney, timeRows, timeSum, totalSum } from './queries/time-sums.ts'
import { daysOfWindow } from './queries/today.ts'

export const timeDedicated: MetricDefinition = {
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
    // Whoever may see the sum alone gets no row, and how many entries it has: the figure says that anyhow.
    return { rows, total: found.length > 0 ? found.length : groups.reduce((all, { n }) => all + n, 0) }
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
      n: group.length,
      sum: timeSum(group, means),
      estimated: group.reduce((all, row) => all + row.estimated, 0),
    }))
    return { groups, currency: means.settings.currency }
  })
}
