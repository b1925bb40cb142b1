import { type Token, words } from './tokens.ts'

/** A phrase to look for. `near`: one of these words must stand within a few words of it. */
export interface Phrase<T> {
  readonly words: readonly string[]
  readonly near?: ReadonlySet<string>
  readonly about: T
}

export interface Hit<T> {
  readonly about: T
  readonly first: number
  /** Token after the last. */
  readonly end: number
}

/** Phrases by their first word, so that a text is read once however many there are. */
export type PhraseIndex<T> = ReadonlyMap<string, readonly Phrase<T>[]>

const distance = 4

/** Ready to be looked up by first word. Phrases without any word are dropped. */
export function phraseIndex<T>(phrases: readonly Phrase<T>[]): PhraseIndex<T> {
  const index = new Map<string, Phrase<T>[]>()
  for (const phrase of phrases) {
    const [first] = phrase.words
    if (first === undefined) continue
    const list = index.get(first)
    if (list) list.push(phrase)
    else index.set(first, [phrase])
  }
  return index
}

/** Every place where a phrase stands, in the order of the text. Whole words only. */
export function hitsIn<T>(text: readonly Token[], index: PhraseIndex<T>): Hit<T>[] {
  const hits: Hit<T>[] = []
  for (let first = 0; first < text.length; first += 1) {
    for (const phrase of index.get(text[first]?.text ?? '') ?? []) {
      const end = first + phrase.words.length
      if (end > text.length) continue
      if (!phrase.words.every((word, i) => text[first + i]?.text === word)) continue
      if (phrase.near && !isNear(text, first, end, phrase.near)) continue
      hits.push({ about: phrase.about, first, end })
    }
  }
  return hits
}

function isNear(text: readonly Token[], first: number, end: number, near: ReadonlySet<string>): boolean {
  for (let i = Math.max(0, first - distance); i < Math.min(text.length, end + distance); i += 1)
    if ((i < first || i >= end) && near.has(text[i]?.text ?? '')) return true
  return false
}

/** Words beside which a bare number is a number of people who work here. */
export const peopleWords: ReadonlySet<string> = new Set(
  words(
    'employees employee staff people colleagues headcount workforce team members strong jobs Mitarbeiter Mitarbeitende Mitarbeiterinnen Beschäftigte Kolleginnen Kollegen Angestellte Team Menschen ansatte medarbeidere anställda medarbetare employés salariés collaborateurs empleados personas dipendenti medewerkers',
  ),
)
