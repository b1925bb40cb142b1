import { ok, type Result } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricRow, RowPage } from '#platform/metric.ts'
import { METRICS } from '#platform/metric.ts'
import type { Answer, MetricCard, Series } from '../contract.ts'
import { buckets, type Grain } from '../domain/buckets.ts'
import { yearBefore } from '../domain/compare.ts'
import { unknownAnswer } from '../domain/guard.ts'
import { answer, answers, type Told } from '../engine/answers.ts'
import type { Ask } from '../engine/ask.ts'
import { cannotCut } from '../engine/part.ts'
import { mayView } from '../policy.ts'
import { breaksIn } from './breaks.ts'
import { gapCards } from './gaps.ts'
import { metricCard, type Scope, type ScopeInput, scopeOf } from './scope.ts'

const NOT_YET = 'Nothing was kept here at that time yet.'

export async function listMetrics(ctx: Ctx): Promise<Result<{ metrics: MetricCard[] }>> {
  const refused = mayView(ctx.actor)
  return refused ?? ok({ metrics: ctx.use(METRICS).map(metricCard) })
}

/** One metric over a window. */
export async function getFigure(ctx: Ctx, input: ScopeInput): Promise<Result<Answer>> {
  const scope = await scopeOf(ctx, input)
  return scope.ok ? ok(shapeAnswer(scope, await answer(ctx, scope))) : scope
}

export function shapeAnswer({ metric, query }: Ask, { answer: found, asOf, current }: Told): Answer {
  const { from, to } = query.window
  return {
    metric: metricCard(metric),
    figures: { ...found.figures },
    coverage: found.coverage,
    from: from.toISOString(),
    to: to.toISOString(),
    asOf: asOf.toISOString(),
    current,
  }
}

/** The same over the period before, as long as this one, and over the same days a year ago. */
export async function compareFigure(
  ctx: Ctx,
  input: ScopeInput,
): Promise<Result<{ before: Answer; yearAgo: Answer }>> {
  const scope = await scopeOf(ctx, input)
  if (!scope.ok) return scope
  const { window } = scope.query
  const length = window.to.getTime() - window.from.getTime()
  const before = { from: new Date(window.from.getTime() - length), to: window.from }
  const { zone, createdAt } = await organisation(ctx)
  const yearAgo = { from: yearBefore(window.from, zone), to: yearBefore(window.to, zone) }
  const asks = [before, yearAgo].map((one) => ({ ...scope, query: { ...scope.query, window: one } }))
  const [first, second] = await answers(ctx, asks, 'fresh')
  if (!asks[0] || !asks[1] || !first || !second) throw new Error('two questions have two answers')
  const told = (ask: Ask, one: Told): Answer => {
    const shaped = shapeAnswer(ask, one)
    // Nothing was kept then: a count of nought would say that nothing happened.
    const gone = ask.query.window.to <= new Date(createdAt)
    return gone ? { ...shaped, ...unknownAnswer(NOT_YET, ask.metric.main) } : shaped
  }
  return ok({ before: told(asks[0], first), yearAgo: told(asks[1], second) })
}

/** One metric cut at the organisation's own midnights; periods still to come are left out. */
export async function getSeries(
  ctx: Ctx,
  input: ScopeInput & { readonly grain: Grain },
): Promise<Result<Series>> {
  const scope = await scopeOf(ctx, input)
  if (!scope.ok) return scope
  const { points, zone } = await seriesOf(ctx, scope, input.grain)
  return ok({
    metric: metricCard(scope.metric),
    points: points.map(({ figures, coverage, from, to, current }) => ({
      from,
      to,
      figures,
      coverage,
      current,
    })),
    gaps: await gapCards(ctx, scope.query.window, scope.query.channelId),
    breaks: breaksIn(scope.metric, scope.query.window, zone),
  })
}

/** The points of a series, each the answer to its own period. */
export async function seriesOf(
  ctx: Ctx,
  { metric, query }: Pick<Scope, 'metric' | 'query'>,
  grain: Grain,
): Promise<{ points: Answer[]; zone: string }> {
  const { zone } = await organisation(ctx)
  const now = ctx.now()
  const windows = buckets(query.window, grain, zone).filter(({ from }) => from <= now)
  const asks = windows.map((window) => ({ metric, query: { ...query, window } }))
  const told = await answers(ctx, asks, 'fresh')
  return { zone, points: asks.flatMap((ask, index) => (told[index] ? [shapeAnswer(ask, told[index])] : [])) }
}

export async function getRows(
  ctx: Ctx,
  input: ScopeInput & { readonly limit: number; readonly offset: number },
): Promise<Result<{ rows: MetricRow[]; total: number }>> {
  const scope = await scopeOf(ctx, input)
  if (!scope.ok) return scope
  const page = { limit: input.limit, offset: input.offset }
  const { rows, total } = await rowsOf(ctx, scope, page)
  return ok({ rows: rows.map(({ counted: _, ...row }) => row), total })
}

/** The rows behind a figure. One person's are shown to nobody: that would be watching them. */
export async function rowsOf(
  ctx: Ctx,
  { metric, query }: Pick<Scope, 'metric' | 'query'>,
  page: RowPage,
): Promise<{ rows: readonly MetricRow[]; total: number }> {
  if (cannotCut(metric, query) || query.memberId) return { rows: [], total: 0 }
  return metric.rows(ctx, query, page)
}
