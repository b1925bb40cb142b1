import { type SQL, sql } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Volume } from '../../contract/figures.ts'
import { covered, type Grain, periodStarts } from '../../domain/figures/periods.ts'
import { type AskedQuery, askedQueries, type Window, type WindowInput, windowOf } from './asked.ts'
import { collected, type FigureGap } from './collected.ts'
import { type Sum, summed } from './sums.ts'

export type Split = 'none' | 'query' | 'network' | 'language' | 'sentiment'

/** Series beyond these become one called `other`. */
const MOST_SERIES = 8
export const OTHER = 'other'
export const ALL = 'all'

type Input = WindowInput & { readonly grain: Grain; readonly split: Split }
type Counted = { readonly key: string; readonly period: number; readonly n: number }

/**
 * Posts that queries found, by period. Split by query a post counts for each that found it; otherwise once, so that the
 * series of a split sum up to the whole. A period is null, not 0, when no query was counted then, or when nothing was
 * heard while something could not be collected. The time line ends now.
 */
export async function volume(ctx: Ctx, input: Input): Promise<Result<Volume>> {
  const asked = windowOf(input)
  const window = { from: asked.from, to: new Date(Math.min(asked.to.getTime(), ctx.now().getTime())) }
  if (asked.to <= asked.from) return refuse('invalid', 'The time ends before it begins. Choose other days.')
  const { zone } = await organisation(ctx)
  const starts = periodStarts(window.from, window.to, input.grain, zone)
  if (!starts)
    return refuse('invalid', 'This time is too long to be shown so finely.', {
      help: 'Choose days or weeks instead, or a shorter time.',
    })
  const queries = await askedQueries(ctx, input.queryIds)
  const state = await collected(ctx, window)
  const counted = starts.length === 0 ? [] : await count(ctx, queries, window, starts, input.split)
  return ok({
    series: seriesOf(counted, { ...state, starts, window, queries, split: input.split }),
    starts: starts.map((at) => at.toISOString()),
    until: window.to.toISOString(),
    zone,
    breaks: queries
      .filter(({ since }) => since > window.from)
      .map(({ id, name, version, since }) => ({ queryId: id, name, version, at: since.toISOString() })),
    gaps: state.gaps.map((gap) => ({
      ...gap,
      from: gap.from.toISOString(),
      to: gap.to?.toISOString() ?? null,
    })),
  })
}

const keys: Record<Split, SQL> = {
  none: sql`'all'`,
  query: sql`query_id::text`,
  network: sql`network`,
  language: sql`coalesce(language, '')`,
  sentiment: sql`coalesce(sentiment, '')`,
}

/** Which series a row of `found` belongs to. */
export const keyOf = (split: Split): SQL => keys[split]

/** The series that posts which are the same belong to. */
const seriesKeys: Record<Split, (sum: Sum, queries: readonly AskedQuery[]) => string[]> = {
  none: () => [ALL],
  query: ({ foundBy }, queries) => foundBy.map((place) => queries[place]?.id ?? ''),
  network: ({ network }) => [network],
  language: ({ language }) => [language ?? ''],
  sentiment: ({ sentiment }) => [sentiment ?? ''],
}

async function count(
  ctx: Ctx,
  queries: readonly AskedQuery[],
  window: Window,
  starts: readonly Date[],
  split: Split,
): Promise<Counted[]> {
  const sums = await summed(ctx, queries, window, starts)
  return sums.flatMap((sum) =>
    seriesKeys[split](sum, queries).map((key) => ({ key, period: sum.period, n: sum.n })),
  )
}

interface Known {
  readonly starts: readonly Date[]
  readonly window: Window
  readonly queries: readonly AskedQuery[]
  readonly split: Split
  readonly gaps: readonly FigureGap[]
  readonly listeningSince: Date | null
}

function seriesOf(counted: readonly Counted[], known: Known): Volume['series'] {
  const totals = new Map<string, number>(
    known.split === 'none'
      ? [[ALL, 0]]
      : known.split === 'query'
        ? known.queries.map(({ id }) => [id, 0])
        : [],
  )
  for (const { key, n } of counted) totals.set(key, (totals.get(key) ?? 0) + n)
  const order = [...totals].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([key]) => key)
  const few = order.length <= MOST_SERIES || known.split === 'query'
  const shown = few ? order : [...order.slice(0, MOST_SERIES - 1), OTHER]
  const points = new Map(shown.map((key) => [key, Array<number>(known.starts.length).fill(0)]))
  for (const { key, period, n } of counted) {
    const line = points.get(key) ?? points.get(OTHER)
    if (line) line[period] = (line[period] ?? 0) + n
  }
  return shown.map((key) => {
    const line = points.get(key) ?? []
    return {
      key,
      label: known.queries.find(({ id }) => id === key)?.name ?? key,
      total: line.reduce((sum, n) => sum + n, 0),
      points: line.map((n, period) => (n > 0 || isKnown(key, period, known) ? n : null)),
    }
  })
}

/** Whether 0 is what was said, rather than what was missed. */
function isKnown(key: string, period: number, known: Known): boolean {
  const from = known.starts[period] ?? known.window.from
  const to = known.starts[period + 1] ?? known.window.to
  const concerned = known.split === 'query' ? known.queries.filter(({ id }) => id === key) : known.queries
  if (!concerned.some((query) => query.since < to && !(isPaused(query) && query.changedAt <= from)))
    return false
  if (!known.listeningSince || known.listeningSince >= to) return false
  const gaps = known.gaps.filter((gap) => known.split !== 'network' || gap.network === key)
  return !covered(
    { from, to },
    gaps.map((gap) => ({ from: gap.from, to: gap.to ?? known.window.to })),
  )
}

const isPaused = ({ state }: AskedQuery): boolean => state !== 'active'
