/** An attempt that was handed in. */
export interface Tried {
  readonly submittedAt: Date
  readonly passed: boolean
}

const TRIES = 3
const WAIT_MS = 30 * 60_000

/**
 * From when the next attempt may begin; null: now. After each three failures in a row comes half an hour, so that
 * nobody guesses their way through the pool.
 * @param tried newest first
 */
export function waitAfter(tried: readonly Tried[], now: Date): Date | null {
  const firstPass = tried.findIndex((one) => one.passed)
  const failures = firstPass === -1 ? tried.length : firstPass
  const last = tried[0]
  if (!last || failures === 0 || failures % TRIES !== 0) return null
  const until = new Date(last.submittedAt.getTime() + WAIT_MS)
  return until > now ? until : null
}
