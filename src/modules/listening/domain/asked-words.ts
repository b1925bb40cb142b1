/** A word as somebody asked for it, and as PostgreSQL's `to_tsquery` is asked for it. */
export interface AskedWord {
  readonly word: string
  readonly query: string
}

/** Words, several in a row, or the beginnings of words (`*`); those without any letter are left out. */
export function askedWords(words: readonly string[]): AskedWord[] {
  return words.flatMap((word) => {
    const terms = word.split(/[^\p{L}\p{N}*]+/u).filter((term) => /[\p{L}\p{N}]/u.test(term))
    const query = terms.map((term) => `'${term.replaceAll('*', '')}'${term.endsWith('*') ? ':*' : ''}`)
    return query.length === 0 ? [] : [{ word, query: query.join(' <-> ') }]
  })
}

/** Words are told apart by so many letters at most: further on, hardly two begin alike. */
const LETTERS = 3

/**
 * A question for whether a post has any of them; empty for none. It finds what all of them with “or” between would find, but what
 * begins alike is asked for behind its beginning: most posts have no word that begins so, and a post is asked for every word that
 * stands in such a question, one by one.
 */
export function anyOf(words: readonly AskedWord[]): string {
  return among(
    words.map(({ query }) => query),
    1,
  )
}

/** Of all that begin with the same `letters - 1` letters. */
function among(queries: readonly string[], letters: number): string {
  const alike = new Map<string, string[]>()
  for (const query of queries) {
    const start = startOf(query, letters)
    const group = alike.get(start)
    if (group) group.push(query)
    else alike.set(start, [query])
  }
  return [...alike].map(([start, group]) => behind(start, group, letters)).join(' | ')
}

function behind(start: string, group: readonly string[], letters: number): string {
  const each = group.map((query) => `(${query})`).join(' | ')
  if (start === '' || group.length === 1) return each
  if (letters === LETTERS) return `('${start}':* & (${each}))`
  const [next = ''] = group.map((query) => startOf(query, letters + 1))
  const shared = next !== '' && group.every((query) => startOf(query, letters + 1) === next)
  return shared ? behind(next, group, letters + 1) : `('${start}':* & (${among(group, letters + 1)}))`
}

/** So many letters of the first word; empty where it has fewer, or others than ASCII's, which languages write small in their own ways. */
function startOf(query: string, letters: number): string {
  return new RegExp(`^'([a-zA-Z]{${letters}})`).exec(query)?.[1] ?? ''
}
