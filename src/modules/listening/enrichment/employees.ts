import { isPlain } from '#platform/learning/plain.ts'

/** Where a post names people of the house, by full name or by handle; made once for many posts. */
export function employeeFinder(
  people: Iterable<{ readonly name: string; readonly handles: readonly string[] }>,
): (text: string) => boolean {
  const names = new Set<string>()
  const handles = new Set<string>()
  for (const { name, handles: own } of people) {
    const words = wordsOf(name)
    // One word is a first name or a word like any other.
    if (words.length >= 2) names.add(words.join(' '))
    for (const handle of own) handles.add(handle.toLowerCase().replace(/^@/, ''))
  }
  const byFirst = new Map<string, Set<number>>()
  for (const name of names) {
    const words = name.split(' ')
    const first = words[0] ?? ''
    byFirst.set(first, (byFirst.get(first) ?? new Set()).add(words.length))
  }
  const begins = new Set([...byFirst.keys()].map(hashOf))
  return (text) =>
    (mayName(text, begins) && namesOne(wordsOf(text), names, byFirst)) || mentionsOne(text, handles)
}

/** Whether a word of a text may begin a name: most texts are told off by it, without making words of them. */
function mayName(text: string, begins: ReadonlySet<number>): boolean {
  let hash = SEED
  let within = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 127) return true
    const small = code > 64 && code < 91 ? code | 32 : code
    const letter = (small > 96 && small < 123) || (code > 47 && code < 58)
    if (letter) hash = step(hash, small)
    else if (within && begins.has(hash)) return true
    else hash = SEED
    within = letter
  }
  return within && begins.has(hash)
}

/** FNV-1a. */
const SEED = 0x811c9dc5 | 0
const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)
const hashOf = (word: string): number =>
  [...word].reduce((hash, sign) => step(hash, sign.charCodeAt(0)), SEED)

/** `byFirst`: how many words names have that begin with a word. */
function namesOne(
  words: readonly string[],
  names: ReadonlySet<string>,
  byFirst: ReadonlyMap<string, ReadonlySet<number>>,
): boolean {
  for (const [from, word] of words.entries())
    for (const length of byFirst.get(word) ?? [])
      if (from + length <= words.length && names.has(words.slice(from, from + length).join(' '))) return true
  return false
}

function mentionsOne(text: string, handles: ReadonlySet<string>): boolean {
  if (handles.size === 0) return false
  for (const found of text.matchAll(/@([\w.-]+(?:@[\w.-]+)?)/gu)) {
    if (handles.has((found[1] ?? '').toLowerCase().replace(/\.$/, ''))) return true
  }
  return false
}

/** Folded like a search: small letters, no accents. */
function wordsOf(text: string): string[] {
  const cut = text.slice(0, 20_000)
  // "Anna's jacket" is about Anna.
  if (isPlain(cut))
    return (
      cut
        .toLowerCase()
        .replace(/'s\b/g, '')
        .match(/[a-z0-9]+/g) ?? []
    )
  const plain = cut.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/['’]s\b/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []
}
