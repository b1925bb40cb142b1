/** A timer that ran longer was forgotten: it asks, and does not guess. */
export const FORGOTTEN_MINUTES = 600

/** Whole minutes a timer ran, at least one. */
export const ranMinutes = (startedAt: Date, now: Date): number =>
  Math.max(1, Math.round((now.getTime() - startedAt.getTime()) / 60_000))

/**
 * What is written down when a timer stops. A forgotten one needs somebody to say how long it really was; nobody can
 * have worked longer than it ran.
 */
export function judgeStop(
  ran: number,
  told: number | null,
): { readonly minutes: number } | { readonly refusal: string; readonly asks: boolean } {
  if (told !== null) {
    if (told > ran) return { refusal: 'It cannot have been longer than the timer ran.', asks: false }
    return { minutes: told }
  }
  if (ran > FORGOTTEN_MINUTES)
    return { refusal: 'This timer ran for more than ten hours. Say how long it really was.', asks: true }
  return { minutes: ran }
}
