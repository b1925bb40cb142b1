import { standsAlone, tokens } from './tokens.ts'

export const phraseSeverities = ['must-fix', 'needs-consent', 'good-to-know'] as const
export type PhraseSeverity = (typeof phraseSeverities)[number]

/** One word of a phrase; `open` says where further letters may stand. */
export interface PhrasePart {
  readonly text: string
  readonly openStart: boolean
  readonly openEnd: boolean
}

/**
 * Reads a phrase as it is written in the list: words in their order, a star for any letters at the beginning or end of a
 * word (“green*” is also “greener”). A whole sentence says what is wrong with it.
 */
export function readPhrase(written: string): readonly PhrasePart[] | string {
  const parts: PhrasePart[] = []
  for (const word of written.trim().split(/\s+/u)) {
    const inner = tokens(word)
    if (inner.length === 0 && word.includes('*'))
      return 'A star stands at the beginning or the end of a word, never by itself.'
    if (/[\p{L}\p{N}]\*+[\p{L}\p{N}]/u.test(word))
      return 'A star stands at the beginning or the end of a word, not inside it.'
    inner.forEach((token, at) => {
      const star = !standsAlone(token.text)
      parts.push({
        text: token.text,
        openStart: star && at === 0 && word.startsWith('*'),
        openEnd: star && at === inner.length - 1 && word.endsWith('*'),
      })
    })
  }
  return parts.length === 0 ? 'Write at least one word with letters or digits.' : parts
}

export interface CompiledPhrase<T> {
  readonly parts: readonly PhrasePart[]
  readonly about: T
}

export interface PhraseIndex<T> {
  readonly byFirst: ReadonlyMap<string, readonly CompiledPhrase<T>[]>
  /** Those whose first word may be more than is written. */
  readonly open: readonly CompiledPhrase<T>[]
}

/** Makes phrases quick to find. What cannot be read is left out. */
export function compilePhrases<T>(phrases: readonly { phrase: string; about: T }[]): PhraseIndex<T> {
  const byFirst = new Map<string, CompiledPhrase<T>[]>()
  const open: CompiledPhrase<T>[] = []
  for (const { phrase, about } of phrases) {
    const parts = readPhrase(phrase)
    if (typeof parts === 'string') continue
    const [first] = parts
    if (!first) continue
    if (first.openStart || first.openEnd) open.push({ parts, about })
    else byFirst.set(first.text, [...(byFirst.get(first.text) ?? []), { parts, about }])
  }
  return { byFirst, open }
}

export interface PhraseHit<T> {
  readonly about: T
  /** Half-open, in code points. */
  readonly span: readonly [number, number]
}

/** Every place where one of the phrases stands, from the beginning on; at most `most`. */
export function findPhrases<T>(text: string, index: PhraseIndex<T>, most = 50): PhraseHit<T>[] {
  if (index.byFirst.size === 0 && index.open.length === 0) return []
  const words = tokens(text)
  const hits: PhraseHit<T>[] = []
  const none: readonly CompiledPhrase<T>[] = []
  const note = ({ parts, about }: CompiledPhrase<T>, at: number) => {
    const [first, last] = [words[at], words[at + parts.length - 1]]
    if (first && last && parts.every((part, next) => fits(part, words[at + next]?.text ?? '')))
      hits.push({ about, span: [first.start, last.end] })
  }
  for (let at = 0; at < words.length && hits.length < most; at += 1) {
    const first = words[at]
    if (!first) break
    for (const phrase of index.byFirst.get(first.text) ?? none) note(phrase, at)
    for (const phrase of index.open)
      if (phrase.parts[0] && fits(phrase.parts[0], first.text)) note(phrase, at)
  }
  return hits.slice(0, most)
}

function fits({ text, openStart, openEnd }: PhrasePart, word: string): boolean {
  if (openStart && openEnd) return word.includes(text)
  if (openStart) return word.endsWith(text)
  return openEnd ? word.startsWith(text) : word === text
}
