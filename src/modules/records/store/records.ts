import { type SQL, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import type { Values } from '../domain/fields.ts'
import { anyKind, type KindId } from '../domain/kinds.ts'
import { columnOf } from './columns.ts'

const tableOf = (kind: KindId): SQL => sql`${sql.identifier(anyKind(kind).table)}`

export interface NewRecord {
  readonly organisationId: string
  readonly id: string
  readonly kind: KindId
  readonly departmentId: string
  readonly identity: string
  readonly values: Values
  readonly by: string | null
  readonly at: Date
}

/**
 * Writes a row of a kind into that kind's own table; false when the same fact was entered at the same moment. The caller
 * has judged the values.
 */
export async function insertRecord(tx: WriteTx, row: NewRecord): Promise<boolean> {
  const names = Object.keys(row.values)
  const at = row.at.toISOString()
  const columns = sql.join(names.map(columnOf), sql`, `)
  const values = sql.join(
    names.map((name) => sql`${row.values[name] ?? null}`),
    sql`, `,
  )
  const { rowCount } = await tx.execute(sql`insert into ${tableOf(row.kind)}
      (organisation_id, id, department_id, identity, revision, created_by, created_at, changed_at, ${columns})
    values (${row.organisationId}, ${row.id}, ${row.departmentId}, ${row.identity}, 1, ${row.by}, ${at}, ${at}, ${values})
    on conflict (organisation_id, department_id, identity) where withdrawn_at is null do nothing`)
  return rowCount === 1
}

interface Place {
  readonly organisationId: string
  readonly kind: KindId
  readonly id: string
  readonly at: Date
}

/** Changes a row that still has this revision; false when somebody was faster. */
export async function updateRecord(
  tx: WriteTx,
  { organisationId, kind, id, at }: Place,
  change: {
    readonly revision: number
    readonly departmentId: string
    readonly identity: string
    readonly values: Values
  },
): Promise<boolean> {
  const sets = Object.entries(change.values).map(([name, value]) => sql`${columnOf(name)} = ${value}`)
  const { rowCount } = await tx.execute(sql`update ${tableOf(kind)} set ${sql.join(sets, sql`, `)},
      department_id = ${change.departmentId}, identity = ${change.identity}, revision = revision + 1,
      changed_at = ${at.toISOString()}
    where organisation_id = ${organisationId} and id = ${id} and revision = ${change.revision}`)
  return rowCount === 1
}

/** Takes a row back, or puts it back; it is never removed. */
export async function markWithdrawn(
  tx: WriteTx,
  { organisationId, kind, id, at }: Place,
  withdrawn: boolean,
): Promise<void> {
  const now = at.toISOString()
  await tx.execute(sql`update ${tableOf(kind)}
    set withdrawn_at = ${withdrawn ? now : null}, revision = revision + 1, changed_at = ${now}
    where organisation_id = ${organisationId} and id = ${id}`)
}
