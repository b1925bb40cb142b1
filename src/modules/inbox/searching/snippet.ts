import type { Term } from './grammar.ts'
import { wordsOf } from './words.ts'

const AROUND = 8
const LONGEST = 200

/** The part of a text around the first thing that was looked for, one line; the beginning where nothing is in it. */
export function snippetOf(text: string, terms: readonly Term[]): string {
  const pieces = text.replace(/\s+/g, ' ').trim().split(' ')
  const wanted = terms.filter((term) => !term.not)
  const at = pieces.findIndex((piece) => {
    const words = wordsOf(piece)
    return wanted.some(({ words: [first], open, words: all }) =>
      words.some(
        (word) =>
          first !== undefined && (word === first || (open && all.length === 1 && word.startsWith(first))),
      ),
    )
  })
  const from = Math.max(0, at - AROUND)
  const cut = pieces.slice(from, from + 40).join(' ')
  const points = Array.from(cut)
  const long = points.length > LONGEST || from + 40 < pieces.length
  return `${from > 0 ? '… ' : ''}${points.slice(0, LONGEST).join('').trimEnd()}${long ? ' …' : ''}`
}
