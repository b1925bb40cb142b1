import { codePointOffsets, graphemeLength } from '#kernel/text.ts'
import type { Limits, Span, TextMeasure } from '#networks/contract/limits.ts'

// What a link may stand behind, which hosts it may have (with a dot; a label is at most 63 long), and where it ends.
const label = String.raw`[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}_-]{0,61}[\p{L}\p{N}\p{M}])?`
const host = String.raw`(?:${label}\.)+${label}`
const inTail = String.raw`[^\s<>"'「」()]`
const tail = String.raw`(?:[/?#](?:\(${inTail}*\)|${inTail})*(?<![?!*:;=,.$%\[\]~&|@]))?`
const link = new RegExp(String.raw`(?<![\p{L}\p{N}@＠$#＃/_])https?://${host}(?::\d{1,5})?${tail}`, 'giu')
const mention =
  /(?<![=/\p{L}\p{N}_@])@([a-z0-9_]+(?:[a-z0-9_.-]*[a-z0-9_])?)(?:@([\p{L}\p{N}_.-]*[\p{L}\p{N}_]))?/giu
const tag = /(?<![=/)\p{L}\p{N}_&#])#([\p{L}\p{M}\p{N}_·・\u200c]+)/gu

// Mastodon leaves longer addresses and hosts alone, and then they count in full.
const maxLink = 4096
const maxHost = 253

interface Found {
  readonly start: number
  readonly end: number
  /** What counts instead of it. */
  readonly counted: string | number
}

/**
 * Length by Mastodon's rule: graphemes; a link counts as reserved whatever its length; a mention of somebody on
 * another server counts without that server. Whoever adds a content warning adds its graphemes.
 */
export function measureMastodonText(text: string, limits: Limits): TextMeasure {
  const { max, linkLength = 23 } = limits.text
  const addresses = linksIn(text, linkLength)
  const links = addresses.filter((one) => one.end - one.start <= maxLink)
  const mentions = mentionsIn(text).filter((one) => !overlaps(one, addresses))
  const tags = tagsIn(text).filter((one) => !overlaps(one, [...addresses, ...mentions]))
  const length = countedLength(text, [...links, ...mentions])
  const points = codePointOffsets(text)
  const spans = (found: readonly Found[]): Span[] =>
    found.map(({ start, end }) => [points(start), points(end)])
  return {
    length,
    limit: max,
    valid: length <= max,
    links: spans(links),
    mentions: spans(mentions),
    tags: spans(tags),
  }
}

function linksIn(text: string, linkLength: number): Found[] {
  return found(text, link).map(([whole, index]) => ({
    start: index,
    end: index + whole.length,
    counted: linkLength,
  }))
}

function mentionsIn(text: string): Found[] {
  return Array.from(text.matchAll(mention), (match) => {
    const [whole, name = '', domain] = match
    const far = domain !== undefined && domain.length > maxHost
    return { start: match.index, end: match.index + whole.length, counted: far ? whole : `@${name}` }
  })
}

/** A number alone is no tag. */
function tagsIn(text: string): Found[] {
  return found(text, tag)
    .filter(([whole]) => /[\p{L}\p{M}_·・]/u.test(whole))
    .map(([whole, index]) => ({ start: index, end: index + whole.length, counted: whole }))
}

function found(text: string, pattern: RegExp): [string, number][] {
  return Array.from(text.matchAll(pattern), (match) => [match[0], match.index])
}

function overlaps(one: Found, others: readonly Found[]): boolean {
  return others.some((other) => one.start < other.end && other.start < one.end)
}

/** The text with what counts differently replaced, counted at once: a grapheme may span the seam. */
function countedLength(text: string, replaced: readonly Found[]): number {
  let out = ''
  let at = 0
  for (const { start, end, counted } of [...replaced].sort((a, b) => a.start - b.start)) {
    out += text.slice(at, start) + (typeof counted === 'number' ? 'x'.repeat(counted) : counted)
    at = end
  }
  return graphemeLength(out + text.slice(at))
}
