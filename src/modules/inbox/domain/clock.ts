/** Minutes a person waits at the most for the first and for each further answer, by the clock on the wall. */
export interface ClockPolicy {
  readonly firstMinutes: number
  readonly nextMinutes: number
}

/** The goal of a steady desk; a desk's own policy replaces it. */
export const defaultPolicy: ClockPolicy = { firstMinutes: 90, nextMinutes: 90 }

export type ClockKind = 'first' | 'next'
export type ClockOutcome = 'kept' | 'missed' | 'closed'

/** When a clock of this kind, started then, runs out. */
export function dueAt(kind: ClockKind, startedAt: Date, policy: ClockPolicy): Date {
  const minutes = kind === 'first' ? policy.firstMinutes : policy.nextMinutes
  return new Date(startedAt.getTime() + minutes * 60_000)
}

/** An answer on the very minute is kept. */
export function outcomeOf(clock: { readonly dueAt: Date }, answeredAt: Date): ClockOutcome {
  return answeredAt <= clock.dueAt ? 'kept' : 'missed'
}
