import { type Hit, hitsIn } from './phrases.ts'
import type { Meaning, Register, RegisteredFact } from './register.ts'
import { titleFollows, titlePrecedes } from './titles.ts'
import { type Token, tokens } from './tokens.ts'

/** Something in a text that touches a fact. Spans are half-open, in code points. */
export type Found =
  | { readonly kind: 'mention'; readonly fact: RegisteredFact; readonly span: readonly [number, number] }
  | {
      readonly kind: 'outdated'
      readonly fact: RegisteredFact
      readonly span: readonly [number, number]
      readonly lang: string
      readonly words: number
    }
  | { readonly kind: 'wrong-title'; readonly fact: RegisteredFact; readonly span: readonly [number, number] }

const MOST = 50

/** Everything in the text that touches a fact of the register, in the order of the text. */
export function findIn(text: string, register: Register): Found[] {
  const read = tokens(text)
  const hits = hitsIn(read, register.index)
  const found = [...mentions(read, hits, register), ...wrongTitles(read, hits, register)]
  return found.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]).slice(0, MOST)
}

type FactHit = Hit<Exclude<Meaning, { kind: 'title' | 'person' }>>

function mentions(read: readonly Token[], hits: readonly Hit<Meaning>[], register: Register): Found[] {
  const ours = hits.filter((hit): hit is FactHit => !['title', 'person'].includes(hit.about.kind))
  return ours.flatMap((hit): Found[] => {
    const fact = register.facts[hit.about.fact]
    if (!fact || covered(hit, ours)) return []
    const span = spanOf(read, hit)
    if (hit.about.kind !== 'outdated') return [{ kind: 'mention', fact, span }]
    const { lang, words } = hit.about
    return [{ kind: 'outdated', fact, span, lang, words }]
  })
}

/** What stands inside a longer hit of the same fact says nothing of its own: an old slogan inside the new one. */
function covered(hit: FactHit, all: readonly FactHit[]): boolean {
  return all.some(
    (other) =>
      other !== hit &&
      other.about.fact === hit.about.fact &&
      other.first <= hit.first &&
      other.end >= hit.end &&
      (other.end - other.first > hit.end - hit.first || all.indexOf(other) < all.indexOf(hit)),
  )
}

function wrongTitles(read: readonly Token[], hits: readonly Hit<Meaning>[], register: Register): Found[] {
  const people = hits.filter((hit) => hit.about.kind === 'person')
  const titles = widest(hits.filter((hit) => hit.about.kind === 'title'))
  return people.flatMap((person): Found[] => {
    if (person.about.kind !== 'person') return []
    const fact = register.facts[person.about.fact]
    const known = register.titles.get(person.about.fact)
    if (!fact || !known) return []
    const title = titleOf(read, person, titles, people)
    if (title?.about.kind !== 'title') return []
    const span = [
      read[Math.min(person.first, title.first)]?.start ?? 0,
      read[Math.max(person.end, title.end) - 1]?.end ?? 0,
    ] as const
    const { group } = title.about
    if (known.right.has(group)) return [{ kind: 'mention', fact, span }]
    if (known.right.size > 0) return [{ kind: 'wrong-title', fact, span }]
    return known.coming.has(group) ? [{ kind: 'mention', fact, span }] : []
  })
}

/** The title written after the name, else the one before it unless that belongs to the name before. */
function titleOf(
  read: readonly Token[],
  person: Hit<Meaning>,
  titles: readonly Hit<Meaning>[],
  people: readonly Hit<Meaning>[],
): Hit<Meaning> | undefined {
  const after = titles.find((title) => titleFollows(read, person.end, title.first))
  if (after) return after
  return titles.find(
    (title) =>
      titlePrecedes(read, title.end, person.first) &&
      !people.some((other) => other !== person && titleFollows(read, other.end, title.first)),
  )
}

/** “vice president” is not “president”. */
function widest(titles: readonly Hit<Meaning>[]): Hit<Meaning>[] {
  return titles.filter(
    (title) =>
      !titles.some(
        (other) =>
          other !== title &&
          other.first <= title.first &&
          other.end >= title.end &&
          other.end - other.first > title.end - title.first,
      ),
  )
}

function spanOf(read: readonly Token[], hit: Hit<Meaning>): readonly [number, number] {
  return [read[hit.first]?.start ?? 0, read[hit.end - 1]?.end ?? 0]
}
