/** A source that does not answer for this long shows a gap; shorter silence is caught up by the next poll. */
export const GRACE_MS = 60_000

/** True when a failing source has been without success for so long that the time counts as not collected. */
export function isGap(lastGood: Date, now: Date, pollSeconds: number): boolean {
  return now.getTime() - lastGood.getTime() >= graceMs(pollSeconds)
}

/** True when a success comes, or can come, so long after the one before it that nobody collects in between. */
export function wasAway(lastGood: Date | null, now: Date, pollSeconds: number): boolean {
  return lastGood !== null && now.getTime() - lastGood.getTime() >= 5 * graceMs(pollSeconds)
}

function graceMs(pollSeconds: number): number {
  return Math.max(GRACE_MS, 2 * pollSeconds * 1000)
}
