import { instantOf } from '#kernel/local-time.ts'
import type { Currency } from '#kernel/money.ts'
import { ok, type Result } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { MetricDefinition } from '#platform/metric.ts'
import type { planningContract } from '../contract.ts'
import { type Amount, known, unknown } from '../domain/budget/amount.ts'
import { costPerOutcome, type ToolsKey, toolsShare } from '../domain/budget/cost.ts'
import { notForYou, sightOf, wrongField } from '../policy.ts'
import { outcomeMetrics } from './rates.ts'
import { settingsOf } from './settings.ts'
import { actualOf, type Only, type Span, spentLines } from './spend.ts'
import { timeMoney, timeRows, totalSum } from './time-sums.ts'
import type { OutputOf } from './wire.ts'

type Told = OutputOf<(typeof planningContract)['costPerOutcome']>

export interface CostParts {
  readonly currency: Currency
  readonly spend: Amount
  readonly time: Amount
  readonly tools: Amount
  readonly key: {
    readonly by: ToolsKey
    readonly part: number
    readonly all: number
    readonly toolsTotal: Amount
  }
}

const TACTICS = 12

/** Spend, time and the share of tools of a tactic or department (or of all), with the key tools are shared by. */
export async function costParts(ctx: Ctx, tx: Tx, span: Span, only: Only): Promise<CostParts> {
  const { organisationId } = ctx
  const settings = await settingsOf(tx, organisationId)
  const { lines: all } = await spentLines(ctx, tx, span, {})
  const { lines } = await spentLines(ctx, tx, span, only)
  const money = await timeMoney(tx, organisationId, span)
  const tactic = only.tactic ?? undefined
  const rows = await timeRows(tx, organisationId, { ...span, ...only, tactic })
  const allRows = await timeRows(tx, organisationId, span)
  const sum = totalSum(rows, money)
  const spend = actualOf(lines, 'spend')
  const toolsTotal = actualOf(all, 'tools')
  const narrowed = tactic !== undefined || Boolean(only.departmentId) || Boolean(only.campaignId)
  const minutes = (list: typeof rows): number => list.reduce((total, row) => total + row.minutes, 0)
  const shares: Record<ToolsKey, { part: number; all: number }> = {
    hours: { part: minutes(rows), all: minutes(allRows) },
    spend: { part: spend.minor ?? 0, all: actualOf(all, 'spend').minor ?? 0 },
    alike: { part: tactic === undefined ? TACTICS : 1, all: TACTICS },
  }
  const key = shares[settings.toolsKey]
  // The key of a hidden group would say what the group's hours are.
  const hidden = settings.toolsKey === 'hours' && sum.minutes === null
  const tools = !narrowed ? toolsTotal : hidden ? unknown(sum.reason ?? '') : toolsShare(toolsTotal, key)
  const time = rows.length === 0 ? known(0) : sum.cost
  const shown = hidden ? { part: 0, all: 0 } : key
  return {
    currency: settings.currency,
    ...{ spend, time, tools },
    key: { by: settings.toolsKey, ...shown, toolsTotal },
  }
}

/** What the outcome metric counted in the span, for the same department, campaign or programme where it can be cut so. */
export async function outcomesOf(
  ctx: Ctx,
  metric: MetricDefinition,
  span: Span,
  only: Only,
): Promise<{ value: number | null; reason: string | null }> {
  const splits = metric.splits ?? ['department', 'channel']
  if (only.departmentId && !splits.includes('department'))
    return { value: null, reason: 'The outcomes are not kept by department.' }
  if (only.campaignId && !splits.includes('campaign'))
    return { value: null, reason: 'The outcomes are not kept by campaign.' }
  if (only.tactic && !splits.includes('programme'))
    return { value: null, reason: 'The outcomes are not kept by programme.' }
  const { zone } = await organisation(ctx)
  const window = { from: instantOf(span.from, 0, zone), to: instantOf(span.until, 0, zone) }
  const query = {
    window,
    departmentId: only.departmentId ?? null,
    channelId: null,
    campaignId: only.campaignId ?? null,
    programme: only.tactic ?? null,
  }
  const { figures } = await metric.compute(ctx, query)
  const figure = figures[metric.main ?? 'value']
  return { value: figure?.value ?? null, reason: figure?.reason ?? null }
}

interface Asked extends Span {
  readonly metricId?: string | undefined
  readonly tactic?: number | undefined
  readonly departmentId?: string | undefined
}

/** Cost per outcome with all it is made of, for who reads the budget. */
export function costView(ctx: Ctx, asked: Asked): Promise<Result<Told>> {
  return ctx.read(async (tx): Promise<Result<Told>> => {
    const { from, until, tactic, departmentId } = asked
    if (until <= from) return wrongField('until', 'The last day is before the first.')
    const sight = await sightOf(ctx)
    const own = departmentId !== undefined && sight.departmentIds.includes(departmentId)
    if (!sight.all && !own) return notForYou(ctx)
    const parts = await costParts(ctx, tx, { from, until }, { tactic, departmentId })
    const metrics = outcomeMetrics(ctx)
    const { outcomeMetric } = await settingsOf(tx, ctx.organisationId)
    const metric = metrics.find(({ id }) => id === (asked.metricId ?? outcomeMetric)) ?? null
    const outcomes = metric
      ? await outcomesOf(ctx, metric, { from, until }, { departmentId })
      : { value: null, reason: 'Choose what counts as an outcome.' }
    const { total, ...each } = costPerOutcome(parts, outcomes)
    return ok({
      ...parts,
      ...{ outcomes, total, each },
      metric: metric ? { id: metric.id, name: metric.name } : null,
      metrics: metrics.map(({ id, name, tactic: of }) => ({ id, name, tactic: of })),
    })
  })
}
