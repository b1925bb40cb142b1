import type { InferContractRouterOutputs } from '@orpc/contract'
import type { statementsContract } from '#modules/statements/contract.ts'

type Outputs = InferContractRouterOutputs<typeof statementsContract>

export type OneStatement = Outputs['one']
export type PublicationPreview = Outputs['preview']
