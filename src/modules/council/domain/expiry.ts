const DAY_MS = 86_400_000
/** An exception is no rule: after a year it is decided again. */
const LONGEST_DAYS = 366

/** Why an exception may not end then; null when it may. */
export function judgeUntil(now: Date, until: Date): string | null {
  if (until <= now) return 'Choose a moment that is still to come.'
  return until.getTime() - now.getTime() > LONGEST_DAYS * DAY_MS
    ? 'An exception stands for a year at most. Choose an earlier day; it can be decided again.'
    : null
}
