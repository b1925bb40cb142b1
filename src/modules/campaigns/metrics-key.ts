import { type ServiceKey, serviceKey } from '#kernel/service-key.ts'
import type { MetricDefinition } from '#platform/metric.ts'

/** Every metric the rooms offer, as compose.ts collects them for the scoreboard under this name. */
export const METRICS: ServiceKey<readonly MetricDefinition[]> =
  serviceKey<readonly MetricDefinition[]>('metrics')
