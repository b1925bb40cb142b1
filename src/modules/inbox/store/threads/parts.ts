import { sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import type { Kept, Row } from '../../domain/threads/kept.ts'
import type { Pair } from './keys.ts'

/** Tables whose rows belong to one conversation and have an id: they go with it. */
const parts = ['message', 'note', 'clock', 'clock_pause', 'expert_question', 'satisfaction_ask'] as const
/** Tables whose rows go where the row goes that they are about. */
const followers = [
  ['reply_fact', 'message_id', 'message'],
  ['note_mention', 'note_id', 'note'],
  ['clock_page', 'clock_id', 'clock'],
] as const
/** Tables with one row a conversation and key. */
const shared = [
  ['reply_draft', 'member_id'],
  ['conversation_label', 'label_id'],
] as const

const name = (table: string) => sql.identifier(table)

/** Moves every part of one conversation to another one; gives the ids that went, by table. */
export async function movePartsOver(tx: WriteTx, pair: Pair): Promise<Record<string, string[]>> {
  const moved: Record<string, string[]> = {}
  for (const table of parts) {
    const { rows } = await tx.execute<{
      id: string
    }>(sql`update ${name(table)} set conversation_id = ${pair.into}
      where organisation_id = ${pair.organisationId} and conversation_id = ${pair.from} returning id`)
    moved[table] = rows.map(({ id }) => id)
  }
  await follow(tx, pair)
  return moved
}

/** Moves single rows from one conversation to another one. */
export async function moveRows(
  tx: WriteTx,
  pair: Pair,
  table: (typeof parts)[number],
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await tx.execute(sql`update ${name(table)} set conversation_id = ${pair.into}
    where organisation_id = ${pair.organisationId} and conversation_id = ${pair.from} and id = any (${sql.param([...ids])}::uuid[])`)
}

/** What is about a message, note or clock goes where that went. */
export async function follow(tx: WriteTx, { organisationId, from, into }: Pair): Promise<void> {
  for (const [table, link, whole] of followers)
    await tx.execute(sql`update ${name(table)} f set conversation_id = w.conversation_id from ${name(whole)} w
      where f.organisation_id = ${organisationId} and w.organisation_id = ${organisationId} and w.id = f.${name(link)}
        and f.conversation_id in (${from}, ${into}) and w.conversation_id <> f.conversation_id`)
}

/** Lays rows of which there is one a conversation and key together; where both have one, that of `into` stays. */
export async function layShared(tx: WriteTx, pair: Pair): Promise<Kept['shared']> {
  const kept: Record<string, { from: Row[]; into: Row[] }> = {}
  for (const [table] of shared) {
    const of = async (id: string) =>
      (
        await tx.execute<{ row: Row }>(sql`select to_jsonb(s) as row from ${name(table)} s
          where organisation_id = ${pair.organisationId} and conversation_id = ${id}`)
      ).rows.map(({ row }) => row)
    kept[table] = { from: await of(pair.from), into: await of(pair.into) }
    await putShared(
      tx,
      table,
      kept[table].from.map((row) => ({ ...row, conversation_id: pair.into })),
    )
    await tx.execute(sql`delete from ${name(table)}
      where organisation_id = ${pair.organisationId} and conversation_id = ${pair.from}`)
  }
  return kept
}

/** Gives `from` back what it had, and takes from `into` what it had from it alone. */
export async function partShared(tx: WriteTx, pair: Pair, kept: Kept['shared']): Promise<void> {
  for (const [table, key] of shared) {
    const { from = [], into = [] } = kept[table] ?? {}
    const its = new Set(into.map((row) => row[key]))
    const only = from.map((row) => row[key]).filter((one) => !its.has(one))
    if (only.length > 0)
      await tx.execute(sql`delete from ${name(table)} where organisation_id = ${pair.organisationId}
        and conversation_id = ${pair.into} and ${name(key)} = any (${sql.param(only)}::uuid[])`)
    await putShared(tx, table, from)
  }
}

async function putShared(tx: WriteTx, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  await tx.execute(sql`insert into ${name(table)}
    select * from jsonb_populate_recordset(null::${name(table)}, ${JSON.stringify(rows)}::jsonb) on conflict do nothing`)
}
