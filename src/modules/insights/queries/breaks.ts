import { startOfDay } from '#kernel/local-time.ts'
import type { MetricDefinition, Window } from '#platform/metric.ts'
import type { Series } from '../contract.ts'

/** Changes of the definition within a window. */
export function breaksIn(
  { breaks = [] }: Pick<MetricDefinition, 'breaks'>,
  window: Window,
  zone: string,
): Series['breaks'] {
  return breaks
    .map(({ day, version, what }) => ({ at: startOfDay(day, zone), version, what }))
    .filter(({ at }) => at > window.from && at < window.to)
    .map((one) => ({ ...one, at: one.at.toISOString() }))
}
