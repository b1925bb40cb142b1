import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import type { Snapshot } from '../domain/work/bulk.ts'
import { type BulkItemRow, type BulkRunRow, bulkRuns } from '../tables/work.ts'

type NewRun = typeof bulkRuns.$inferInsert

/** A run over these conversations. */
export async function insertRun(tx: WriteTx, row: NewRun, conversationIds: readonly string[]): Promise<void> {
  await tx.insert(bulkRuns).values(row)
  await tx.execute(sql`insert into bulk_item (organisation_id, run_id, conversation_id, state)
    select ${row.organisationId}::uuid, ${row.id}::uuid, id, 'waiting'
    from unnest(${sql.param([...new Set(conversationIds)])}::uuid[]) as id`)
}

export async function updateRun(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<Pick<BulkRunRow, 'state' | 'doneAt' | 'undoneAt'>>,
): Promise<void> {
  await tx
    .update(bulkRuns)
    .set(change)
    .where(and(eq(bulkRuns.organisationId, organisationId), eq(bulkRuns.id, id)))
}

export interface Outcome {
  readonly conversationId: string
  readonly state: BulkItemRow['state']
  readonly refused?: string | undefined
  readonly before?: Snapshot | undefined
  readonly after?: Snapshot | undefined
}

/** Writes how these ended, and adds them to the counts of the run. One statement each. */
export async function settleItems(
  tx: WriteTx,
  { organisationId, id }: Pick<BulkRunRow, 'organisationId' | 'id'>,
  outcomes: readonly Outcome[],
): Promise<void> {
  await tx.execute(sql`update bulk_item i set state = o.state, refused = coalesce(o.refused, i.refused),
      before = coalesce(o.before, i.before), after = coalesce(o.after, i.after)
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb)
      as o("conversationId" uuid, state text, refused text, before jsonb, after jsonb)
    where i.organisation_id = ${organisationId} and i.run_id = ${id} and i.conversation_id = o."conversationId"`)
  const n = (state: BulkItemRow['state']): number => outcomes.filter((one) => one.state === state).length
  await tx
    .update(bulkRuns)
    .set({
      changed: sql`${bulkRuns.changed} + ${n('done')}`,
      same: sql`${bulkRuns.same} + ${n('same')}`,
      refused: sql`${bulkRuns.refused} + ${n('refused')}`,
      movedOn: sql`${bulkRuns.movedOn} + ${n('moved_on')}`,
    })
    .where(and(eq(bulkRuns.organisationId, organisationId), eq(bulkRuns.id, id)))
}

interface Key {
  readonly organisationId: string
  readonly conversationId: string
}

/** Puts columns of a conversation back, and its clocks or pauses whole. */
export async function restore(
  tx: WriteTx,
  { organisationId, conversationId }: Key,
  to: Snapshot,
  changed: { readonly columns: readonly string[]; readonly parts: readonly ('clocks' | 'pauses')[] },
): Promise<void> {
  const { columns, parts } = changed
  if (columns.length > 0) {
    const names = sql.join(
      columns.map((name) => sql.identifier(name)),
      sql`, `,
    )
    await tx.execute(sql`update conversation set (${names}) = (select ${names}
        from jsonb_populate_record(null::conversation, ${JSON.stringify(to.row)}::jsonb))
      where organisation_id = ${organisationId} and id = ${conversationId}`)
  }
  const key = { organisationId, conversationId }
  if (parts.includes('clocks')) await putBack(tx, sql`clock`, key, to.clocks)
  if (parts.includes('pauses')) await putBack(tx, sql`clock_pause`, key, to.pauses)
}

async function putBack(tx: WriteTx, table: SQL, key: Key, rows: Snapshot['clocks']): Promise<void> {
  await tx.execute(sql`delete from ${table} where organisation_id = ${key.organisationId}
    and conversation_id = ${key.conversationId}`)
  await tx.execute(
    sql`insert into ${table} select * from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb)`,
  )
}
