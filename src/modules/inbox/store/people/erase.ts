import { sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'

const list = (ids: readonly string[]) => sql`any (${sql.param([...ids])}::uuid[])`

/** Begins once; false when it is on its way or done already. */
export async function beginErasure(
  tx: WriteTx,
  row: {
    readonly organisationId: string
    readonly id: string
    readonly contactId: string
    readonly by: string
    readonly at: Date
  },
): Promise<boolean> {
  const { rows } = await tx.execute<{ id: string }>(sql`insert into contact_erasure
      (organisation_id, id, contact_id, state, by, at)
    values (${row.organisationId}, ${row.id}, ${row.contactId}, 'running', ${row.by}, ${row.at.toISOString()}::timestamptz)
    on conflict do nothing returning id`)
  return rows.length === 1
}

/** Takes the words out of conversations: titles, previews, notes, drafts, questions, what undoing would need. */
export async function eraseConversations(
  tx: WriteTx,
  organisationId: string,
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0
  const of = sql`organisation_id = ${organisationId} and conversation_id = ${list(ids)}`
  const notes = await tx.execute<{ id: string }>(sql`delete from note where ${of} returning id`)
  for (const table of ['note_mention', 'reply_draft', 'reply_fact', 'message_search'])
    await tx.execute(sql`delete from ${sql.identifier(table)} where ${of}`)
  await tx.execute(sql`update message set undo = null where ${of} and undo is not null`)
  await tx.execute(sql`update expert_question set question = '', excerpt = '', answer = null where ${of}`)
  await tx.execute(sql`update clock_pause set reason = '' where ${of}`)
  await tx.execute(
    sql`update conversation_key set joined_because = '' where ${of} and joined_because is not null`,
  )
  await tx.execute(sql`delete from conversation_move
    where organisation_id = ${organisationId} and (from_id = ${list(ids)} or into_id = ${list(ids)})`)
  await tx.execute(sql`update conversation set title = 'Erased', preview = '—', routed_because = '', given = null,
      paused_for = case when paused_for is null then null else '' end
    where organisation_id = ${organisationId} and id = ${list(ids)}`)
  return notes.rows.length
}

/** The person: accounts go, names go, what was noted of them goes. The contact stays as a number without a name. */
export async function erasePerson(
  tx: WriteTx,
  organisationId: string,
  who: {
    readonly handleIds: readonly string[]
    readonly contactIds: readonly string[]
    readonly at: Date
  },
): Promise<number> {
  const of = sql`organisation_id = ${organisationId}`
  const notes = await tx.execute<{ id: string }>(
    sql`delete from contact_note where ${of} and contact_id = ${list(who.contactIds)} returning id`,
  )
  await tx.execute(sql`delete from contact_block where ${of} and contact_id = ${list(who.contactIds)}`)
  await tx.execute(
    sql`delete from contact_merge where ${of} and (handle_id = ${list(who.handleIds)} or other_handle_id = ${list(who.handleIds)})`,
  )
  await tx.execute(sql`delete from contact_code where ${of} and handle_id = ${list(who.handleIds)}`)
  await tx.execute(sql`delete from handle where ${of} and id = ${list(who.handleIds)}`)
  await tx.execute(sql`update contact set name = 'Erased person', standing = null, standing_own = null, lang = null,
      erased_at = ${who.at.toISOString()}::timestamptz where ${of} and id = ${list(who.contactIds)}`)
  return notes.rows.length
}

/** Adds to what an erasure came to; with `doneAt` it is over. */
export async function countErasure(
  tx: WriteTx,
  organisationId: string,
  id: string,
  more: {
    readonly messages: number
    readonly answers: number
    readonly notes: number
    readonly doneAt: Date | null
  },
): Promise<void> {
  await tx.execute(sql`update contact_erasure set messages = messages + ${more.messages}, answers = answers + ${more.answers},
      notes = notes + ${more.notes}, done_at = ${more.doneAt?.toISOString() ?? null}::timestamptz,
      state = ${more.doneAt ? 'done' : 'running'}
    where organisation_id = ${organisationId} and id = ${id}`)
}
