import type { MetricDefinition, MetricQuery, Split } from '#platform/metric.ts'

const asked: readonly [Split, (query: MetricQuery) => string | null | undefined][] = [
  ['department', (query) => query.departmentId],
  ['channel', (query) => query.channelId],
  ['campaign', (query) => query.campaignId],
  ['person', (query) => query.memberId],
  ['programme', (query) => (query.programme ? String(query.programme) : null)],
]

/** Which part of the house a question is about, as one text; the other way round is `queryOf`. */
export function partOf(query: MetricQuery): string {
  const parts = asked.map(([, of]) => of(query) ?? '')
  // What was kept before there were programmes is found by its four parts.
  return (query.programme ? parts : parts.slice(0, 4)).join('/')
}

export function queryOf(part: string, window: MetricQuery['window']): MetricQuery {
  const [departmentId, channelId, campaignId, memberId, programme] = part.split('/').map((id) => id || null)
  return {
    window,
    departmentId: departmentId ?? null,
    channelId: channelId ?? null,
    ...(campaignId ? { campaignId } : {}),
    ...(memberId ? { memberId } : {}),
    ...(programme ? { programme: Number(programme) } : {}),
  }
}

const whyNot: Record<Split, string> = {
  department: 'This figure is not kept by department.',
  channel: 'This figure is not kept by channel.',
  campaign: 'This figure is not kept by campaign.',
  person: 'This figure is not kept by person.',
  programme: 'This figure is not kept by programme.',
}

/** Why a metric cannot be cut as it is asked; null when it can. A question is never ignored. */
export function cannotCut(metric: Pick<MetricDefinition, 'splits'>, query: MetricQuery): string | null {
  const splits = splitsOf(metric)
  const wrong = asked.find(([split, of]) => of(query) && !splits.includes(split))
  return wrong ? whyNot[wrong[0]] : null
}

export function splitsOf({ splits }: Pick<MetricDefinition, 'splits'>): readonly Split[] {
  return splits ?? ['department', 'channel']
}
