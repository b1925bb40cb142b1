import { type Priority, priorities } from '../clocks/book.ts'

export { type Priority, priorities }

export const sorts = ['due', 'newest', 'oldest', 'priority'] as const
/** By time left on the clock, by the newest message either way, or the urgent first and then by time left. */
export type Sort = (typeof sorts)[number]

export const states = ['open', 'snoozed', 'closed'] as const
export type State = (typeof states)[number]
export const moods = ['positive', 'neutral', 'negative'] as const
export type Mood = (typeof moods)[number]
export const kinds = ['mention', 'reply', 'quote', 'comment', 'message', 'review', 'article'] as const
export type Kind = (typeof kinds)[number]

/** What a list is narrowed by. Each that is given must hold; of several values one is enough. */
export interface Filters {
  readonly desks?: readonly string[] | undefined
  /** Members, or `me`, or `nobody`. */
  readonly owners?: readonly string[] | undefined
  readonly channels?: readonly string[] | undefined
  readonly networks?: readonly string[] | undefined
  readonly kinds?: readonly Kind[] | undefined
  readonly labels?: readonly string[] | undefined
  readonly priorities?: readonly Priority[] | undefined
  /** Without any: the open ones. */
  readonly states?: readonly State[] | undefined
  /** The person waits for us at least so long. */
  readonly waitingMinutes?: number | undefined
  readonly languages?: readonly string[] | undefined
  /** Only conversations of whose mood we are sure have one. */
  readonly moods?: readonly Mood[] | undefined
}

/** Below this a mood is a guess. */
export const SURE = 0.7

/** The mood of a text as a list may name it: null while nobody is sure, or where none is kept. */
export function sureMood(reading: {
  readonly sentiment: string
  readonly sentimentConfidence: number | null
}): Mood | null {
  const mood = moods.find((one) => one === reading.sentiment)
  return mood && (reading.sentimentConfidence ?? 0) >= SURE ? mood : null
}
