import { and, eq, lt, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { answerGrams, answerTexts, type SavedReplyRow, savedReplies, savedReplyVersions } from './tables.ts'

type NewReply = typeof savedReplies.$inferInsert

/** Keeps a reply as it stands, and its wording as a version. */
export async function insertReply(tx: WriteTx, row: NewReply, by: string): Promise<SavedReplyRow> {
  const [made] = await tx.insert(savedReplies).values(row).returning()
  if (!made) throw new Error('a saved reply was stored and is not there')
  await insertVersion(tx, made, by)
  return made
}

/** Changes it from the version it was read at; null when somebody was faster. */
export async function updateReply(
  tx: WriteTx,
  key: { readonly organisationId: string; readonly id: string; readonly basedOn: number },
  change: Partial<NewReply>,
  by: string,
): Promise<SavedReplyRow | null> {
  const [row] = await tx
    .update(savedReplies)
    .set({ ...change, version: key.basedOn + 1 })
    .where(
      and(
        eq(savedReplies.organisationId, key.organisationId),
        eq(savedReplies.id, key.id),
        eq(savedReplies.version, key.basedOn),
      ),
    )
    .returning()
  if (row) await insertVersion(tx, row, by)
  return row ?? null
}

async function insertVersion(tx: WriteTx, row: SavedReplyRow, by: string): Promise<void> {
  const { organisationId, id: replyId, version, title, text, acts, updatedAt: at } = row
  await tx.insert(savedReplyVersions).values({ organisationId, replyId, version, title, text, acts, by, at })
}

export async function setReply(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: { readonly archivedAt?: Date | null; readonly ownerId?: string },
): Promise<void> {
  await tx
    .update(savedReplies)
    .set(change)
    .where(and(eq(savedReplies.organisationId, organisationId), eq(savedReplies.id, id)))
}

export async function countUse(tx: WriteTx, organisationId: string, id: string, at: Date): Promise<void> {
  await tx
    .update(savedReplies)
    .set({ uses: sql`${savedReplies.uses} + 1`, lastUsedAt: at })
    .where(and(eq(savedReplies.organisationId, organisationId), eq(savedReplies.id, id)))
}

interface AnswerText {
  readonly organisationId: string
  readonly postId: string
  readonly conversationId: string
  readonly at: Date
  readonly grams: readonly number[]
}

/** Remembers the runs of an answer once; false when they are there already. */
export async function insertAnswerText(tx: WriteTx, { grams, ...row }: AnswerText): Promise<boolean> {
  const made = await tx
    .insert(answerTexts)
    .values({ ...row, size: grams.length })
    .onConflictDoNothing()
    .returning({ postId: answerTexts.postId })
  if (made.length === 0 || grams.length === 0) return made.length > 0
  const { organisationId, postId, at } = row
  await tx.insert(answerGrams).values(grams.map((gram) => ({ organisationId, postId, at, gram })))
  return true
}

/** Forgets some of what is older than `before`; a little each time, so that no answer waits for it. */
export async function forgetAnswers(tx: WriteTx, organisationId: string, before: Date): Promise<void> {
  const old = await tx
    .select({ postId: answerTexts.postId })
    .from(answerTexts)
    .where(and(eq(answerTexts.organisationId, organisationId), lt(answerTexts.at, before)))
    .limit(5)
  for (const { postId } of old) {
    const mine = { organisationId, postId }
    await tx
      .delete(answerGrams)
      .where(and(eq(answerGrams.organisationId, mine.organisationId), eq(answerGrams.postId, mine.postId)))
    await tx
      .delete(answerTexts)
      .where(and(eq(answerTexts.organisationId, mine.organisationId), eq(answerTexts.postId, mine.postId)))
  }
}
