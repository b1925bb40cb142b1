import { and, eq, inArray, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { businessCases, type CaseRow, casesAsked } from '../tables.ts'

type Key = { readonly organisationId: string; readonly id: string }
type AskedKey = { readonly organisationId: string; readonly caseId: string; readonly no: number }

export async function insertCase(tx: WriteTx, row: typeof businessCases.$inferInsert): Promise<void> {
  await tx.insert(businessCases).values(row)
}

/** The case with a lock on it, as far as the one who asks may see it. */
export async function lockCase(tx: WriteTx, key: Key): Promise<CaseRow | undefined> {
  const [row] = await tx
    .select()
    .from(businessCases)
    .where(and(eq(businessCases.organisationId, key.organisationId), eq(businessCases.id, key.id)))
    .for('update')
  return row
}

/** Every change is a revision more. */
export async function updateCase(
  tx: WriteTx,
  key: Key,
  change: Partial<typeof businessCases.$inferInsert>,
): Promise<void> {
  await tx
    .update(businessCases)
    .set({ ...change, revision: sql`${businessCases.revision} + 1` })
    .where(and(eq(businessCases.organisationId, key.organisationId), eq(businessCases.id, key.id)))
}

export async function handCases(
  tx: WriteTx,
  organisationId: string,
  ids: readonly string[],
  authorId: string,
): Promise<void> {
  await tx
    .update(businessCases)
    .set({ authorId })
    .where(and(eq(businessCases.organisationId, organisationId), inArray(businessCases.id, [...ids])))
}

export async function insertAsked(tx: WriteTx, row: typeof casesAsked.$inferInsert): Promise<void> {
  await tx.insert(casesAsked).values(row)
}

export async function updateAsked(
  tx: WriteTx,
  key: AskedKey,
  change: Partial<typeof casesAsked.$inferInsert>,
): Promise<void> {
  await tx
    .update(casesAsked)
    .set(change)
    .where(
      and(
        eq(casesAsked.organisationId, key.organisationId),
        eq(casesAsked.caseId, key.caseId),
        eq(casesAsked.no, key.no),
      ),
    )
}

/** A submission that was taken back before anybody decided was never asked. */
export async function removeAsked(tx: WriteTx, key: AskedKey): Promise<void> {
  await tx
    .delete(casesAsked)
    .where(
      and(
        eq(casesAsked.organisationId, key.organisationId),
        eq(casesAsked.caseId, key.caseId),
        eq(casesAsked.no, key.no),
      ),
    )
}
