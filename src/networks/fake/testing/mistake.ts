import type { Network } from '#networks/contract/network.ts'

/** An adapter with one mistake, and the checks that have to notice it. */
export interface Mistake {
  readonly what: string
  readonly network: Partial<Network>
  readonly caughtBy: readonly string[]
}
