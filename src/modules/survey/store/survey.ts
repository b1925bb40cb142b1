import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { type SurveyRow, surveys } from '../tables.ts'

export async function insertSurvey(tx: WriteTx, row: typeof surveys.$inferInsert): Promise<void> {
  await tx.insert(surveys).values(row)
}

export async function updateSurveyRow(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<SurveyRow>,
): Promise<void> {
  await tx
    .update(surveys)
    .set(change)
    .where(and(eq(surveys.organisationId, organisationId), eq(surveys.id, id)))
}

/** Removes the survey and, by the keys, everything anybody ever said in it. */
export async function deleteSurvey(tx: WriteTx, organisationId: string, id: string): Promise<void> {
  await tx.delete(surveys).where(and(eq(surveys.organisationId, organisationId), eq(surveys.id, id)))
}
