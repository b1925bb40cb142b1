import { fold, solo } from '#platform/matcher/index.ts'

const token = new RegExp(`${solo}\\p{M}*|[[\\p{L}\\p{N}\\p{M}]--${solo}]+`, 'gv')
/** PostgreSQL takes no longer one; nobody writes such a word. */
const LONGEST = 60
/** Positions in a text beyond this one all count as this one, so that a longer text is read no further. */
const MOST = 10_000

/** The words of a text, folded: without case, accents and unseen signs; scripts without spaces sign by sign. */
export function wordsOf(text: string): string[] {
  const found: string[] = []
  for (const [word] of fold(text.toWellFormed()).replaceAll('ß', 'ss').matchAll(token)) {
    found.push(Array.from(word).slice(0, LONGEST).join(''))
    if (found.length === MOST) break
  }
  return found
}

/** Six signs that keep the words of organisations apart in one index; the end of a UUID v7 is random. */
export const tenantOf = (organisationId: string): string => organisationId.replaceAll('-', '').slice(-6)

/** A word as the index has it. */
export const lexeme = (organisationId: string, word: string): string => `${tenantOf(organisationId)}:${word}`

/** The words of whoever wrote, beside the words they wrote. */
export const authorLexeme = (organisationId: string, word: string): string =>
  lexeme(organisationId, `@${word}`)

export interface Turn {
  readonly text: string
  readonly title?: string | null
  /** Name and handle. */
  readonly author: string
}

/** A turn as the text of a tsvector: positions in what was written, none for whom it is by. */
export function vectorOf(organisationId: string, turn: Turn): string {
  const written = wordsOf(`${turn.title ?? ''}\n${turn.text}`)
  const places = new Map<string, number[]>()
  written.forEach((word, index) => {
    const at = places.get(word) ?? []
    // PostgreSQL keeps 255 positions of a word.
    if (at.length < 255) at.push(index + 1)
    places.set(word, at)
  })
  const parts = [...places].map(([word, at]) => `'${lexeme(organisationId, word)}':${at.join(',')}`)
  const by = [...new Set(wordsOf(turn.author))]
  for (const word of by) {
    parts.push(`'${authorLexeme(organisationId, word)}'`)
    if (!places.has(word)) parts.push(`'${lexeme(organisationId, word)}'`)
  }
  return parts.join(' ')
}
