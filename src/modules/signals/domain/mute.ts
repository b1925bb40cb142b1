import type { Floor, SignalKind } from './parts.ts'

/** What a signal looked like that somebody called noise. */
export interface Shape {
  readonly kinds: readonly SignalKind[]
  readonly watches: readonly string[]
  /** The weekday (0 is Monday) and hour it began, by the organisation's clock. */
  readonly weekday: number
  readonly hour: number
  readonly rootKey: string
  readonly thread: string | null
  /** At most two hundred. */
  readonly authors: readonly string[]
  readonly words: readonly string[]
  readonly rate: number | null
  readonly floor: Floor | null
}

export type Why = 'post' | 'authors' | 'hour' | 'words'

/** So many times as much as what was called noise is worth another look. */
const WORSE = 3
/** So long everything of the kind that the same watch notices is the same storm, whatever the hour. */
const SAME_STORM_HOURS = 24
const FEW_AUTHORS = 3
const SAME_AUTHORS = 0.5

/**
 * Why this looks like what was called noise: under the same post, by the same people, by the same watch at that hour of any
 * week (or within a day), or the same words in the same watch. Null when it does not, and for what is much worse than that was.
 */
export function looksLike(muted: Shape, now: Shape, hoursSince: number): Why | null {
  if (worse(muted, now)) return null
  if (muted.rootKey === now.rootKey || (muted.thread !== null && muted.thread === now.thread)) return 'post'
  if (sameAuthors(muted.authors, now.authors)) return 'authors'
  const watch = now.watches.some((one) => muted.watches.includes(one))
  const kinds = now.kinds.every((kind) => muted.kinds.includes(kind))
  if (!watch || !kinds) return null
  if (now.words.length > 0) return now.words.every((word) => muted.words.includes(word)) ? 'words' : null
  const sameHour = muted.weekday === now.weekday && near(muted.hour, now.hour)
  return sameHour || hoursSince < SAME_STORM_HOURS ? 'hour' : null
}

function worse(muted: Shape, now: Shape): boolean {
  if (now.floor !== null && now.floor !== muted.floor) return true
  return now.rate !== null && muted.rate !== null && now.rate >= WORSE * Math.max(1, muted.rate)
}

function sameAuthors(muted: readonly string[], now: readonly string[]): boolean {
  if (now.length < FEW_AUTHORS) return false
  const known = new Set(muted)
  return now.filter((author) => known.has(author)).length / now.length >= SAME_AUTHORS
}

const near = (one: number, other: number): boolean => [0, 1, 23].includes(Math.abs(one - other))
