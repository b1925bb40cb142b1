import { survivalQuantile } from '#modules/inbox/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { coveredShare } from './domain/figures/days.ts'
import { median } from './domain/figures/median.ts'
import { originals, released, stages, waits } from './domain/figures/research.ts'
import { known, missing, ofRecords, orUnknown, rowsBehind, share } from './figures.ts'
import { factsIn, keptSince, spanOf, todayOf } from './queries/facts.ts'

const nothing = 'No recommendation that you may see was entered for this period or before it.'
const noneCaptured = 'No recommendation was captured in this period.'
const unripe = 'No recommendation of this period is that old yet.'
const stillOpen = 'Too many are not released yet to say.'
const noStage = 'No recommendation of this period has both ends of this stage.'

async function captured(ctx: Ctx, { window, departmentId }: MetricQuery) {
  const span = await spanOf(ctx, window)
  const rows = await factsIn(ctx, 'recommendation', { span, departmentId })
  const since = await keptSince(ctx, 'recommendation')
  const used = since !== null && since < span.until
  return {
    rows: originals(rows.map((row) => ({ ...row, duplicateOf: row.values.duplicateOf }))),
    merged: rows.length,
    today: await todayOf(ctx),
    coverage: used ? coveredShare(span, since) : 0,
    used,
  }
}

const behind: MetricDefinition['rows'] = async (ctx, query, page) => {
  const { rows, today } = await captured(ctx, query)
  return rowsBehind(
    ctx,
    {
      ...{ kind: 'recommendation', rows },
      detail: ({ values }) => values.product,
      value: ({ values }) => waits([values], values.releasedOn ?? today)[0]?.days ?? null,
      note: ({ values }) =>
        values.releasedOn ? 'released' : values.decision === 'declined' ? 'declined' : 'open',
      counted: ({ values }) => ({
        ...{ customer: values.fromCustomer, captured: values.capturedOn, decided: values.decidedOn },
        ...{ built: values.builtOn, released: values.releasedOn, declined: values.decision === 'declined' },
      }),
    },
    page,
  )
}

/** Tactic 9: what became of what customers asked for. */
export const recommendationsImplemented: MetricDefinition = {
  id: 'recommendations-implemented',
  version: 1,
  changedBy: [ofRecords],
  name: 'Recommendations implemented',
  definition:
    'Of the recommendations captured in the period, the share released by now; beside it the share released within 90, 180 and 365 days, each of those that are at least that old. Duplicates count with the one they belong to. Declined ones stay in the whole.',
  unit: 'percent',
  tactic: 9,
  lowerIsBetter: false,
  splits: ['department'],
  async compute(ctx, query) {
    const { rows, merged, today, coverage, used } = await captured(ctx, query)
    if (!used) return missing(nothing)
    const values = rows.map((row) => row.values)
    const after = (days: number) => {
      const { n, done } = released(values, today, days)
      return share(done, n, rows.length === 0 ? noneCaptured : unripe)
    }
    const now = released(values, today, null)
    return {
      figures: {
        value: share(now.done, now.n, noneCaptured),
        'after-90d': after(90),
        'after-180d': after(180),
        'after-365d': after(365),
        received: known(now.n, merged),
        released: known(now.done, now.n),
      },
      coverage,
    }
  },
  rows: behind,
}

export const timeToMarket: MetricDefinition = {
  id: 'time-to-market',
  version: 1,
  changedBy: [ofRecords],
  name: 'Time to market',
  definition:
    'Days from the first capture of a recommendation to its release, the median of the customers’ ones captured in the period; what is open waits on (Kaplan–Meier), what was declined does not count. Beside it the same of items that did not come from customers, and the median of each stage that is through.',
  unit: 'days',
  tactic: 9,
  lowerIsBetter: true,
  main: 'median',
  splits: ['department'],
  async compute(ctx, query) {
    const { rows, today, coverage, used } = await captured(ctx, query)
    if (!used) return missing(nothing, 'median')
    const of = (customers: boolean) => {
      const all = waits(
        rows.map(({ values }) => values).filter(({ fromCustomer }) => fromCustomer === customers),
        today,
      )
      const terms = all.map(({ days, ended }) => ({ minutes: days, answered: ended }))
      const n = all.length
      return orUnknown(survivalQuantile(terms, 0.5), n, n === 0 ? noneCaptured : stillOpen)
    }
    const each = stages(rows.map(({ values }) => values))
    const stage = (days: readonly number[]) => orUnknown(median(days), days.length, noStage)
    const open = waits(
      rows.map(({ values }) => values),
      today,
    ).filter(({ ended }) => !ended).length
    return {
      figures: {
        median: of(true),
        others: of(false),
        decide: stage(each.decide),
        build: stage(each.build),
        release: stage(each.release),
        open: known(open, rows.length),
      },
      coverage,
    }
  },
  rows: behind,
}
