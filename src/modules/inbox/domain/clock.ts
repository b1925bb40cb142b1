/** `first` and `next`: an answer is waited for. `resolution` runs beside them, from the first message to the closing. */
export type ClockKind = 'first' | 'next' | 'resolution'
export type ClockOutcome = 'kept' | 'missed' | 'closed'

/** Stands for a moment that does not come: the clock is paused, or has no goal. */
export const NEVER = new Date('9999-12-31T00:00:00.000Z')

/** An answer on the very minute is kept. */
export function outcomeOf(clock: { readonly dueAt: Date }, answeredAt: Date): ClockOutcome {
  return answeredAt <= clock.dueAt ? 'kept' : 'missed'
}

/** How long after its closing a conversation that goes on is still the same matter, in ms. */
export const REOPENED_WITHIN = 7 * 86_400_000
