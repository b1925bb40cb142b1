import { and, eq, inArray } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ShareNote, ShareRow, Shares } from '../../contract/figures.ts'
import { shareOf, sumOf } from '../../domain/figures/share.ts'
import { source } from '../../tables.ts'
import {
  type AskedQuery,
  askedQueries,
  type Window,
  type WindowInput,
  windowBefore,
  windowOf,
} from './asked.ts'
import { collected } from './collected.ts'
import { summed } from './sums.ts'

/** Below this many mentions a share says more about chance. */
const FEW = 30

type Count = { queryId: string; count: number; positive: number; shared: number }
type Counts = { readonly rows: readonly Count[]; readonly different: number }
type Input = WindowInput & { readonly network?: string | undefined }

/**
 * Own ÷ (own + rivals) × 100. A post that several queries find counts for each; all are counted by the words they have
 * now, over the same sources. Without queries: those of the brand (of products, or all of ours, where there is none)
 * against those of rivals.
 */
export async function shareOfVoice(ctx: Ctx, input: Input): Promise<Result<Shares>> {
  const window = windowOf(input)
  if (window.to <= window.from) return refuse('invalid', 'The time ends before it begins. Choose other days.')
  const all = await askedQueries(ctx, input.queryIds)
  const queries = input.queryIds ? all : compared(all)
  const now = await count(ctx, queries, window, input.network)
  const past = windowBefore(window)
  // Unless every query was counted by its words of today in the whole time before, the shares do not compare.
  const comparable = queries.length > 0 && queries.every(({ since }) => since <= past.from)
  const before = comparable ? await count(ctx, queries, past, input.network) : null
  const rows = rowsOf(queries, now, before)
  return ok({
    rows,
    counted: sumOf(now.rows),
    different: now.different,
    own: ownOf(queries, now, before),
    notes: await notesOf(ctx, queries, window, rows),
  })
}

/** What is compared when nobody says. */
function compared(all: readonly AskedQuery[]): AskedQuery[] {
  const own = all.filter(({ rival }) => !rival)
  const of = (purpose: string) => own.filter((query) => query.purpose === purpose)
  const ours = [of('brand'), of('product'), own].find((some) => some.length > 0) ?? []
  return [...ours, ...all.filter(({ rival }) => rival)]
}

async function count(
  ctx: Ctx,
  queries: readonly AskedQuery[],
  window: Window,
  network: string | undefined,
): Promise<Counts> {
  const rows = queries.map(({ id }): Count => ({ queryId: id, count: 0, positive: 0, shared: 0 }))
  let different = 0
  for (const sum of await summed(ctx, queries, window)) {
    if (network && sum.network !== network) continue
    different += sum.n
    for (const place of sum.foundBy) {
      const row = rows[place]
      if (!row) continue
      row.count += sum.n
      if (sum.sentiment === 'positive') row.positive += sum.n
      if (sum.foundBy.length > 1) row.shared += sum.n
    }
  }
  return { rows, different }
}

function rowsOf(queries: readonly AskedQuery[], now: Counts, before: Counts | null): ShareRow[] {
  return queries.map(({ id, name, rival, version }) => {
    const own = now.rows.find(({ queryId }) => queryId === id)
    const past = before?.rows.find(({ queryId }) => queryId === id)
    return {
      queryId: id,
      name,
      rival,
      version,
      count: own?.count ?? 0,
      share: shareOf(own?.count ?? 0, sumOf(now.rows)),
      before: before && shareOf(past?.count ?? 0, sumOf(before.rows)),
      shared: own?.shared ?? 0,
      positive: own?.positive ?? 0,
      positiveShare: shareOf(own?.positive ?? 0, sumOf(now.rows, 'positive')),
    }
  })
}

function ownOf(queries: readonly AskedQuery[], now: Counts, before: Counts | null): Shares['own'] {
  const ids = new Set(queries.flatMap(({ id, rival }) => (rival ? [] : [id])))
  const ours = (counts: Counts) => counts.rows.filter(({ queryId }) => ids.has(queryId))
  return {
    count: sumOf(ours(now)),
    share: ids.size === 0 ? null : shareOf(sumOf(ours(now)), sumOf(now.rows)),
    before: before && ids.size > 0 ? shareOf(sumOf(ours(before)), sumOf(before.rows)) : null,
    positiveShare: ids.size === 0 ? null : shareOf(sumOf(ours(now), 'positive'), sumOf(now.rows, 'positive')),
  }
}

async function notesOf(
  ctx: Ctx,
  queries: readonly AskedQuery[],
  window: Window,
  rows: readonly ShareRow[],
): Promise<ShareNote[]> {
  const note = (kind: ShareNote['kind'], name: string | null = null, at: Date | null = null): ShareNote => ({
    kind,
    name,
    at: at?.toISOString() ?? null,
  })
  const own = rows.filter(({ rival }) => !rival)
  const counted = rows.reduce((sum, row) => sum + row.count, 0)
  const { gaps } = await collected(ctx, window)
  return [
    ...(own.length === 0 ? [note('no-own')] : []),
    ...(rows.every(({ rival }) => !rival) ? [note('no-rival')] : []),
    ...(own.length > 1 ? [note('several-own')] : []),
    ...queries
      .filter(({ since }) => since > window.from)
      .map(({ name, since }) => note('later', name, since)),
    ...queries
      .filter(({ state, changedAt }) => state !== 'active' && changedAt < window.to)
      .map(({ name, changedAt }) => note('paused', name, changedAt)),
    ...(gaps.length > 0 ? [note('gaps')] : []),
    ...((await hasSearches(ctx)) ? [note('searches')] : []),
    ...(rows.length > 0 && counted < FEW ? [note('few')] : []),
  ]
}

/** Sources that look for words of their own may hear more of one side. */
async function hasSearches(ctx: Ctx): Promise<boolean> {
  const rows = await ctx.read((tx) =>
    tx
      .select({ id: source.id })
      .from(source)
      .where(
        and(
          eq(source.organisationId, ctx.organisationId),
          inArray(source.kind, ['search', 'tag']),
          eq(source.state, 'active'),
        ),
      )
      .limit(1),
  )
  return rows.length > 0
}
