import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'

/** A row by column name; arrays and objects become what the column holds. */
export type Row = Readonly<Record<string, unknown>>

const AT_ONCE = 1000

/**
 * Inserts rows in bulk, a thousand a statement. All rows of a call name the same columns. The demonstration is the
 * only one that writes past the rooms' stores: three months of rows one command at a time would take minutes.
 */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).map((name) => sql.identifier(name))
  const list = sql.join(columns, sql`, `)
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const json = JSON.stringify(rows.slice(from, from + AT_ONCE))
    await tx.execute(
      sql`insert into ${sql.identifier(table)} (${list}) select ${list}
        from jsonb_populate_recordset(null::${sql.identifier(table)}, ${json}::jsonb)`,
    )
  }
}
