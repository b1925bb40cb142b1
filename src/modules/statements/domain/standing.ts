/** Where a statement stands; `expired` is what approval becomes when its day has passed. */
export const states = ['draft', 'asked', 'returned', 'approved', 'expired'] as const
export type State = (typeof states)[number]
export type KeptState = Exclude<State, 'expired'>

/** So long before the end its owner is told. */
export const WARN_DAYS = 14
/** How long words stay agreed when nobody says otherwise, and at most: laws, products and people change. */
export const USUAL_DAYS = 180
export const LONGEST_DAYS = 366

const DAY_MS = 86_400_000

/** The last instant of the day up to which words hold (UTC), exclusive. */
export function endOf(validUntil: string): Date {
  return new Date(Date.parse(`${validUntil}T00:00:00Z`) + DAY_MS)
}

/** From when on the owner is told that the end comes. */
export function warningAt(validUntil: string): Date {
  return new Date(endOf(validUntil).getTime() - WARN_DAYS * DAY_MS)
}

interface Kept {
  readonly state: KeptState
  /** The day up to which it is agreed. */
  readonly approvedUntil: string | null
}

/** The state as of a moment. */
export function stateAt({ state, approvedUntil }: Kept, now: Date): State {
  const over = approvedUntil === null || endOf(approvedUntil) <= now
  return state === 'approved' && over ? 'expired' : state
}

/** Agreed still, but not for long. */
export function isEnding(kept: Kept, now: Date): boolean {
  const { approvedUntil } = kept
  return approvedUntil !== null && stateAt(kept, now) === 'approved' && warningAt(approvedUntil) <= now
}

/** The day so many days from now, as a date. */
export function dayIn(days: number, now: Date): string {
  return new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10)
}
