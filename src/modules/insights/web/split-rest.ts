import type { Answer, Cell, MetricCard } from '../contract.ts'

/**
 * How much of a count belongs to none of the things it is cut by; null where that cannot be told: of other units, where a part
 * is not known (what is left over would tell it), and of people, of whom not all are shown.
 */
export function restOf(
  { metric, figures }: Pick<Answer, 'figures'> & { metric: Pick<MetricCard, 'unit' | 'main'> },
  by: MetricCard['splits'][number],
  cells: readonly Pick<Cell, 'figures'>[],
): { rest: number; all: number } | null {
  if (metric.unit !== 'count' || by === 'person') return null
  const all = figures[metric.main]?.value ?? null
  const parts = cells.map((cell) => cell.figures[metric.main]?.value ?? null)
  if (all === null || !parts.every((part) => part !== null)) return null
  const rest = all - parts.reduce((sum, part) => sum + part, 0)
  return rest > 0 ? { rest, all } : null
}
