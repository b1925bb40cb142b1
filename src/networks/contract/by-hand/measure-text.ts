import { codePointOffsets, graphemeLength } from '#kernel/text.ts'
import type { Limits, Span, TextMeasure } from '../limits.ts'

const link = /(?<![\p{L}\p{N}_@])https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)]/giu

/** A hashtag as most networks read it: letters, digits and underscores, not digits alone. */
export const hashtag = /(?<![\p{L}\p{M}\p{N}_#&/@])#(?=[\p{N}\p{M}_]*[\p{L}_])[\p{L}\p{M}\p{N}_]+/gu

/** How a network reads a text. */
export interface TextRules {
  /** Absent: what is typed is never a mention; people are chosen from a list there. */
  readonly mention?: RegExp
  /** Absent: the network has no tags in a text. */
  readonly tag?: RegExp
  /** Another way of counting than the unit of the limits says. */
  readonly length?: (text: string) => number
  /** False for a text the network refuses whatever its length. */
  readonly accepts?: (text: string) => boolean
}

const encoder = new TextEncoder()

/** Makes a network's `measureText`: length, links, and what the rules call mentions and tags. Links count in full. */
export function measureBy(rules: TextRules): (text: string, limits: Limits) => TextMeasure {
  return (text, limits) => {
    const { max, maxBytes, unit } = limits.text
    const length = rules.length?.(text) ?? (unit === 'graphemes' ? graphemeLength(text) : text.length)
    const fits = maxBytes === undefined || encoder.encode(text).byteLength <= maxBytes
    const links = find(text, link, [])
    const mentions = find(text, rules.mention, links)
    const tags = find(text, rules.tag, [...links, ...mentions])
    const points = codePointOffsets(text)
    const spans = (found: readonly Span[]): Span[] =>
      found.map(([start, end]) => [points(start), points(end)])
    return {
      length,
      limit: max,
      valid: length <= max && fits && (rules.accepts?.(text) ?? true),
      links: spans(links),
      mentions: spans(mentions),
      tags: spans(tags),
    }
  }
}

/** In UTF-16 offsets, without what lies in one of `taken`. */
function find(text: string, pattern: RegExp | undefined, taken: readonly Span[]): Span[] {
  if (!pattern) return []
  return Array.from(
    text.matchAll(pattern),
    (match): Span => [match.index, match.index + match[0].length],
  ).filter(([start, end]) => !taken.some((other) => start < other[1] && other[0] < end))
}
