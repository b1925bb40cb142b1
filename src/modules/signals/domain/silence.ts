import { median } from './usual.ts'

/** So much should have come, or nothing is known by its absence. */
const LEAST = 10
const FEW_WEEKS = 4
/** In each of those weeks something came in the same time, a third of the usual at least. */
const STEADY = 1 / 3

/**
 * How much should have come since somebody was last heard, by the same time of past weeks; null when that is nothing to
 * wonder about: fewer than four weeks are known, less than ten was to be expected, or some week was as quiet.
 */
export function judgeSilence(sameTime: readonly number[]): number | null {
  if (sameTime.length < FEW_WEEKS) return null
  const expected = median(sameTime)
  const steady = sameTime.every((one) => one >= Math.max(1, expected * STEADY))
  return expected >= LEAST && steady ? expected : null
}
