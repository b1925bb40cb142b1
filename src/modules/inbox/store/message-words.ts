import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { messageSearch, searchFills } from '../tables/work.ts'

export interface MessageWords {
  readonly messageId: string
  /** It is a note of a colleague, and the id is the note's. */
  readonly note?: true
  readonly conversationId: string
  readonly at: Date
  readonly picture: boolean
  /** The text of a tsvector (searching/words.ts). */
  readonly words: string
}

/** Keeps the words of messages, in place of what was kept of them before: nobody here may read those to change them. */
export async function keepWords(
  tx: WriteTx,
  organisationId: string,
  rows: readonly MessageWords[],
): Promise<void> {
  await forgetWords(
    tx,
    organisationId,
    rows.map((row) => row.messageId),
  )
  if (rows.length === 0) return
  await tx.execute(sql`insert into message_search (organisation_id, id, message_id, note_id, conversation_id, at, picture, words)
    select ${organisationId}::uuid, w."messageId", case when w.note is null then w."messageId" end,
      case when w.note then w."messageId" end, w."conversationId", w.at, w.picture, weft_dated_words(w.words::tsvector, w.at)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as w("messageId" uuid, note boolean, "conversationId" uuid, at timestamptz, picture boolean, words text)
    on conflict do nothing`)
}

/** Nobody finds these messages and notes any more. */
export async function forgetWords(
  tx: WriteTx,
  organisationId: string,
  messageIds: readonly string[],
): Promise<void> {
  if (messageIds.length === 0) return
  await tx
    .delete(messageSearch)
    .where(and(eq(messageSearch.organisationId, organisationId), inArray(messageSearch.id, [...messageIds])))
}

/** Says that what was there before is to be read in; false when somebody said so already. */
export async function startFill(tx: WriteTx, organisationId: string, startedAt: Date): Promise<boolean> {
  const rows = await tx
    .insert(searchFills)
    .values({ organisationId, startedAt })
    .onConflictDoNothing()
    .returning({ organisationId: searchFills.organisationId })
  return rows.length === 1
}

/** Everything from this message on is read; with null, all is. */
export async function markFilled(
  tx: WriteTx,
  organisationId: string,
  below: string | null,
  now: Date,
): Promise<void> {
  await tx
    .update(searchFills)
    .set(below ? { below } : { doneAt: now })
    .where(and(eq(searchFills.organisationId, organisationId), isNull(searchFills.doneAt)))
}
