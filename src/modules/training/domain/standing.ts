/** How somebody stands with a course they were enrolled in. */
export type EnrolmentState = 'done' | 'open' | 'soon' | 'overdue'

const SOON_MS = 7 * 86_400_000

export interface Held {
  readonly expiresAt: Date | null
}

/**
 * Done means: a certificate that holds now and beyond the day the course is due. One that ends on that very day is
 * the reason why it is due.
 * @param held the certificate that holds now and longest, or null
 */
export function stateOf(dueAt: Date | null, held: Held | null, now: Date): EnrolmentState {
  const holds = held !== null && (held.expiresAt === null || held.expiresAt > now)
  if (holds && (held.expiresAt === null || dueAt === null || held.expiresAt > dueAt)) return 'done'
  if (dueAt === null) return 'open'
  if (dueAt <= now) return 'overdue'
  return dueAt.getTime() - now.getTime() <= SOON_MS ? 'soon' : 'open'
}

/** True when `a` holds longer than `b`. */
export function holdsLonger(a: Held, b: Held): boolean {
  if (a.expiresAt === null) return true
  return b.expiresAt !== null && a.expiresAt > b.expiresAt
}
