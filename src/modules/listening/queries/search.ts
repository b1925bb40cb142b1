import { type SQL, sql } from 'drizzle-orm'
import { mention } from '../tables.ts'

/**
 * What must hold for a mention to be found by `q`: every term occurs, the last one at least as the beginning of a
 * word (people search while they type). Terms without a letter or digit (an emoji) are looked for as they stand.
 * Undefined when nothing was asked for.
 */
export function searchCondition(q: string | undefined): SQL | undefined {
  const terms = (q ?? '').toWellFormed().replaceAll('\0', '').split(/\s+/).filter(Boolean)
  if (terms.length === 0) return undefined
  const words = terms.filter((term) => /[\p{L}\p{N}]/u.test(term))
  const signs = terms.filter((term) => !words.includes(term))
  const query = words
    .map((word, index) => `${quoted(word)}${index === words.length - 1 ? ':*' : ''}`)
    .join(' & ')
  const conditions = [
    ...(query === '' ? [] : [sql`${mention.search} @@ to_tsquery('simple', ${query})`]),
    ...signs.map((sign) => sql`position(${sign} in ${mention.text}) > 0`),
  ]
  return sql.join(conditions, sql` and `)
}

// Quoted, a term is cut into words by the same parser that cut the texts (host names stay one word).
function quoted(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
