import type { Gap, OwnValue, PeerValue } from './gap.ts'
import type { Compared } from './measures.ts'

/** Where we stood in one figure when somebody was asked to decide. */
export interface Frozen {
  readonly compared: Compared
  readonly own: OwnValue
  readonly peers: readonly PeerValue[]
  readonly gap: Gap
}

/** What came of a decision, looked at on the day that was set for it. */
export interface Looked {
  readonly words: string
  /** For each effect of the option that was taken: what was expected, and what came. */
  readonly effects: readonly {
    readonly what: string
    readonly low: number
    readonly likely: number
    readonly high: number
    readonly came: number | null
    readonly reason: string | null
  }[]
}
