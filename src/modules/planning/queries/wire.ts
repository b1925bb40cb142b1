import type { AnyContractProcedure, InferContractRouterOutputs } from '@orpc/contract'

/** What a procedure of the contract gives, after parsing. */
export type OutputOf<P extends AnyContractProcedure> = InferContractRouterOutputs<P>
