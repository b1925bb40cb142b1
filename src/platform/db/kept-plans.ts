import type pg from 'pg'

/** A statement gets a name when it comes for this many times: what is put together for one occasion never does. */
const OFTEN = 5
/** So many plans a connection keeps at most, of some ten kilobytes each. */
const MOST_NAMED = 120
const MOST_COUNTED = 2000
/** Lists of values of any length: each length would be a statement of its own. */
const asLongAsItsList = /\bin \(\$\d+, \$\d+/
/** Written into a statement whose plan has to know its values: it is planned each time. */
const PLANNED_ANEW = '-- planned anew'

interface Statement {
  readonly text?: string
  readonly name?: string | undefined
}

/**
 * Names the statements that come again and again, so that each connection reads and plans them once. For rows found by
 * their keys under row-level security planning costs several times what finding them does. PostgreSQL plans a named
 * statement for its values five times and then keeps one plan for all if that looks no dearer: so this is for statements
 * whose best plan does not hang on their values, not for spans of time and words.
 */
export function planKeeper(): (client: pg.PoolClient) => pg.PoolClient {
  const seen = new Map<string, number>()
  const names = new Map<string, string>()
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known || names.size >= MOST_NAMED || asLongAsItsList.test(text) || text.includes(PLANNED_ANEW))
      return known
    const count = (seen.get(text) ?? 0) + 1
    if (seen.size >= MOST_COUNTED) seen.clear()
    seen.set(text, count)
    if (count < OFTEN) return undefined
    const name = `weft-kept-${names.size + 1}`
    names.set(text, name)
    seen.delete(text)
    return name
  }
  return (client) => {
    const query = (statement: Statement | string, values?: unknown[], ...rest: unknown[]) => {
      const named =
        typeof statement === 'object' && statement.text && !statement.name && values?.length
          ? { ...statement, name: nameOf(statement.text) }
          : statement
      return (client.query as (...all: unknown[]) => unknown)(named, values, ...rest)
    }
    return Object.create(client, { query: { value: query } })
  }
}
