import { approvalsContract } from './contract/approvals.ts'
import { mandatesContract } from './contract/mandates.ts'
import { pausesContract } from './contract/pauses.ts'
import { rulesContract } from './contract/rules.ts'

export { type ApprovalCard, type ApprovalState, type PreviewVariant, placeOf } from './contract/approvals.ts'
export type { MandateCard } from './contract/mandates.ts'
export type { RulebookView } from './contract/rules.ts'
export type { Answer } from './contract/shapes.ts'

export const governanceContract = {
  ...approvalsContract,
  ...mandatesContract,
  ...pausesContract,
  ...rulesContract,
}
