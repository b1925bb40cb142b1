import { codePointOffsets } from '#kernel/text.ts'
import { endsLikeAddress } from './tlds.ts'

export interface FoundUrl {
  /** As it stands in the text. */
  readonly url: string
  /** Half-open, in code points. */
  readonly span: readonly [number, number]
}

/** One text never makes more work than this. */
const MOST = 200

const rest = '[^\\s<>"”“]'
const withScheme = new RegExp(
  `https?:\\/\\/${rest}+` +
    `|\\b[a-z][a-z0-9+.-]{1,30}:\\/\\/${rest}+` +
    `|\\b(?:javascript|vbscript):${rest}+|\\bdata:[\\w.+-]*\\/[\\w.+-]*[;,]${rest}*|\\bfile:\\/${rest}+|\\bblob:https?:${rest}+`,
  'giu',
)
const label = '[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}_-]{0,62}'
const dot = '[.。．｡]'
const bare = new RegExp(
  `(?<![\\p{L}\\p{N}\\p{M}@._/:#=&?%+-])(?:${label}${dot})+(?:xn--[a-z0-9-]+|[\\p{L}\\p{M}]{2,24})(?![@\\p{L}\\p{N}\\p{M}_-])` +
    `(?::\\d{1,5})?(?:[/?#]${rest}*)?(?!@)`,
  'giu',
)

/**
 * The web addresses of a text, in order: with a scheme (any scheme, so that a strange one can be judged), with `www.`, or
 * bare (“fjell.example/hiking”). Punctuation and brackets that belong to the sentence are left to it; e-mail addresses
 * and handles are not links.
 */
export function urlsIn(text: string): FoundUrl[] {
  const found = schemed(text)
  const spans = [...found, ...bareOnes(text, found)].sort((a, b) => a[0] - b[0]).slice(0, MOST)
  if (spans.length === 0) return []
  const points = codePointOffsets(text)
  return spans.map(([from, to]) => ({ url: text.slice(from, to), span: [points(from), points(to)] as const }))
}

type Span = readonly [number, number]

function schemed(text: string): Span[] {
  const spans: Span[] = []
  withScheme.lastIndex = 0
  for (let match = withScheme.exec(text); match && spans.length < MOST; match = withScheme.exec(text)) {
    // “seehttps://…” is a word that ran into an address, not a scheme of its own.
    const glued = /^[a-z][a-z0-9+.-]*?(?=https?:\/\/)/i.exec(match[0])?.[0].length ?? 0
    const from = match.index + glued
    const to = from + withoutSentence(match[0].slice(glued)).length
    // Whatever was cut off is looked at again: “[words](https://a)(https://b)” holds two.
    withScheme.lastIndex = Math.max(to, match.index + 1)
    // “hxxp://” is how people write an address so that nobody follows it.
    if (!/^hxxps?:/i.test(match[0]) && /:.*[\p{L}\p{N}\p{S}]/u.test(text.slice(from, to)))
      spans.push([from, to])
  }
  return spans
}

function bareOnes(text: string, taken: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(bare)) {
    if (spans.length === MOST) break
    const from = match.index
    const to = from + withoutSentence(match[0]).length
    const host = /^[^/?#:]+/.exec(match[0])?.[0] ?? ''
    const last = host.split(/[.。．｡]/u).at(-1) ?? ''
    const meant = /^www\./i.test(host) || endsLikeAddress(last)
    if (meant && !taken.some(([start, end]) => from < end && to > start)) spans.push([from, to])
  }
  return spans
}

const pairs: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '）': '（',
  '】': '【',
  '」': '「',
}

/** Cuts what belongs to the sentence off an address: its punctuation, and brackets that were opened before it. */
function withoutSentence(address: string): string {
  const markdown = address.search(/\]\(|\)\((?=https?:)/i)
  let end = markdown > 0 ? markdown : address.length
  for (;;) {
    const last = address.charAt(end - 1)
    const opener = pairs[last]
    if (opener !== undefined && count(address, last, end) > count(address, opener, end)) end -= 1
    else if (end > 0 && /[.,;:!?'’‘»«…*_~|、。，！？；：]/u.test(last)) end -= 1
    else return address.slice(0, end)
  }
}

function count(text: string, character: string, end: number): number {
  let times = 0
  for (let at = text.indexOf(character); at !== -1 && at < end; at = text.indexOf(character, at + 1))
    times += 1
  return times
}
