import { and, eq, inArray, lte } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import type { KeptAnswer } from '../domain/answers.ts'
import { answers, links, type ResponseRow, responses } from '../tables.ts'

/** Makes a person's row; one that the same person made at the same moment stands. */
export async function insertResponse(tx: WriteTx, row: typeof responses.$inferInsert): Promise<void> {
  await tx.insert(responses).values(row).onConflictDoNothing()
}

export async function updateResponse(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<ResponseRow>,
): Promise<void> {
  await tx
    .update(responses)
    .set(change)
    .where(and(eq(responses.organisationId, organisationId), eq(responses.id, id)))
}

/** Erases people from a survey: answers, links, earmark and invitations go with the row. */
export async function deleteResponses(
  tx: WriteTx,
  organisationId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .delete(responses)
    .where(and(eq(responses.organisationId, organisationId), inArray(responses.id, [...ids])))
}

/** Those who said that they do not want to answer need not be remembered once nobody asks any more. */
export async function deleteDeclined(tx: WriteTx, organisationId: string, surveyId: string): Promise<void> {
  await tx
    .delete(responses)
    .where(
      and(
        eq(responses.organisationId, organisationId),
        eq(responses.surveyId, surveyId),
        eq(responses.state, 'declined'),
      ),
    )
}

/** Puts these answers in place of all that were there. */
export async function replaceAnswers(
  tx: WriteTx,
  of: { readonly organisationId: string; readonly surveyId: string; readonly responseId: string },
  kept: readonly KeptAnswer[],
): Promise<void> {
  const { organisationId, responseId } = of
  await tx
    .delete(answers)
    .where(and(eq(answers.organisationId, organisationId), eq(answers.responseId, responseId)))
  if (kept.length > 0) await tx.insert(answers).values(kept.map((answer) => ({ ...of, ...answer })))
}

export async function deleteAnswersDue(
  tx: WriteTx,
  organisationId: string,
  responseId: string,
  now: Date,
): Promise<number> {
  const gone = await tx
    .delete(answers)
    .where(
      and(
        eq(answers.organisationId, organisationId),
        eq(answers.responseId, responseId),
        lte(answers.eraseAt, now),
      ),
    )
    .returning({ id: answers.questionId })
  return gone.length
}

export async function insertLink(tx: WriteTx, row: typeof links.$inferInsert): Promise<void> {
  await tx.insert(links).values(row)
}
