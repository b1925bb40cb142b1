import { sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import type { Row } from '../../domain/threads/kept.ts'

const name = (table: string) => sql.identifier(table)

/** A row as JSON, to be put back to the letter. */
export async function conversationJson(tx: WriteTx, organisationId: string, id: string): Promise<Row> {
  const { rows } = await tx.execute<{ row: Row }>(
    sql`select to_jsonb(c) as row from conversation c where organisation_id = ${organisationId} and id = ${id}`,
  )
  const [found] = rows
  if (!found) throw new Error(`conversation ${id} is gone`)
  return found.row
}

/** Makes the conversation again as it stood. */
export async function insertJson(tx: WriteTx, table: 'conversation' | 'clock', row: Row): Promise<void> {
  await tx.execute(
    sql`insert into ${name(table)} select * from jsonb_populate_record(null::${name(table)}, ${JSON.stringify(row)}::jsonb)`,
  )
}

/** Writes a whole row over the one there is. */
export async function replaceConversation(
  tx: WriteTx,
  organisationId: string,
  id: string,
  row: Row,
): Promise<void> {
  const columns = Object.keys(row).filter((column) => column !== 'organisation_id' && column !== 'id')
  const list = sql.join(
    columns.map((column) => name(column)),
    sql`, `,
  )
  await tx.execute(sql`update conversation set (${list}) = (select ${list}
      from jsonb_populate_record(null::conversation, ${JSON.stringify(row)}::jsonb))
    where organisation_id = ${organisationId} and id = ${id}`)
}

export async function deleteConversation(tx: WriteTx, organisationId: string, id: string): Promise<void> {
  await tx.execute(sql`delete from conversation where organisation_id = ${organisationId} and id = ${id}`)
}

/** Clocks that ran, as they stood. */
export async function clocksJson(
  tx: WriteTx,
  organisationId: string,
  ids: readonly string[],
): Promise<Row[]> {
  if (ids.length === 0) return []
  const { rows } = await tx.execute<{ row: Row }>(sql`select to_jsonb(c) as row from clock c
    where organisation_id = ${organisationId} and id = any (${sql.param([...ids])}::uuid[]) order by id`)
  return rows.map(({ row }) => row)
}

export async function deleteClocks(
  tx: WriteTx,
  organisationId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await tx.execute(
    sql`delete from clock where organisation_id = ${organisationId} and id = any (${sql.param([...ids])}::uuid[])`,
  )
}

/** A clock goes to a conversation, and to its desk. */
export async function moveClock(
  tx: WriteTx,
  organisationId: string,
  id: string,
  to: { readonly conversationId: string; readonly departmentId: string },
): Promise<void> {
  await tx.execute(sql`update clock set conversation_id = ${to.conversationId}, department_id = ${to.departmentId}
    where organisation_id = ${organisationId} and id = ${id}`)
}
