import type { MetricDefinition } from '#platform/metric.ts'
import { budgetVariance } from './metrics-budget.ts'
import { costOfOutcome } from './metrics-cost.ts'
import { timeDedicated } from './metrics-time.ts'

/** Tactic 3: what was planned and spent, and what it took. */
export const planningMetrics: readonly MetricDefinition[] = [budgetVariance, timeDedicated, costOfOutcome]
