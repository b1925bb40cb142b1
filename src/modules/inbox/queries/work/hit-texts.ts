import { and, eq } from 'drizzle-orm'
import { mentionCards } from '#modules/listening/index.ts'
import { postCards } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { anyOf } from '#platform/db/any-of.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Hit } from '../../contract.ts'
import type { Term } from '../../searching/grammar.ts'
import { snippetOf } from '../../searching/snippet.ts'
import { messages, notes } from '../../tables.ts'

interface Found {
  readonly id: string
  readonly message_id: string | null
  readonly note_id: string | null
  readonly conversation_id: string
}

/** The part of each message or note that was found; texts come from the rooms that keep them. */
export async function hitTexts(ctx: Ctx, found: readonly Found[], terms: readonly Term[]): Promise<Hit[]> {
  if (found.length === 0) return []
  const { turns, written } = await ctx.read(async (tx) => ({
    turns: await turnsOf(ctx, tx, found),
    written: await notesOf(ctx, tx, found),
  }))
  const mentions = await mentionCards(
    ctx,
    turns.flatMap((row) => row.mentionId ?? []),
  )
  const posts = await postCards(
    ctx,
    turns.flatMap((row) => row.postId ?? []),
  )
  const byId = new Map(turns.map((row) => [row.id, row]))
  const notesById = new Map(written.map((row) => [row.id, row]))
  return found.flatMap(({ id, message_id: messageId, note_id: noteId, conversation_id: conversationId }) => {
    const row = byId.get(id) ?? notesById.get(id)
    if (!row) return []
    const hit = { conversationId, messageId, noteId, at: row.at.toISOString() }
    if ('text' in row) return [{ ...hit, text: snippetOf(row.text, terms) }]
    const mention = row.mentionId ? mentions.get(row.mentionId) : undefined
    const post = row.postId ? posts.get(row.postId) : undefined
    const text = mention && !mention.deletedAt ? `${mention.title ?? ''} ${mention.text}` : (post?.text ?? '')
    return [{ ...hit, text: snippetOf(text, terms) }]
  })
}

async function turnsOf(ctx: Ctx, tx: Tx, found: readonly Found[]) {
  const ids = found.flatMap((one) => one.message_id ?? [])
  if (ids.length === 0) return []
  return tx
    .select({ id: messages.id, at: messages.at, mentionId: messages.mentionId, postId: messages.postId })
    .from(messages)
    .where(and(eq(messages.organisationId, ctx.organisationId), anyOf(messages.id, ids)))
}

async function notesOf(ctx: Ctx, tx: Tx, found: readonly Found[]) {
  const ids = found.flatMap((one) => one.note_id ?? [])
  if (ids.length === 0) return []
  return tx
    .select({ id: notes.id, at: notes.at, text: notes.text })
    .from(notes)
    .where(and(eq(notes.organisationId, ctx.organisationId), anyOf(notes.id, ids)))
}
