import { codePointOffsets, graphemeLength } from '#kernel/text.ts'
import type { Limits, Span, TextMeasure } from '#networks/contract/limits.ts'

const link = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)]/giu
const mention = /(?<![\p{L}\p{N}_@.])@[a-z0-9][a-z0-9._-]*[a-z0-9]/giu
const tag = /(?<![\p{L}\p{N}_#&])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu

/** Counts graphemes; every link counts in full. */
export function measureFakeText(text: string, limits: Limits): TextMeasure {
  const length = graphemeLength(text)
  const points = codePointOffsets(text)
  const find = (pattern: RegExp): Span[] =>
    Array.from(text.matchAll(pattern), (match) => [
      points(match.index),
      points(match.index + match[0].length),
    ])
  return {
    length,
    limit: limits.text.max,
    valid: length <= limits.text.max,
    links: find(link),
    mentions: find(mention),
    tags: find(tag),
  }
}
