import { defineModule } from '#platform/module.ts'
import { planningHoldings } from './holdings.ts'
import { askTimerJob } from './jobs/ask-timer.ts'
import { checkVarianceJob } from './jobs/check-variance.ts'
import { planningMetrics } from './metrics.ts'

export { setCells } from './commands/cells.ts'
export { recordTime } from './commands/entries.ts'
export { addGoal, linkGoal } from './commands/goals.ts'
export { saveLine } from './commands/lines.ts'
export { addPosting } from './commands/postings.ts'
export { addExchange, addLoadedRate, saveSettings as savePlanningSettings } from './commands/rates.ts'
export { setShares } from './commands/shares.ts'
export { decideVersion, startVersion, submitVersion } from './commands/versions.ts'
export { goalsOf, planCards, spendOf } from './queries/front.ts'
export { type HouseExchange, houseExchange } from './queries/house-exchange.ts'

export const planningModule = defineModule({
  name: 'planning',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [checkVarianceJob, askTimerJob],
  metrics: planningMetrics,
  holdings: planningHoldings,
})
