import { csvOf } from '#kernel/csv.ts'
import { ok, type Result } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricRow } from '#platform/metric.ts'
import type { Answer, Gap, MetricCard, Point } from '../contract.ts'
import { buckets, type Grain } from '../domain/buckets.ts'
import { METRICS } from '../metrics-key.ts'
import { mayView } from '../policy.ts'
import { gapCards } from './gaps.ts'
import { metricCard, type Scope, type ScopeInput, scopeOf } from './scope.ts'

export async function listMetrics(ctx: Ctx): Promise<Result<{ metrics: MetricCard[] }>> {
  const refused = mayView(ctx.actor)
  return refused ?? ok({ metrics: ctx.use(METRICS).map(metricCard) })
}

/** One metric over a window. */
export async function getFigure(ctx: Ctx, input: ScopeInput): Promise<Result<Answer>> {
  const scope = scopeOf(ctx, input)
  return scope.ok ? ok(await answerFor(ctx, scope)) : scope
}

export async function answerFor(
  ctx: Ctx,
  { metric, query }: Pick<Scope, 'metric' | 'query'>,
): Promise<Answer> {
  const { figures, coverage } = await metric.compute(ctx, query)
  const { from, to } = query.window
  return {
    metric: metricCard(metric),
    figures: { ...figures },
    coverage,
    from: from.toISOString(),
    to: to.toISOString(),
  }
}

/** One metric cut at the organisation's own midnights; periods still to come are left out. */
export async function getSeries(
  ctx: Ctx,
  input: ScopeInput & { readonly grain: Grain },
): Promise<Result<{ metric: MetricCard; points: Point[]; gaps: Gap[] }>> {
  const scope = scopeOf(ctx, input)
  if (!scope.ok) return scope
  const { zone } = await organisation(ctx)
  const points: Point[] = []
  for (const window of buckets(scope.query.window, input.grain, zone)) {
    if (window.from > ctx.now()) break
    const { figures, coverage } = await scope.metric.compute(ctx, { ...scope.query, window })
    points.push({
      from: window.from.toISOString(),
      to: window.to.toISOString(),
      figures: { ...figures },
      coverage,
    })
  }
  return ok({
    metric: metricCard(scope.metric),
    points,
    gaps: await gapCards(ctx, scope.query.window, scope.query.channelId),
  })
}

export async function getRows(
  ctx: Ctx,
  input: ScopeInput & { readonly limit: number; readonly offset: number },
): Promise<Result<{ rows: MetricRow[]; total: number }>> {
  const scope = scopeOf(ctx, input)
  if (!scope.ok) return scope
  const { rows, total } = await scope.metric.rows(ctx, scope.query, {
    limit: input.limit,
    offset: input.offset,
  })
  return ok({ rows: [...rows], total })
}

const MOST_EXPORTED = 50_000

/** The rows as CSV, with the definition's version in the name, so that a file says what it is. */
export async function exportRows(
  ctx: Ctx,
  input: ScopeInput,
): Promise<Result<{ name: string; csv: string }>> {
  const scope = scopeOf(ctx, input)
  if (!scope.ok) return scope
  const { metric, query } = scope
  const { rows } = await metric.rows(ctx, query, { limit: MOST_EXPORTED, offset: 0 })
  const csv = csvOf(
    ['at', 'who', 'what', metric.unit, 'note'],
    rows.map((row) => [row.at, row.label, row.detail, row.value, row.note]),
  )
  return ok({
    name: `${metric.id}-v${metric.version}-${input.from.slice(0, 10)}-${input.to.slice(0, 10)}.csv`,
    csv,
  })
}
