import type { Count } from './grain.ts'

type Moods = Pick<Count, 'positive' | 'neutral' | 'negative'>

/** Fewer say nothing about a mood. */
const LEAST = 30
/** In points of net sentiment (crisis.md). */
const DROP = 30
/** And so many standard errors, for with thirty posts chance alone moves it by that much often. */
const ERRORS = 3

export interface Drop {
  readonly now: number
  readonly before: number
  readonly n: number
}

export const moodsIn = ({ positive, neutral, negative }: Moods): number => positive + neutral + negative

/** Net sentiment, 100 (P − N) ÷ (P + N + U); null when nothing has a mood. */
export function nssOf(moods: Moods): number | null {
  const n = moodsIn(moods)
  return n === 0 ? null : (100 * (moods.positive - moods.negative)) / n
}

/**
 * Whether the mood fell: by 30 points of net sentiment at least between what was before and the last three hours, on thirty
 * posts each, and by more than chance would (three standard errors of the difference).
 */
export function judgeMood(now: Moods, before: Moods): Drop | null {
  const [n, m] = [moodsIn(now), moodsIn(before)]
  const [value, was] = [nssOf(now), nssOf(before)]
  if (n < LEAST || m < LEAST || value === null || was === null) return null
  const error = Math.sqrt(variance(now) / n + variance(before) / m)
  return was - value >= DROP && was - value >= ERRORS * error ? { now: value, before: was, n } : null
}

/** Of one post's contribution: 100, 0 or −100. Never 0, so that thirty of one mood do not pass for certainty. */
function variance(moods: Moods): number {
  const n = moodsIn(moods)
  const mean = (moods.positive - moods.negative) / n
  return 10_000 * Math.max(1 / n, (moods.positive + moods.negative) / n - mean * mean)
}
