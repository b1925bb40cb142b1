import type { FactClass, FactKind } from './kinds.ts'
import type { WordingState } from './lifecycle.ts'
import { type Phrase, type PhraseIndex, peopleWords, phraseIndex } from './phrases.ts'
import { knownTitles, titleGroup, titlesIn } from './titles.ts'
import { words } from './tokens.ts'

export interface RegisteredWording {
  readonly lang: string
  readonly text: string
  readonly state: WordingState
  readonly releaseAt: Date | null
}

/** One fact as the matcher needs it. */
export interface RegisteredFact {
  readonly id: string
  readonly kind: FactKind
  readonly name: string
  readonly class: FactClass
  readonly ownerName: string
  readonly places: readonly string[] | null
  readonly regions: readonly string[]
  readonly embargoUntil: Date | null
  /** The name of the executive, for facts about one. */
  readonly subjectName: string | null
  readonly phrases: readonly string[]
  readonly wordings: readonly RegisteredWording[]
}

/** What a hit in a text means. */
export type Meaning =
  | { readonly kind: 'mention' | 'current'; readonly fact: number }
  | { readonly kind: 'outdated'; readonly fact: number; readonly lang: string; readonly words: number }
  | { readonly kind: 'person'; readonly fact: number }
  | { readonly kind: 'title'; readonly group: string }

export interface Titles {
  /** Title groups that may be written now; empty when nothing is live. */
  readonly right: ReadonlySet<string>
  /** Those of wordings that are not live yet. */
  readonly coming: ReadonlySet<string>
}

/** All facts of an organisation, ready to be looked for in a text. Immutable; made again when the register changes. */
export interface Register {
  readonly facts: readonly RegisteredFact[]
  readonly index: PhraseIndex<Meaning>
  /** Per fact about an executive: what the titles beside the name mean. */
  readonly titles: ReadonlyMap<number, Titles>
}

export function compileRegister(facts: readonly RegisteredFact[]): Register {
  const phrases: Phrase<Meaning>[] = []
  const titles = new Map<number, Titles>()
  const groups = new Map(knownTitles.map((title) => [title.words.join(' '), title]))
  facts.forEach((fact, at) => {
    if (fact.kind === 'executive') {
      if (fact.subjectName)
        phrases.push({ words: words(fact.subjectName), about: { kind: 'person', fact: at } })
      titles.set(at, titlesOf(fact))
      for (const title of fact.wordings.flatMap((wording) => titlesIn(wording.text)))
        groups.set(title.join(' '), { words: title, group: titleGroup(title) })
    } else phrases.push(...phrasesOf(fact, at))
  })
  for (const title of groups.values())
    phrases.push({ words: title.words, about: { kind: 'title', group: title.group } })
  return { facts, index: phraseIndex(phrases), titles }
}

function titlesOf(fact: RegisteredFact): Titles {
  const texts = (...states: WordingState[]): string[] =>
    fact.wordings.filter((wording) => states.includes(wording.state)).map((wording) => wording.text)
  const groups = (all: readonly string[]): Set<string> => new Set(all.flatMap(titlesIn).map(titleGroup))
  const live = texts('live')
  // Other ways to write the title count once a title is live.
  const right = groups(live.length > 0 ? [...live, ...fact.phrases] : [])
  return { right, coming: groups(texts('proposed', 'approved', 'released')) }
}

function phrasesOf(fact: RegisteredFact, at: number): Phrase<Meaning>[] {
  const near = fact.kind === 'headcount' ? { near: peopleWords } : {}
  const live = fact.wordings
    .filter((wording) => wording.state === 'live')
    .map(({ text }) => searched(fact, text))
  const current = new Set(live.map((found) => found.join(' ')))
  return [
    ...fact.phrases.map((text): Phrase<Meaning> => {
      const found = words(text)
      // A number that somebody wrote down as a phrase is meant, wherever it stands.
      return { words: found, about: { kind: 'mention', fact: at } }
    }),
    ...fact.wordings.flatMap((wording): Phrase<Meaning>[] => {
      const found = searched(fact, wording.text)
      if (wording.state === 'declined' || wording.state === 'withdrawn') return []
      if (wording.state !== 'superseded')
        return [
          {
            words: found,
            ...near,
            about: { kind: wording.state === 'live' ? 'current' : 'mention', fact: at },
          },
        ]
      if (current.has(found.join(' '))) return []
      const about = { kind: 'outdated', fact: at, lang: wording.lang, words: found.length } as const
      return [{ words: found, ...near, about }]
    }),
  ]
}

/** The words that are looked for: the number alone of a headcount, an address without its `https://www.`. */
function searched(fact: RegisteredFact, text: string): string[] {
  if (fact.kind === 'website') return words(text.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, ''))
  const found = words(text)
  if (fact.kind !== 'headcount') return found
  const number = found.find((word) => /^\d{2,}$/.test(word))
  const others = found.filter((word) => word !== number && !peopleWords.has(word))
  return number && others.length === 0 ? [number] : found
}
