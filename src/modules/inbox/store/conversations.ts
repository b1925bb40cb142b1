import { and, eq, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { WriteTx } from '#platform/ctx.ts'
import { type ConversationRow, conversations, messages, notes, replyDrafts } from '../tables.ts'

type NewConversation = typeof conversations.$inferInsert

/** Opens a conversation; null when one of this person in this thread stands already. */
export async function insertConversation(tx: WriteTx, row: NewConversation): Promise<ConversationRow | null> {
  const rows = await tx.insert(conversations).values(row).onConflictDoNothing().returning()
  return rows[0] ?? null
}

export async function updateConversation(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<NewConversation>,
): Promise<ConversationRow> {
  const rows = await tx
    .update(conversations)
    .set(change)
    .where(and(eq(conversations.organisationId, organisationId), eq(conversations.id, id)))
    .returning()
  const [row] = rows
  if (!row) throw new Error(`conversation ${id} is gone`)
  return row
}

interface NewMessage {
  readonly organisationId: string
  readonly conversationId: string
  readonly direction: 'in' | 'out'
  readonly mentionId?: string
  readonly postId?: string
  readonly authorId?: string
  readonly at: Date
  /** Of inbound ones: which account wrote where, in which thread of the network. */
  readonly handleId?: string
  readonly channelId?: string
  readonly threadKey?: string
}

/** Adds a turn; null when this mention or post has one already. Keeps the conversation's count. */
export async function insertMessage(tx: WriteTx, row: NewMessage): Promise<string | null> {
  const id = newId(row.at.getTime())
  const rows = await tx
    .insert(messages)
    .values({ ...row, id })
    .onConflictDoNothing()
    .returning({ id: messages.id })
  if (rows.length === 0) return null
  await tx
    .update(conversations)
    .set({ messageCount: sql`${conversations.messageCount} + 1` })
    .where(
      and(eq(conversations.organisationId, row.organisationId), eq(conversations.id, row.conversationId)),
    )
  return id
}

export async function insertNote(
  tx: WriteTx,
  row: {
    readonly organisationId: string
    readonly conversationId: string
    readonly authorId: string
    readonly text: string
    readonly at: Date
    /** It answers this question. */
    readonly questionId?: string
  },
): Promise<string> {
  const id = newId(row.at.getTime())
  await tx.insert(notes).values({ ...row, id })
  return id
}

interface ReplyDraft {
  readonly organisationId: string
  readonly conversationId: string
  readonly memberId: string
  readonly text: string
  readonly media: readonly { fileId: string; alt: string }[]
  readonly updatedAt: Date
}

/** Keeps what a member is typing; an empty text forgets it. */
export async function keepReplyDraft(tx: WriteTx, row: ReplyDraft): Promise<void> {
  if (row.text === '' && row.media.length === 0) return dropReplyDraft(tx, row)
  await tx
    .insert(replyDrafts)
    .values(row)
    .onConflictDoUpdate({
      target: [replyDrafts.organisationId, replyDrafts.conversationId, replyDrafts.memberId],
      set: { text: row.text, media: row.media, updatedAt: row.updatedAt },
    })
}

export async function dropReplyDraft(
  tx: WriteTx,
  key: { readonly organisationId: string; readonly conversationId: string; readonly memberId: string },
): Promise<void> {
  await tx
    .delete(replyDrafts)
    .where(
      and(
        eq(replyDrafts.organisationId, key.organisationId),
        eq(replyDrafts.conversationId, key.conversationId),
        eq(replyDrafts.memberId, key.memberId),
      ),
    )
}

/** The words of a message that its author took away do not stay in the list. */
export async function forgetPreview(
  tx: WriteTx,
  organisationId: string,
  conversationId: string,
  mentionId: string,
): Promise<void> {
  await tx
    .update(conversations)
    .set({ preview: '—' })
    .where(
      and(
        eq(conversations.organisationId, organisationId),
        eq(conversations.id, conversationId),
        eq(conversations.lastMentionId, mentionId),
        eq(conversations.lastDirection, 'in'),
      ),
    )
}
