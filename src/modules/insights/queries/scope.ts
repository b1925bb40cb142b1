import { type Refused, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, MetricQuery } from '#platform/metric.ts'
import type { MetricCard } from '../contract.ts'
import { METRICS } from '../metrics-key.ts'
import { mayView } from '../policy.ts'

export interface ScopeInput {
  readonly metricId: string
  readonly from: string
  readonly to: string
  readonly departmentId?: string | undefined
  readonly channelId?: string | undefined
}

export interface Scope {
  readonly ok: true
  readonly metric: MetricDefinition
  readonly query: MetricQuery
}

/** What is asked about, checked: the metric exists, the viewer may see it, the window has a length. */
export function scopeOf(ctx: Ctx, input: ScopeInput): Scope | Refused {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  const metric = ctx.use(METRICS).find((candidate) => candidate.id === input.metricId)
  if (!metric) return refuse('not_found', 'There is no metric of this name.')
  const window = windowOf(input)
  if (!window)
    return refuse('invalid', 'The period ends before it begins.', { fields: { to: 'Choose a later end.' } })
  return {
    ok: true,
    metric,
    query: { window, departmentId: input.departmentId ?? null, channelId: input.channelId ?? null },
  }
}

export function windowOf(input: {
  readonly from: string
  readonly to: string
}): { from: Date; to: Date } | null {
  const from = new Date(input.from)
  const to = new Date(input.to)
  return to > from ? { from, to } : null
}

export function metricCard({
  id,
  version,
  name,
  definition,
  unit,
  tactic,
  lowerIsBetter,
}: MetricDefinition): MetricCard {
  return { id, version, name, definition, unit, tactic, lowerIsBetter }
}
