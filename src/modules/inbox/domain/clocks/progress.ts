/** The first response times of the case that this product is measured against, in minutes: before and after. */
export const BEFORE_MINUTES = 720
export const AFTER_MINUTES = 90

/**
 * How far a median first response time, in minutes, has come on the way from twelve hours to ninety minutes, in percent:
 * (720 − median) ÷ (720 − 90), kept within 0 and 100 (metrics.md, first response time).
 */
export function progressOf(medianMinutes: number): number {
  const part = (BEFORE_MINUTES - medianMinutes) / (BEFORE_MINUTES - AFTER_MINUTES)
  return 100 * Math.min(1, Math.max(0, part))
}
