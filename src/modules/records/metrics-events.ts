import { addDays } from '#kernel/local-time.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Figure, MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { coveredShare, isIn } from './domain/figures/days.ts'
import { type Reach, reachOf } from './domain/figures/reach.ts'
import { known, missing, rowsBehind, unknown } from './figures.ts'
import { factsIn, keptSince, spanOf } from './queries/facts.ts'
import { type HeardOfEvent, heardOf } from './queries/heard.ts'

const nothing = 'No event that you may see was counted for this period or before it.'
const noEvent = 'No event began in this period.'
const notCounted = 'No day of an event of this period was counted.'
const noQuery = 'No event of this period was entered with its listening query.'
const notBefore =
  'The query of an event was not at work long enough before it, so nobody knows what is usual.'
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
  const held = await factsIn(ctx, 'event', { span, departmentId })
  return { span, rows, held, reached: reachOf(rows.map(({ values }) => values)) }
}

/** What was counted by day, less what is usual. */
function countedFigures(reached: readonly Reach[]): Record<string, Figure> {
  const n = reached.length
  if (n === 0) return { value: unknown(notCounted) }
  const nets = reached.flatMap(({ net }) => net ?? [])
  const sum = (of: (one: Reach) => number) =>
    known(
      reached.reduce((all, one) => all + of(one), 0),
      n,
    )
  const net = nets.reduce((all, one) => all + one, 0)
  return {
    value: nets.length < n ? unknown(noUsual, n) : known(net, n),
    gross: sum(({ gross }) => gross),
    staff: sum(({ by }) => by.staff),
    guests: sum(({ by }) => by.guests),
    outside: sum(({ by }) => by.outside),
  }
}

/** What listening heard by the queries of the events, less as long a time before. */
function heardFigures(heard: readonly HeardOfEvent[]): Record<string, Figure> {
  const n = heard.length
  if (n === 0) return { 'heard-net': unknown(noQuery), heard: unknown(noQuery) }
  const posts = heard.reduce((all, one) => all + one.posts, 0)
  const before = heard.flatMap((one) => one.before ?? [])
  const usual = before.reduce((all, one) => all + one, 0)
  return {
    'heard-net': before.length < n ? unknown(notBefore, n) : known(posts - usual, n),
    heard: known(posts, n),
  }
}

/** Tactic 6: what events reached. */
export const eventReach: MetricDefinition = {
  id: 'event-reach',
  version: 1,
  // What listening hears leaves no facts here, so it is kept a moment only.
  name: 'Event reach',
  definition:
    'Views, comments and posts that belong to the events begun in the period, from 14 days before each to 28 after, less what those days usually bring: the daily mean of the 28 days before, of which at least seven must be counted. Staff, guests and people outside apart, before that is taken off. Views are not people. Beside it the posts that listening heard by the queries of these events in the same days, and the same less as long a time just before; who wrote them is not told apart.',
  unit: 'count',
  tactic: 6,
  lowerIsBetter: false,
  splits: ['department'],
  async compute(ctx, query) {
    const { span, held, reached } = await events(ctx, query)
    const kept = [await keptSince(ctx, 'event-count'), await keptSince(ctx, 'event')]
    const [since = null] = kept.filter((day) => day !== null && day < span.until).sort()
    if (since === null) return missing(nothing)
    const names = [...reached, ...held.map(({ values }) => values)]
    const n = new Set(names.map(({ event, startsOn }) => `${startsOn} ${event.toLowerCase()}`)).size
    if (n === 0) return missing(noEvent)
    const heard = await heardOf(
      ctx,
      held.map(({ values }) => values),
    )
    return {
      figures: { ...countedFigures(reached), ...heardFigures(heard), events: known(n, n) },
      coverage: coveredShare(span, since),
    }
  },
  async rows(ctx, query, page) {
    const { rows, held } = await events(ctx, query)
    const heard = await heardOf(
      ctx,
      held.map(({ values }) => values),
    )
    const of = new Map(held.map(({ id }, at) => [id, heard[at]]))
    const told = await rowsBehind(
      ctx,
      {
        ...{ kind: 'event', rows: held, value: ({ id }) => of.get(id)?.posts ?? null },
        note: () => 'heard by its query',
        counted: ({ id }) => ({ 'heard before': of.get(id)?.before ?? null }),
      },
      page,
    )
    const rest = { limit: page.limit - told.rows.length, offset: Math.max(0, page.offset - told.total) }
    const days = await rowsBehind(
      ctx,
      {
        ...{ kind: 'event-count', rows },
        value: ({ values }) => values.views + values.comments + values.posts,
        note: ({ values }) => fromWords[values.from],
      },
      rest,
    )
    return { total: told.total + days.total, rows: [...told.rows, ...days.rows] }
  },
}
