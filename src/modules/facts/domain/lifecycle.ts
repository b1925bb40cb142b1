export const wordingStates = [
  'proposed',
  'approved',
  'released',
  'live',
  'superseded',
  'declined',
  'withdrawn',
] as const
export type WordingState = (typeof wordingStates)[number]

/** From which states a wording may come into one. */
const comesFrom: Readonly<Record<WordingState, readonly WordingState[]>> = {
  proposed: [],
  approved: ['proposed'],
  released: ['approved'],
  live: ['released'],
  superseded: ['live', 'approved', 'released'],
  declined: ['proposed'],
  withdrawn: ['proposed', 'approved', 'released', 'live'],
}

export function mayBecome(from: WordingState, to: WordingState): boolean {
  return comesFrom[to].includes(from)
}

/** When an approved wording may be said; null: at once. */
export function releaseInstant(releaseAt: Date | null, embargoUntil: Date | null): Date | null {
  if (releaseAt === null) return embargoUntil
  return embargoUntil !== null && embargoUntil > releaseAt ? embargoUntil : releaseAt
}

/** A year after a fact was last looked at, to the day; the last of February in years without a 29th. */
export function reviewDue(reviewedAt: Date): Date {
  const due = new Date(reviewedAt)
  due.setUTCFullYear(due.getUTCFullYear() + 1)
  if (due.getUTCMonth() !== reviewedAt.getUTCMonth()) due.setUTCDate(0)
  return due
}
