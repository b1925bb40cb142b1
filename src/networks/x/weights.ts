import { twitter } from './twitter-text.ts'

/** Numbers of the counting rule; the versions differ in them and in whether an emoji counts as one. */
export interface Weights {
  readonly maxWeightedTweetLength: number
  readonly scale: number
  readonly defaultWeight: number
  readonly transformedURLLength: number
  readonly ranges: readonly { readonly start: number; readonly end: number; readonly weight: number }[]
  readonly emojiParsingEnabled?: boolean
}

/** Latin, Greek, Cyrillic, Arabic, … weigh one; everything else, an emoji as a whole included, weighs two. */
export const currentWeights: Weights = {
  maxWeightedTweetLength: 280,
  scale: 100,
  defaultWeight: 200,
  transformedURLLength: 23,
  emojiParsingEnabled: true,
  ranges: [
    { start: 0, end: 4351, weight: 100 },
    { start: 8192, end: 8205, weight: 100 },
    { start: 8208, end: 8223, weight: 100 },
    { start: 8242, end: 8247, weight: 100 },
  ],
}

/** Weighted length of a text, and whether X would take it: not empty, not too long, no forbidden characters. */
export function weigh(text: string, weights: Weights): { readonly length: number; readonly valid: boolean } {
  const ranges = weights.ranges.map((range) => ({ ...range }))
  const { weightedLength, valid } = twitter.parseTweet(text, {
    ...weights,
    ranges,
  } as Parameters<typeof twitter.parseTweet>[1])
  return { length: weightedLength, valid }
}
