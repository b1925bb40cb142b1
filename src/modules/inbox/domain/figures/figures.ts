/** A value, or null with the reason; a missing number is never 0. */
interface OneFigure {
  readonly value: number | null
  readonly reason: string | null
  /** How many rows it stands on. */
  readonly n: number
}

/** Below this many, percentiles say more about chance than about the desk (metrics.md). */
export const SMALL = 20

/** Sentiment as a number: last − first over one conversation runs from −2 to 2. */
export const mood = { negative: -1, neutral: 0, positive: 1 } as const

/** Where the cited way to a quick answer begins and ends, in minutes. */
const SLOW = 720
const QUICK = 90

/** How far the way from 12 hours to 90 minutes is gone, 0–1 (metrics.md, first response time); null without a median. */
export function progress(medianMinutes: number | null): number | null {
  if (medianMinutes === null) return null
  return Math.min(1, Math.max(0, (SLOW - medianMinutes) / (SLOW - QUICK)))
}

/** A share in percent; without anything to share, missing with the reason. */
export function share(part: number, n: number, none: string): OneFigure {
  return n === 0 ? { value: null, reason: none, n } : { value: (100 * part) / n, reason: null, n }
}

/** A median of waiting times, or why there is none. */
export function medianOf(value: number | null, n: number, none: string): OneFigure {
  if (n === 0) return { value: null, reason: none, n }
  return { value, reason: value === null ? 'Too many are not answered yet to say.' : null, n }
}

/** A 90th percentile; hidden below 20. */
export function p90Of(value: number | null, n: number, none: string): OneFigure {
  if (n === 0 || n >= SMALL) return medianOf(value, n, none)
  return { value: null, reason: `Fewer than ${SMALL} conversations, so a 90th percentile would mislead.`, n }
}
