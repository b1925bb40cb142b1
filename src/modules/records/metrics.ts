import type { MetricDefinition } from '#platform/metric.ts'
import { eventReach } from './metrics-events.ts'
import { hiringWaits } from './metrics-hiring.ts'
import { costPerHire } from './metrics-hiring-cost.ts'
import { investorEngagement, regulatedTracked } from './metrics-investors.ts'
import { outspokenEngaged } from './metrics-outspoken.ts'
import { paidEquivalent } from './metrics-paid-equivalent.ts'
import { mediaPickups } from './metrics-press.ts'
import { newProspects } from './metrics-prospects.ts'
import { crossDepartmentPulse } from './metrics-pulse.ts'
import { recommendationsImplemented, timeToMarket } from './metrics-research.ts'
import { researchMix } from './metrics-research-mix.ts'
import { turnover } from './metrics-turnover.ts'

/** Tactics 5, 6, 7, 9, 10, 11 and 12, as far as people or tables bring the facts. */
export const recordsMetrics: readonly MetricDefinition[] = [
  newProspects,
  paidEquivalent,
  eventReach,
  mediaPickups,
  outspokenEngaged,
  recommendationsImplemented,
  timeToMarket,
  researchMix,
  turnover,
  ...hiringWaits,
  costPerHire,
  regulatedTracked,
  investorEngagement,
  crossDepartmentPulse,
]
