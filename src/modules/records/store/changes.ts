import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { WriteTx } from '#platform/ctx.ts'
import type { Value } from '../domain/fields.ts'
import type { KindId } from '../domain/kinds.ts'

export type Changed = Readonly<Record<string, readonly [before: Value, after: Value]>>

export interface NewChange {
  readonly organisationId: string
  readonly kind: KindId
  readonly recordId: string
  readonly departmentId: string
  readonly what: 'added' | 'changed' | 'withdrawn' | 'restored' | 'imported'
  readonly fields: Changed
  readonly by: string | null
  readonly at: Date
}

/** Notes what was done to a row. */
export async function noteChange(tx: WriteTx, one: NewChange): Promise<void> {
  await tx.execute(sql`insert into record_change
      (organisation_id, id, kind, record_id, department_id, what, fields, by_id, at)
    values (${one.organisationId}, ${newId(one.at.getTime())}, ${one.kind}, ${one.recordId}, ${one.departmentId},
      ${one.what}, ${JSON.stringify(one.fields)}::jsonb, ${one.by}, ${one.at.toISOString()})`)
}

/** Has the history of a row follow it to another department, so that it is seen by whoever sees the row. */
export async function moveChanges(
  tx: WriteTx,
  { organisationId, recordId, departmentId }: Pick<NewChange, 'organisationId' | 'recordId' | 'departmentId'>,
): Promise<void> {
  await tx.execute(sql`update record_change set department_id = ${departmentId}
    where organisation_id = ${organisationId} and record_id = ${recordId}`)
}
