import type { Figure, MetricDefinition } from '#platform/metric.ts'
import { survivalQuantile } from './domain/kaplan-meier.ts'
import { coverageOf } from './queries/coverage.ts'
import { countByDesk, firstClockRows, firstClocks, openedRows } from './queries/figures.ts'

/** Below this many conversations a p90 says more about chance than about the desk. */
const SMALL = 20

/**
 * First response time (metrics.md, T4): first inbound that needed an answer → first answer by a named person that
 * the network took. Cohort by start; open ones are right-censored (Kaplan–Meier), closed without answer likewise.
 */
export const firstResponseTime: MetricDefinition = {
  id: 'first-response-time',
  version: 1,
  name: 'First response time',
  definition:
    'Minutes from the first message of a conversation until a named person’s first answer was on the network. Conversations count in the period they began in; those not answered yet count as waiting (Kaplan–Meier), never as missing. Automatic answers do not count.',
  unit: 'minutes',
  tactic: 4,
  lowerIsBetter: true,
  async compute(ctx, query) {
    const clocks = await firstClocks(ctx, query)
    const n = clocks.length
    const waits = clocks.map((clock) => ({
      minutes: clock.minutes,
      answered: clock.outcome === 'kept' || clock.outcome === 'missed',
    }))
    const answered = waits.filter((wait) => wait.answered).length
    const none = 'No conversation began in this period.'
    const quantile = (q: number, few: boolean): Figure => {
      if (n === 0) return { value: null, reason: none, n }
      if (few)
        return {
          value: null,
          reason: `Fewer than ${SMALL} conversations, so a 90th percentile would mislead.`,
          n,
        }
      const value = survivalQuantile(waits, q)
      return { value, reason: value === null ? 'Too many are not answered yet to say.' : null, n }
    }
    const kept = clocks.filter((clock) => clock.outcome === 'kept').length
    const settled = clocks.filter((clock) => clock.outcome !== null || clock.overdue).length
    return {
      figures: {
        median: quantile(0.5, false),
        p90: quantile(0.9, n < SMALL),
        unanswered: { value: n - answered, reason: null, n },
        kept:
          settled === 0
            ? { value: null, reason: none, n }
            : { value: (100 * kept) / settled, reason: null, n: settled },
      },
      coverage: await coverageOf(ctx, query),
    }
  },
  rows: firstClockRows,
}

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
