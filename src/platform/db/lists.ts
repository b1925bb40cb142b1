import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/** What a list may hold; JSON is handed over as text. */
export type ListType = 'uuid' | 'int' | 'bigint' | 'real' | 'boolean' | 'timestamptz' | 'text' | 'jsonb'
export type ListValue = string | number | bigint | boolean | Date | null | undefined

/**
 * A column of many rows as one parameter; several, laid beside each other by `unnest`, are rows. The statement is the same for
 * any number of them, and reading them costs the database a third of what JSON costs, which names every value in every row.
 */
export function list(type: ListType, values: readonly ListValue[]): SQL {
  const written = type === 'text' || type === 'jsonb' ? quoted : plain
  return sql`${`{${values.map(written).join()}}`}::${sql.raw(type)}[]`
}

/** What a column of a row is, by its name. */
export type Columns<T> = Readonly<Record<string, readonly [type: ListType, value: (row: T) => ListValue]>>

/**
 * Rows for the database: `from` lays their columns beside each other, as `t`, and `values` are those columns in order; at the end
 * `more`, lists that are written another way. A column that says the same in every row travels once, for to write and read it for
 * each costs as much as to store it; the first column is always written out: it says how many rows there are.
 */
export function asRows<T>(
  rows: readonly T[],
  columns: Columns<T>,
  more: Readonly<Record<string, SQL>> = {},
): { readonly from: SQL; readonly values: SQL } {
  const lists: SQL[] = []
  const values: SQL[] = []
  for (const [name, [type, value]] of Object.entries(columns)) {
    const all = rows.map(value)
    const one = lists.length > 0 ? common(all) : undefined
    lists.push(list(type, one === undefined ? all : []))
    const rest = one instanceof Date ? one.toISOString() : (one ?? null)
    values.push(
      sql`coalesce(t.${sql.identifier(name)}, ${rest === null ? null : String(rest)}::${sql.raw(type)})`,
    )
  }
  const names = [...Object.keys(columns), ...Object.keys(more)].map((name) => sql.identifier(name))
  return {
    from: sql`unnest(${inARow([...lists, ...Object.values(more)])}) as t(${inARow(names)})`,
    values: inARow([...values, ...Object.keys(more).map((name) => sql`t.${sql.identifier(name)}`)]),
  }
}

/** With commas between them. */
export const inARow = (all: readonly SQLWrapper[]): SQL => sql.join([...all], sql`, `)

/** What all of them are; undefined when they differ. */
function common(values: readonly ListValue[]): ListValue {
  const first = values[0] ?? null
  return values.every((value) => same(value ?? null, first)) ? first : undefined
}

function same(one: ListValue, other: ListValue): boolean {
  return one instanceof Date && other instanceof Date ? one.getTime() === other.getTime() : one === other
}

function plain(value: ListValue): string {
  if (value === null || value === undefined) return 'NULL'
  return value instanceof Date ? `"${value.toISOString()}"` : String(value)
}

const SPECIAL = /["\\]/

function quoted(value: ListValue): string {
  if (value === null || value === undefined) return 'NULL'
  const text = String(value)
  return `"${SPECIAL.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`
}

/** Rows in the order of a text, the same wherever they are stored: who stores the same as another does not wait for it crosswise. */
export function inOrder<T>(rows: readonly T[], textOf: (row: T) => string): T[] {
  const keyed = rows.map((row) => ({ row, key: textOf(row) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row)
}
