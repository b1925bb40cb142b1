import { collectDefaultMetrics, Registry } from 'prom-client'

/** Memory, processor and event-loop figures in Prometheus text form. */
export function processMetrics(): () => Promise<string> {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'weft_' })
  return () => registry.metrics()
}
