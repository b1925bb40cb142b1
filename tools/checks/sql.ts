/** A table name as written, quotes removed; `schema` is '' when the text names none. */
export type TableName = { schema: string; name: string }

/** A table born in a migration. `body` is what stands between its parentheses, null for partitions and copies. */
export type CreatedTable = TableName & { offset: number; body: string | null }

/** A statement that changes rows. `hole` is the index of the template expression that names the table, if one does. */
export type Write = { verb: string; table: TableName; hole: number | null; offset: number }

// A hole in a template literal travels through these patterns as a name of its own: ⟦3⟧.
const part = '"?([A-Za-z_][\\w$]*|⟦\\d+⟧)"?'
const name = `(?:${part}\\s*\\.\\s*)?${part}`
const pattern = (text: string): RegExp => new RegExp(text.replace(/ /g, '\\s+').replace('NAME', name), 'gi')

const create = pattern(
  '\\bcreate (?:unlogged )?table (?:if not exists )?NAME\\s*(\\(|partition of\\b|as\\b|of\\b|$)?',
)
const verbs: [string, RegExp][] = [
  ['insert', pattern('\\binsert into NAME')],
  ['update', pattern('\\bupdate (?:only )?NAME(?: (?:as )?[a-z_]\\w*)? set\\b')],
  ['delete', pattern('\\bdelete from (?:only )?NAME')],
  ['merge', pattern('\\bmerge into (?:only )?NAME')],
  ['truncate', pattern('\\btruncate (?:table )?(?:only )?NAME')],
  ['copy', pattern('\\bcopy NAME(?:\\s*\\([^)]*\\))? from\\b')],
]
const reshape: [string, RegExp][] = [
  ['alter', pattern('\\balter table (?:if exists )?(?:only )?NAME')],
  ['drop', pattern('\\bdrop table (?:if exists )?NAME')],
]
const rowSecurity = pattern(
  '\\balter table (?:if exists )?(?:only )?NAME(?: force row level security,)? enable row level security\\b',
)

// The platform's own procedure does the same for one table and adds the policies.
const isolated = /\bcall\s+weft_isolate\s*\(\s*'(?:(\w+)\.)?(\w+)'/gi

const clean = (written: string | undefined): string => (written ?? '').toLowerCase()
const nameFrom = (match: RegExpMatchArray): TableName => ({ schema: clean(match[1]), name: clean(match[2]) })

/** Blanks comments, keeping strings and every offset. */
export const withoutComments = (sql: string): string =>
  sql.replace(/'(?:[^']|'')*'|--[^\n]*|\/\*[\s\S]*?\*\//g, (found) =>
    found.startsWith("'") ? found : found.replace(/[^\n]/g, ' '),
  )

/** What stands between the parenthesis at `open` and its partner; null when there is no partner. */
const between = (sql: string, open: number): string | null => {
  let depth = 0
  for (let at = open; at < sql.length; at++) {
    if (sql[at] === '(') depth++
    if (sql[at] === ')' && --depth === 0) return sql.slice(open + 1, at)
  }
  return null
}

/** Tables the text creates. */
export const createdTables = (sql: string): CreatedTable[] =>
  [...sql.matchAll(create)].map((match) => {
    const opens = match[3] === '('
    return {
      ...nameFrom(match),
      offset: match.index,
      body: opens ? between(sql, match.index + match[0].length - 1) : null,
    }
  })

const statements = (sql: string, patterns: [string, RegExp][]): Write[] =>
  patterns.flatMap(([verb, regex]) =>
    [...sql.matchAll(regex)].map((match) => {
      const table = nameFrom(match)
      const hole = /^⟦(\d+)⟧$/.exec(table.name)
      return { verb, table, hole: hole ? Number(hole[1]) : null, offset: match.index }
    }),
  )

/** Statements that change rows. */
export const writes = (sql: string): Write[] => statements(sql, verbs)

/** Statements that change the shape of a table. */
export const reshapes = (sql: string): Write[] => statements(sql, reshape)

/** Tables that get row-level security in this text. */
export const securedTables = (sql: string): TableName[] =>
  [...sql.matchAll(rowSecurity), ...sql.matchAll(isolated)].map(nameFrom)

const topLevel = (body: string): string[] => {
  const items = ['']
  let depth = 0
  for (const letter of body) {
    if (letter === '(') depth++
    if (letter === ')') depth--
    if (letter === ',' && depth === 0) items.push('')
    else items[items.length - 1] += letter
  }
  return items.map((item) => item.trim())
}

/** First column of the primary key declared in a table body, or null when there is none. */
export const firstKeyColumn = (body: string): string | null => {
  for (const item of topLevel(body)) {
    const listed = /^(?:constraint\s+\S+\s+)?primary\s+key\s*\(\s*"?(\w+)"?/i.exec(item)
    if (listed) return clean(listed[1])
    if (/\bprimary\s+key\b/i.test(item)) return clean(/^"?(\w+)"?/.exec(item)?.[1])
  }
  return null
}
