import type { QueryTry } from '#modules/listening/contract.ts'

export type Marked = { readonly text: string; readonly found: boolean }
type Line = QueryTry['explanation'][number]

/** So much of a post is looked through; nobody reads more of an example. */
const MOST = 1200
const letter = '[\\p{L}\\p{N}\\p{M}]'
/** Written without spaces: a word stands wherever its letters stand. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** The beginning of a post, cut where words of the query stand that it asks for. What is only excluded is never marked. */
export function markWords(post: string, explanation: readonly Line[]): Marked[] {
  const cut = post.length > MOST
  const text = cut ? post.slice(0, MOST) : post
  const { folded, places } = fold(text)
  const patterns = wanted(explanation).flatMap(patternOf)
  const found: [from: number, to: number][] = []
  if (patterns.length > 0)
    for (const hit of folded.matchAll(new RegExp(patterns.join('|'), 'gu')))
      if (hit[0].length > 0)
        found.push([places[hit.index] ?? 0, places[hit.index + hit[0].length] ?? text.length])
  const parts: Marked[] = []
  let at = 0
  for (const [from, to] of found) {
    if (from > at) parts.push({ text: text.slice(at, from), found: false })
    if (to > Math.max(from, at)) parts.push({ text: text.slice(Math.max(from, at), to), found: true })
    at = Math.max(at, to)
  }
  const rest = text.slice(at) + (cut ? '…' : '')
  return rest === '' ? parts : [...parts, { text: rest, found: false }]
}

/** Words, tags, mentions and links of an explanation, without those that stand below a “none of this”. */
function wanted(explanation: readonly Line[]): string[] {
  let none: number | null = null
  return explanation.flatMap(({ depth, key, values }) => {
    if (none !== null && depth <= none) none = null
    if (none !== null) return []
    if (key === 'None of this:') none = depth
    const word = String(values.word ?? '')
    if (key === 'the tag #{word}') return [`#${word}`]
    if (key === 'the mention @{word}') return [`@${word}`]
    return key.startsWith('the word') || key.startsWith('words like') || key.startsWith('the link')
      ? [word]
      : []
  })
}

function patternOf(word: string): string[] {
  const tokens = fold(word)
    .folded.split(/\s+/)
    .filter((token) => token !== '')
    .map((token) =>
      token === '*' ? `${letter}+` : token.split('*').map(escapeLetters).join(`${letter}{0,40}`),
    )
  if (tokens.length === 0) return []
  const body = tokens.join(`(?:(?!${letter}).){1,40}?`)
  if (unspaced.test(word)) return [body]
  const before = /^[#@]/u.test(word) ? '' : `(?<!${letter})`
  return [`${before}${body}(?!${letter})`]
}

const escapeLetters = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** Folded as queries are (accents off, lower case), with the place in the text for each folded letter. */
function fold(text: string): { folded: string; places: number[] } {
  const places: number[] = []
  let folded = ''
  let at = 0
  for (const char of text) {
    const plain = char
      .normalize('NFKD')
      .replaceAll(/\p{Mn}/gu, '')
      .toLowerCase()
    for (let unit = 0; unit < plain.length; unit += 1) places.push(at)
    folded += plain
    at += char.length
  }
  places.push(at)
  return { folded, places }
}
