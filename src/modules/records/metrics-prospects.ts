import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { coveredShare, daysBetween } from './domain/figures/days.ts'
import { known, missing, ofRecords, rowsBehind } from './figures.ts'
import { factsIn, keptSince, spanOf } from './queries/facts.ts'

const nothing = 'No contact of the customer system that you may see was entered for this period or before it.'
/** An employee's touch counts for so long. */
const TOUCH_DAYS = 30

async function prospects(ctx: Ctx, { window, departmentId }: MetricQuery) {
  const span = await spanOf(ctx, window)
  const seen = await factsIn(ctx, 'prospect', { span, departmentId })
  const fresh = seen.filter(({ values }) => !values.existing)
  const rows = fresh.filter(
    ({ values }) =>
      values.touchedOn !== null && daysBetween(values.touchedOn, values.firstSeenOn) <= TOUCH_DAYS,
  )
  return { span, rows, all: fresh, fresh: fresh.length }
}

/** Tactic 5: who came because somebody of ours spoke. */
export const newProspects: MetricDefinition = {
  id: 'new-prospects',
  version: 1,
  changedBy: [ofRecords],
  ages: false,
  name: 'New prospects',
  definition:
    'Different contacts that the customer system first saw in the period, at most 30 days after an employee touched them (any touch); beside it those for whom that was the first touch of all, and all new contacts. Existing accounts do not count.',
  unit: 'count',
  tactic: 5,
  lowerIsBetter: false,
  splits: ['department'],
  async compute(ctx, query) {
    const { span, rows, fresh } = await prospects(ctx, query)
    const since = await keptSince(ctx, 'prospect')
    if (since === null || since >= span.until) return missing(nothing)
    return {
      figures: {
        value: known(rows.length, fresh),
        'first-touch': known(rows.filter(({ values }) => values.firstTouch).length, fresh),
        new: known(fresh, fresh),
      },
      coverage: coveredShare(span, since),
    }
  },
  async rows(ctx, query, page) {
    const { rows, all } = await prospects(ctx, query)
    const note = ({ values }: (typeof rows)[number]) => (values.firstTouch ? 'first touch' : null)
    const touched = new Set(rows.map(({ id }) => id))
    const counted = ({ id }: (typeof rows)[number]) => ({ touched: touched.has(id) })
    return rowsBehind(ctx, { kind: 'prospect', rows: page.whole ? all : rows, note, counted }, page)
  },
}
