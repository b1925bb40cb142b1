import type { MetricDefinition, MetricQuery } from '#platform/metric.ts'

export interface Ask {
  readonly metric: MetricDefinition
  readonly query: MetricQuery
}
