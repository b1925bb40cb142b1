/** Counts are kept by so many milliseconds of the time at which something was written. */
export const GRAIN = 300_000
export const HOUR = 3_600_000
export const DAY = 86_400_000
export const WEEK = 7 * DAY
/** Buckets in an hour. */
export const PER_HOUR = HOUR / GRAIN

/** The beginning of the bucket that holds an instant, in milliseconds. */
export const bucketOf = (at: number): number => Math.floor(at / GRAIN) * GRAIN
export const hourOf = (at: number): number => Math.floor(at / HOUR) * HOUR
/** Which of the twelve buckets of its hour. */
export const placeOf = (at: number): number => Math.floor((at % HOUR) / GRAIN)

/** What is kept of one bucket. `n` counts everything; the moods only what has one. */
export interface Count {
  readonly n: number
  readonly positive: number
  readonly neutral: number
  readonly negative: number
}
export const NOTHING: Count = { n: 0, positive: 0, neutral: 0, negative: 0 }

/** What is watched: a query, an account of ours with the posts under it, or a desk. */
export type WatchKind = 'query' | 'channel' | 'desk'
export interface Watch {
  readonly kind: WatchKind
  readonly id: string
}
export const keyOf = ({ kind, id }: Watch): string => `${kind}:${id}`
