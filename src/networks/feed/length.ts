import { codePointOffsets } from '#kernel/text.ts'
import type { Limits, Span, TextMeasure } from '#networks/contract/limits.ts'

const link = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)]/giu
const tag = /(?<![\p{L}\p{N}_#&/])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu

/** Nothing can be written to a feed, so only an empty text is valid; links and tags are found as everywhere. */
export function measureFeedText(text: string, limits: Limits): TextMeasure {
  const points = codePointOffsets(text)
  const find = (pattern: RegExp): Span[] =>
    Array.from(text.matchAll(pattern), (match) => [
      points(match.index),
      points(match.index + match[0].length),
    ])
  return {
    length: text.length,
    limit: limits.text.max,
    valid: text.length <= limits.text.max,
    links: find(link),
    mentions: [],
    tags: find(tag),
  }
}
