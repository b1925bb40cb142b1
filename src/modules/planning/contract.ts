import { budgetPart } from './contract/budget.ts'
import { goalsPart } from './contract/goals.ts'
import { planPart } from './contract/plan.ts'
import { ratesPart } from './contract/rates.ts'
import { timePart } from './contract/time.ts'

export type { AlertCard, BudgetLine, BudgetView, PostingView } from './contract/budget.ts'
export type { GoalView } from './contract/goals.ts'
export type { ImportTold, PlanLine, PlanView } from './contract/plan.ts'
export type { AmountView, VersionCard } from './contract/shapes.ts'
export type { TimeEntry, Timer } from './contract/time.ts'

export const planningContract = {
  ...planPart,
  ...budgetPart,
  ...goalsPart,
  ...timePart,
  ...ratesPart,
}
