/** `listening`: polled in time; `streaming`: told at once; `waiting`: the network asked to be left alone for a while. */
export type SourceState =
  | 'starting'
  | 'listening'
  | 'streaming'
  | 'waiting'
  | 'failing'
  | 'paused'
  | 'stopped'

export interface SourceFacts {
  readonly state: 'active' | 'paused' | 'stopped'
  readonly streaming: boolean
  readonly succeededAt: Date | null
  readonly failures: number
  readonly notBefore: Date | null
}

/** The one word for how a source is doing. */
export function sourceState(facts: SourceFacts, now: Date): SourceState {
  if (facts.state !== 'active') return facts.state
  if (facts.notBefore && facts.notBefore > now) return 'waiting'
  if (facts.failures > 0) return 'failing'
  if (facts.succeededAt === null) return 'starting'
  return facts.streaming ? 'streaming' : 'listening'
}
