import type { SearchQuery, Term } from './grammar.ts'
import { authorLexeme, lexeme } from './words.ts'

/**
 * The query as the text of a tsquery; null when it asks for no words. Words are letters, digits and marks only
 * (`wordsOf`), so that nothing in them can be an operator.
 */
export function tsQueryOf(organisationId: string, query: Pick<SearchQuery, 'terms' | 'from'>): string | null {
  const parts = [
    ...query.from.map((word) => `'${authorLexeme(organisationId, word)}':*`),
    ...query.terms.map((term) => partOf(organisationId, term)),
  ]
  return parts.length === 0 ? null : parts.join(' & ')
}

function partOf(organisationId: string, { words, not, open }: Term): string {
  const beside = words.map((word, index) => {
    // One letter begins half of all words: it is looked for as it stands.
    const begins = open && index === words.length - 1 && word.length > 1
    return `'${lexeme(organisationId, word)}'${begins ? ':*' : ''}`
  })
  const phrase = beside.length === 1 ? (beside[0] ?? '') : `(${beside.join(' <-> ')})`
  return not ? `!${phrase}` : phrase
}
