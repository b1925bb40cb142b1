import { codePointOffsets } from '#kernel/text.ts'
import type { Limits, Span, TextMeasure } from '#networks/contract/limits.ts'
import { twitter } from './twitter-text.ts'
import { currentWeights, weigh } from './weights.ts'

/**
 * Length as X weighs it, and the entities it links. `tags` are hashtags; cashtags are not tags of a topic. A list
 * (`@user/list`) is no mention.
 */
export function measureXText(text: string, limits: Limits): TextMeasure {
  const { max, linkLength } = limits.text
  const { length, valid } = weigh(text, {
    ...currentWeights,
    maxWeightedTweetLength: max,
    transformedURLLength: linkLength ?? currentWeights.transformedURLLength,
  })
  const points = codePointOffsets(text)
  const spans = (found: readonly { indices: [number, number] }[]): Span[] =>
    found.map(({ indices: [start, end] }) => [points(start), points(end)])
  return {
    length,
    limit: max,
    valid,
    links: spans(twitter.extractUrlsWithIndices(text)),
    mentions: spans(twitter.extractMentionsWithIndices(text)),
    tags: spans(twitter.extractHashtagsWithIndices(text)),
  }
}
