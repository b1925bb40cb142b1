import type { Ctx } from '#platform/ctx.ts'
import { METRICS } from '#platform/metric.ts'
import { isSettled, momentOf } from '../domain/current.ts'
import { rowIsCurrent } from '../engine/answers.ts'
import { keptSince } from '../engine/kept.ts'
import { queryOf } from '../engine/part.ts'
import { standingSince } from '../engine/standing.ts'
import { workOut } from '../engine/work-out.ts'
import { keepFigures } from '../store/kept.ts'
import type { KeptRow } from '../tables/kept.ts'

const WATCHED_DAYS = 7
const MOST = 5000
const MOMENT_MS = 300_000
/** So long one run works; what is left goes to the next. */
const RUN_MS = 60_000

/** Works out anew what is kept, looked at lately and no longer true. */
export async function recomputeOld(ctx: Ctx): Promise<{ done: number; left: number }> {
  const now = ctx.now()
  const rows = await keptSince(ctx, new Date(now.getTime() - WATCHED_DAYS * 86_400_000), MOST)
  if (rows.length === 0) return { done: 0, left: 0 }
  const standing = await standingSince(ctx, Math.min(...rows.map(({ seq }) => seq)))
  const metrics = new Map(ctx.use(METRICS).map((metric) => [metric.id, metric]))
  const old = rows.filter((row) => {
    const metric = metrics.get(row.metric)
    const moment = momentOf({ from: row.fromAt, to: row.toAt }, now, MOMENT_MS)
    return metric !== undefined && !rowIsCurrent(metric, row, standing, now, moment)
  })
  // What people look at now comes before the past, of which only lines are drawn.
  old.sort((a, b) => Number(isSettled(a.toAt, now)) - Number(isSettled(b.toAt, now)))
  const until = performance.now() + RUN_MS
  let done = 0
  for (const row of old) {
    if (performance.now() > until) break
    await again(ctx, row)
    done += 1
  }
  return { done, left: old.length - done }
}

export interface Recomputed {
  readonly looked: number
  /** Answers that were different from what was kept; 0 unless something was kept wrongly or facts are on their way. */
  readonly changed: number
}

/** Works out anew everything that is kept of a metric and lies within a span, whether it seems true or not. */
export async function recomputeAll(
  ctx: Ctx,
  { metricId, from, to }: { metricId: string | null; from: Date | null; to: Date | null },
): Promise<Recomputed> {
  const known = new Set(ctx.use(METRICS).map(({ id }) => id))
  const rows = (await keptSince(ctx, new Date(0), 1_000_000)).filter(
    (row) =>
      known.has(row.metric) &&
      (metricId === null || row.metric === metricId) &&
      (from === null || row.toAt > from) &&
      (to === null || row.fromAt < to),
  )
  let changed = 0
  for (const row of rows) if (await again(ctx, row)) changed += 1
  return { looked: rows.length, changed }
}

/** True when the new answer differs from the kept one. */
async function again(ctx: Ctx, row: KeptRow): Promise<boolean> {
  const metric = ctx.use(METRICS).find(({ id }) => id === row.metric)
  if (!metric) return false
  const query = queryOf(row.part, { from: row.fromAt, to: row.toAt })
  const fresh = await workOut(ctx, row.sight, { metric, query })
  await ctx.write((tx) => keepFigures(tx, [{ ...fresh, viewedAt: row.viewedAt }]))
  return JSON.stringify(sorted(fresh.figures)) !== JSON.stringify(sorted(row.figures))
}

const sorted = (figures: KeptRow['figures']) =>
  Object.entries(figures)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([part, { value, reason, n }]) => [part, value, reason, n])
