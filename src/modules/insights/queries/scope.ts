import { type Refused, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { METRICS } from '#platform/metric.ts'
import type { MetricCard } from '../contract.ts'
import { splitsOf } from '../engine/part.ts'
import { mayView } from '../policy.ts'
import { askableMembers, notYourPerson } from './persons.ts'

export interface ScopeInput {
  readonly metricId: string
  readonly from: string
  readonly to: string
  readonly departmentId?: string | undefined
  readonly channelId?: string | undefined
  readonly campaignId?: string | undefined
  readonly memberId?: string | undefined
  readonly programme?: number | undefined
}

export interface Scope {
  readonly ok: true
  readonly metric: MetricDefinition
  readonly query: MetricQuery
}

/** What is asked about, checked: the metric exists, the viewer may see it, the window has a length. */
export async function scopeOf(ctx: Ctx, input: ScopeInput): Promise<Scope | Refused> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  const metric = metricOf(ctx, input.metricId)
  if (!metric) return noMetric()
  const window = windowOf(input)
  if (!window)
    return refuse('invalid', 'The period ends before it begins.', { fields: { to: 'Choose a later end.' } })
  const { departmentId = null, channelId = null, campaignId, memberId, programme } = input
  if (memberId && !(await askableMembers(ctx, [memberId])).has(memberId)) return notYourPerson
  const more = {
    ...(campaignId ? { campaignId } : {}),
    ...(memberId ? { memberId } : {}),
    ...(programme ? { programme } : {}),
  }
  return { ok: true, metric, query: { window, departmentId, channelId, ...more } }
}

export function metricOf(ctx: Ctx, id: string): MetricDefinition | undefined {
  return ctx.use(METRICS).find((candidate) => candidate.id === id)
}

export const noMetric = (): Refused => refuse('not_found', 'There is no metric of this name.')

export function windowOf(input: {
  readonly from: string
  readonly to: string
}): { from: Date; to: Date } | null {
  const from = new Date(input.from)
  const to = new Date(input.to)
  return to > from ? { from, to } : null
}

export function metricCard(metric: MetricDefinition): MetricCard {
  const { id, version, name, definition, unit, tactic, lowerIsBetter } = metric
  const splits = [...splitsOf(metric)]
  return { id, version, name, definition, unit, tactic, lowerIsBetter, main: mainOf(metric), splits }
}

/** Waiting times are led by their median. */
export function mainOf({ main }: Pick<MetricDefinition, 'main'>): string {
  return main ?? 'value'
}
