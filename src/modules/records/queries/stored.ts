import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import type { Field, Value, Values } from '../domain/fields.ts'
import { anyKind, type KindId, type RecordOf } from '../domain/kinds.ts'
import { columnOf } from '../store/columns.ts'

/** A row as it is kept. Which rows there are is the database's word: those of hidden departments are not. */
export interface Stored<V = Values> {
  readonly id: string
  readonly departmentId: string
  readonly identity: string
  readonly revision: number
  readonly values: V
  readonly changedAt: Date
  readonly withdrawnAt: Date | null
}

interface Row extends Record<string, unknown> {
  id: string
  department_id: string
  identity: string
  revision: number
  changed_at: string
  withdrawn_at: string | null
}

export interface Wanted {
  readonly organisationId: string
  /** Over the kind's columns; nothing means all. */
  readonly where?: SQL
  readonly order?: SQL
  readonly limit?: number
}

/** Rows of one kind with their values as the kind says them; only those that hold unless `where` asks otherwise. */
export async function storedRows<K extends KindId>(
  tx: Tx,
  kind: K,
  { organisationId, where = sql`withdrawn_at is null`, order, limit }: Wanted,
): Promise<Stored<RecordOf<K>>[]> {
  const { table, fields } = anyKind(kind)
  const columns = sql.join(
    Object.keys(fields).map((name) => sql`${columnOf(name)} as ${sql.identifier(`v_${name}`)}`),
    sql`, `,
  )
  const { rows } = await tx.execute<Row>(sql`
    select id, department_id, identity, revision, changed_at, withdrawn_at, ${columns} from ${sql.identifier(table)}
    where organisation_id = ${organisationId} and ${where}
    ${order ? sql`order by ${order}` : sql``} ${limit === undefined ? sql`` : sql`limit ${limit}`}`)
  return rows.map((row) => ({
    ...{ id: row.id, departmentId: row.department_id, identity: row.identity, revision: row.revision },
    // The table has exactly these columns: its migration and its kind are tested against each other.
    values: valuesOf(fields, row) as RecordOf<K>,
    changedAt: new Date(row.changed_at),
    withdrawnAt: row.withdrawn_at === null ? null : new Date(row.withdrawn_at),
  }))
}

function valuesOf(fields: Readonly<Record<string, Field>>, row: Row): Values {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, read(field, row[`v_${name}`])]),
  )
}

function read(field: Field, raw: unknown): Value {
  if (raw === null || raw === undefined) return null
  if (field.is === 'whole' || field.is === 'amount') return Number(raw)
  return typeof raw === 'boolean' ? raw : String(raw)
}

/** One row whatever its state, or undefined when it is not there for the one who asks. */
export async function storedRow(
  tx: Tx,
  organisationId: string,
  { kind, id }: { readonly kind: KindId; readonly id: string },
): Promise<Stored | undefined> {
  const [row] = await storedRows(tx, kind, { organisationId, where: sql`id = ${id}`, limit: 1 })
  return row
}
