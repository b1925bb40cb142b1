import { addDays, startOfDay } from '#kernel/local-time.ts'
import { answeredHandles } from '#modules/inbox/index.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { known, missing, ofRecords, rowsBehind, share } from './figures.ts'
import { factsIn, spanOf } from './queries/facts.ts'

const nobody = 'Nobody is listed whom we may write to.'
const FIRST_DAY = '2000-01-01'
const WEEKS_DAYS = 28

async function listed(ctx: Ctx, { window, departmentId }: MetricQuery) {
  const { zone } = await organisation(ctx)
  const { until } = await spanOf(ctx, window)
  const all = await factsIn(ctx, 'outspoken', { span: { from: FIRST_DAY, until }, departmentId })
  const standing = all.filter(({ values }) => values.keepUntil >= addDays(until, -1))
  const rows = standing.filter(({ values }) => !values.doNotContact)
  const to = startOfDay(until, zone)
  const answered = await answeredHandles(
    ctx,
    rows.map(({ values }) => values.handle),
    { from: startOfDay(addDays(until, -WEEKS_DAYS), zone), to },
  )
  return { rows, standing, answered, kept: all.length > 0, spared: standing.length - rows.length }
}

/** Tactic 7: whether we talk with those who speak out about us. */
export const outspokenEngaged: MetricDefinition = {
  id: 'outspoken-engaged',
  version: 1,
  changedBy: [ofRecords, { name: 'records.answers', on: ['conversation.', 'post.', 'contact.'] }],
  name: 'Outspoken consumers engaged',
  definition:
    'Of the people listed as outspoken at the end of the period, the share whom a named person of ours answered in the 28 days before that end. They are known by their handle in the inbox. Whom nobody may write to does not count, and stands beside it.',
  unit: 'percent',
  tactic: 7,
  lowerIsBetter: false,
  splits: ['department'],
  async compute(ctx, query) {
    const { rows, answered, kept, spared } = await listed(ctx, query)
    if (!kept) return missing(nobody)
    const engaged = rows.filter(({ values }) => answered.has(values.handle)).length
    return {
      figures: {
        value: share(engaged, rows.length, nobody),
        engaged: known(engaged, rows.length),
        spared: known(spared, rows.length + spared),
      },
      coverage: 1,
    }
  },
  async rows(ctx, query, page) {
    const { rows, answered, standing } = await listed(ctx, query)
    return rowsBehind(
      ctx,
      {
        ...{ kind: 'outspoken', rows: page.whole ? standing : rows },
        detail: ({ values }) => values.handle,
        note: ({ values }) => (answered.has(values.handle) ? 'answered' : 'not answered yet'),
        counted: ({ values }) => ({ spared: values.doNotContact }),
      },
      page,
    )
  },
}
