import type { MetricDefinition } from '#platform/metric.ts'
import { coverageOf } from './queries/coverage.ts'
import { countByDesk, openedRows } from './queries/figures.ts'

export const conversationsByDesk: MetricDefinition = {
  id: 'conversations',
  version: 1,
  name: 'Conversations',
  definition:
    'Conversations that began in the period, on the desk they are on now. One person in one thread is one conversation, however many messages it has.',
  unit: 'count',
  tactic: 4,
  lowerIsBetter: false,
  async compute(ctx, query) {
    const count = await countByDesk(ctx, query)
    return {
      figures: { value: { value: count, reason: null, n: count } },
      coverage: await coverageOf(ctx, query),
    }
  },
  rows: openedRows,
}
