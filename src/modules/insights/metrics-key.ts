import { type ServiceKey, serviceKey } from '#kernel/service-key.ts'
import type { MetricDefinition } from '#platform/metric.ts'

/** Every metric the rooms offer; compose.ts collects them. */
export const METRICS: ServiceKey<readonly MetricDefinition[]> =
  serviceKey<readonly MetricDefinition[]>('metrics')
