import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { ballots, items, questions } from '../tables.ts'

export async function insertItem(tx: WriteTx, row: typeof items.$inferInsert): Promise<void> {
  await tx.insert(items).values(row)
}

export async function updateItem(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<typeof items.$inferInsert>,
): Promise<void> {
  await tx
    .update(items)
    .set(change)
    .where(and(eq(items.organisationId, organisationId), eq(items.id, id)))
}

/** One ballot a person and round; the last one counts. */
export async function castBallot(tx: WriteTx, row: typeof ballots.$inferInsert): Promise<void> {
  await tx
    .insert(ballots)
    .values(row)
    .onConflictDoUpdate({
      target: [ballots.organisationId, ballots.itemId, ballots.round, ballots.memberId],
      set: { choice: row.choice, at: row.at },
    })
}

/** Keeps who voted and forgets how. */
export async function forgetChoices(
  tx: WriteTx,
  organisationId: string,
  itemId: string,
  round: number,
): Promise<void> {
  await tx
    .update(ballots)
    .set({ choice: null })
    .where(
      and(eq(ballots.organisationId, organisationId), eq(ballots.itemId, itemId), eq(ballots.round, round)),
    )
}

export async function insertQuestion(tx: WriteTx, row: typeof questions.$inferInsert): Promise<void> {
  await tx.insert(questions).values(row)
}

/** False when it was settled a moment ago. */
export async function settleQuestion(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Pick<typeof questions.$inferSelect, 'state' | 'answer' | 'settledBy' | 'settledAt'>,
): Promise<boolean> {
  const rows = await tx
    .update(questions)
    .set(change)
    .where(
      and(eq(questions.organisationId, organisationId), eq(questions.id, id), eq(questions.state, 'open')),
    )
    .returning({ id: questions.id })
  return rows.length > 0
}
