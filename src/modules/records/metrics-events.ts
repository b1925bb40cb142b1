import { addDays } from '#kernel/local-time.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { coveredShare, isIn } from './domain/figures/days.ts'
import { reachOf } from './domain/figures/reach.ts'
import { known, missing, ofRecords, rowsBehind, unknown } from './figures.ts'
import { factsIn, keptSince, spanOf } from './queries/facts.ts'

const nothing = 'No event that you may see was counted for this period or before it.'
const noEvent = 'No event began in this period.'
const noUsual =
  'Of an event of this period fewer than seven days before it were counted, so nobody knows what is usual.'
const fromWords = { staff: 'staff', guests: 'guests', outside: 'people outside' } as const
/** Counts lie at most so far from the beginning of their event. */
const FAR_DAYS = 400

async function events(ctx: Ctx, { window, departmentId }: MetricQuery) {
  const span = await spanOf(ctx, window)
  const wide = { from: addDays(span.from, -FAR_DAYS), until: addDays(span.until, FAR_DAYS) }
  const found = await factsIn(ctx, 'event-count', { span: wide, departmentId })
  const rows = found.filter(({ values }) => isIn(values.startsOn, span))
  return { span, rows, reached: reachOf(rows.map(({ values }) => values)) }
}

/** Tactic 6: what events reached. */
export const eventReach: MetricDefinition = {
  id: 'event-reach',
  version: 1,
  changedBy: [ofRecords],
  ages: false,
  name: 'Event reach',
  definition:
    'Views, comments and posts that belong to the events begun in the period, from 14 days before each to 28 after, less what those days usually bring: the daily mean of the 28 days before, of which at least seven must be counted. Staff, guests and people outside apart, before that is taken off. Views are not people.',
  unit: 'count',
  tactic: 6,
  lowerIsBetter: false,
  splits: ['department'],
  async compute(ctx, query) {
    const { span, reached } = await events(ctx, query)
    const since = await keptSince(ctx, 'event-count')
    if (since === null || since >= span.until) return missing(nothing)
    const n = reached.length
    if (n === 0) return missing(noEvent)
    const nets = reached.flatMap(({ net }) => net ?? [])
    const sum = (of: (one: (typeof reached)[number]) => number) =>
      known(
        reached.reduce((all, one) => all + of(one), 0),
        n,
      )
    return {
      figures: {
        value:
          nets.length < n
            ? unknown(noUsual, n)
            : known(
                nets.reduce((all, net) => all + net, 0),
                n,
              ),
        gross: sum(({ gross }) => gross),
        staff: sum(({ by }) => by.staff),
        guests: sum(({ by }) => by.guests),
        outside: sum(({ by }) => by.outside),
        events: known(n, n),
      },
      coverage: coveredShare(span, since),
    }
  },
  async rows(ctx, query, page) {
    const { rows } = await events(ctx, query)
    return rowsBehind(
      ctx,
      {
        ...{ kind: 'event-count', rows },
        value: ({ values }) => values.views + values.comments + values.posts,
        note: ({ values }) => fromWords[values.from],
      },
      page,
    )
  },
}
