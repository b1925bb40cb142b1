import { and, eq, isNull, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { messageActs } from '../tables/answering.ts'
import { conversations, messages } from '../tables.ts'

type MessageChange = Partial<
  Pick<
    typeof messages.$inferInsert,
    'sendId' | 'undoUntil' | 'undo' | 'closes' | 'follows' | 'likeness' | 'contradictions'
  >
>

/** What is known about an answer beside its words. */
export async function setAnswer(
  tx: WriteTx,
  key: { readonly organisationId: string; readonly id: string },
  change: MessageChange,
): Promise<void> {
  await tx
    .update(messages)
    .set(change)
    .where(and(eq(messages.organisationId, key.organisationId), eq(messages.id, key.id)))
}

/** The answer is on the network: once; null when that was known, or there is no such turn any more. */
export async function markLive(
  tx: WriteTx,
  key: { readonly organisationId: string; readonly postId: string },
  at: Date,
) {
  const [row] = await tx
    .update(messages)
    .set({ liveAt: at, undoUntil: null, undo: null })
    .where(
      and(
        eq(messages.organisationId, key.organisationId),
        eq(messages.postId, key.postId),
        isNull(messages.liveAt),
      ),
    )
    .returning()
  return row ?? null
}

/** Takes a turn of ours out of the thread. */
export async function deleteAnswer(
  tx: WriteTx,
  key: { readonly organisationId: string; readonly id: string; readonly conversationId: string },
): Promise<void> {
  await tx
    .delete(messages)
    .where(and(eq(messages.organisationId, key.organisationId), eq(messages.id, key.id)))
  await tx
    .update(conversations)
    .set({ messageCount: sql`${conversations.messageCount} - 1` })
    .where(
      and(eq(conversations.organisationId, key.organisationId), eq(conversations.id, key.conversationId)),
    )
}

type Act = typeof messageActs.$inferInsert

/** Keeps what was done on the network; done again it stays the first one's. */
export async function keepAct(tx: WriteTx, row: Act): Promise<void> {
  await tx.insert(messageActs).values(row).onConflictDoNothing()
}

export async function dropAct(
  tx: WriteTx,
  { organisationId, messageId, verb }: Pick<Act, 'organisationId' | 'messageId' | 'verb'>,
): Promise<void> {
  await tx
    .delete(messageActs)
    .where(
      and(
        eq(messageActs.organisationId, organisationId),
        eq(messageActs.messageId, messageId),
        eq(messageActs.verb, verb),
      ),
    )
}
