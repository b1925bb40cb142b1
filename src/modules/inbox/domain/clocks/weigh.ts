import { type ClockOutcome, NEVER, outcomeOf } from '../clock.ts'
import { type By, type Terms, warnMinutes } from './book.ts'
import { type DeskHours, measuredMinutes, type Pause, reachedAt } from './measure.ts'

/** What a clock is measured by. */
export interface Facts {
  readonly startedAt: Date
  readonly stoppedAt: Date | null
  readonly outcome: ClockOutcome | null
  readonly breachedAt: Date | null
  readonly goalMinutes: number | null
  readonly counts: By
}

/** Everything about a clock that follows from something else: the same facts give the same, whenever it is asked. */
export interface Weighed {
  readonly dueAt: Date
  readonly outcome: ClockOutcome | null
  readonly breachedAt: Date | null
  /** Both null while it runs. */
  readonly wallMinutes: number | null
  readonly businessMinutes: number | null
}

/** Weighs a clock by the hours of its desk and its pauses. Pure. */
export function weigh(clock: Facts, hours: DeskHours, pauses: readonly Pause[]): Weighed {
  const { startedAt, stoppedAt, counts, goalMinutes } = clock
  const reached = goalMinutes === null ? null : reachedAt(counts, hours, startedAt, goalMinutes, pauses)
  const dueAt = reached ?? NEVER
  // Told when the end came; where the end moved, that telling was of another one.
  const told = clock.breachedAt && clock.breachedAt >= dueAt ? clock.breachedAt : null
  if (stoppedAt === null)
    return { dueAt, outcome: null, breachedAt: told, wallMinutes: null, businessMinutes: null }
  const span = { from: startedAt, to: stoppedAt }
  return {
    dueAt,
    outcome: clock.outcome === 'closed' ? 'closed' : outcomeOf({ dueAt }, stoppedAt),
    breachedAt: dueAt < stoppedAt ? (told ?? dueAt) : null,
    wallMinutes: measuredMinutes('wall', hours, span, pauses),
    businessMinutes: measuredMinutes('business', hours, span, pauses),
  }
}

/** The warning before the end; steps after it count from 1; the end itself is 0. */
export const WARNING = -1

/** When a step of a running clock comes; null when there is no such step, or while it is paused. */
export function stepAt(
  clock: Facts,
  terms: Terms,
  step: number,
  hours: DeskHours,
  pauses: readonly Pause[],
): Date | null {
  const minutes = stepMinutes(clock.goalMinutes, terms, step)
  return minutes === null ? null : reachedAt(clock.counts, hours, clock.startedAt, minutes, pauses)
}

function stepMinutes(goal: number | null, terms: Terms, step: number): number | null {
  if (goal === null) return null
  if (step === WARNING) return warnMinutes(terms.warn, goal)
  if (step === 0) return goal
  const after = terms.steps[step - 1]
  return after === undefined ? null : goal + after
}
