import { and, eq, lt } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { type AbsenceRow, absences } from '../tables.ts'

const its = (organisationId: string, id: string) =>
  and(eq(absences.organisationId, organisationId), eq(absences.id, id))

/** Adds an absence. */
export async function insertAbsence(tx: WriteTx, row: AbsenceRow): Promise<void> {
  await tx.insert(absences).values(row)
}

/** Changes an absence that is there. */
export async function updateAbsence(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Pick<AbsenceRow, 'fromDay' | 'toDay' | 'fromAt' | 'toAt' | 'kind'>,
): Promise<void> {
  await tx.update(absences).set(change).where(its(organisationId, id))
}

/** Erases one absence. */
export async function deleteAbsence(tx: WriteTx, organisationId: string, id: string): Promise<void> {
  await tx.delete(absences).where(its(organisationId, id))
}

/** Erases what was over before an instant. */
export async function deleteAbsencesBefore(tx: WriteTx, organisationId: string, before: Date): Promise<void> {
  await tx.delete(absences).where(and(eq(absences.organisationId, organisationId), lt(absences.toAt, before)))
}
