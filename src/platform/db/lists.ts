import { type SQL, sql } from 'drizzle-orm'

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
