import { and, eq, isNull } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { expertLinks, expertQuestions, noteMentions, type QuestionRow } from '../tables/experts.ts'

export async function insertQuestion(
  tx: WriteTx,
  row: typeof expertQuestions.$inferInsert,
): Promise<QuestionRow> {
  const [made] = await tx.insert(expertQuestions).values(row).returning()
  if (!made) throw new Error('a question that was kept is not there')
  return made
}

/** Answers or takes back an open question, or marks that somebody was told; null when it is not open any more. */
export async function changeOpenQuestion(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<typeof expertQuestions.$inferInsert>,
): Promise<QuestionRow | null> {
  const rows = await tx
    .update(expertQuestions)
    .set(change)
    .where(
      and(
        eq(expertQuestions.organisationId, organisationId),
        eq(expertQuestions.id, id),
        eq(expertQuestions.state, 'open'),
      ),
    )
    .returning()
  return rows[0] ?? null
}

export async function insertExpertLink(tx: WriteTx, row: typeof expertLinks.$inferInsert): Promise<void> {
  await tx.insert(expertLinks).values(row)
}

/** Uses a link up; false when it was used before. */
export async function spendLink(tx: WriteTx, organisationId: string, id: string, at: Date): Promise<boolean> {
  const rows = await tx
    .update(expertLinks)
    .set({ usedAt: at })
    .where(
      and(eq(expertLinks.organisationId, organisationId), eq(expertLinks.id, id), isNull(expertLinks.usedAt)),
    )
    .returning({ id: expertLinks.id })
  return rows.length === 1
}

/** Members who are named in a note. */
export async function insertMentions(
  tx: WriteTx,
  rows: readonly (typeof noteMentions.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0)
    await tx
      .insert(noteMentions)
      .values([...rows])
      .onConflictDoNothing()
}

/** Somebody has seen the notes of a conversation that name them; how many were new. */
export async function seeMentions(
  tx: WriteTx,
  key: { readonly organisationId: string; readonly conversationId: string; readonly memberId: string },
  at: Date,
): Promise<number> {
  const rows = await tx
    .update(noteMentions)
    .set({ seenAt: at })
    .where(
      and(
        eq(noteMentions.organisationId, key.organisationId),
        eq(noteMentions.conversationId, key.conversationId),
        eq(noteMentions.memberId, key.memberId),
        isNull(noteMentions.seenAt),
      ),
    )
    .returning({ noteId: noteMentions.noteId })
  return rows.length
}
