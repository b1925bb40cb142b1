import type { Figure, MetricDefinition } from '#platform/metric.ts'

const none: Figure = { value: null, reason: 'Not measured.', n: 0 }

/** The figure that stands for a metric where there is room for one. */
export function leading(
  { main = 'value' }: Pick<MetricDefinition, 'main'>,
  figures: Readonly<Record<string, Figure>>,
): Figure {
  return figures[main] ?? Object.values(figures)[0] ?? none
}
