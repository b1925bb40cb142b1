import { and, eq, isNull, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { decisions, type ExceptionRow, exceptions } from '../tables.ts'

/** The next number of a year. Held until the transaction ends, so that no two decisions get the same one. */
export async function nextNumber(tx: WriteTx, organisationId: string, year: number): Promise<number> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${organisationId}/council-decision`}, 0))`,
  )
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${decisions.number}), 0)`.mapWith(Number) })
    .from(decisions)
    .where(and(eq(decisions.organisationId, organisationId), eq(decisions.year, year)))
  return (row?.last ?? 0) + 1
}

export async function insertDecision(tx: WriteTx, row: typeof decisions.$inferInsert): Promise<void> {
  await tx.insert(decisions).values(row)
}

export async function updateDecision(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<typeof decisions.$inferInsert>,
): Promise<void> {
  await tx
    .update(decisions)
    .set(change)
    .where(and(eq(decisions.organisationId, organisationId), eq(decisions.id, id)))
}

export async function insertException(tx: WriteTx, row: typeof exceptions.$inferInsert): Promise<void> {
  await tx.insert(exceptions).values(row)
}

/** Ends it, or marks that its end was told; undefined when either was done before. */
export async function closeException(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: { readonly endedAt: Date } | { readonly toldAt: Date },
): Promise<ExceptionRow | undefined> {
  const [row] = await tx
    .update(exceptions)
    .set(change)
    .where(
      and(
        eq(exceptions.organisationId, organisationId),
        eq(exceptions.id, id),
        isNull(exceptions.endedAt),
        isNull(exceptions.toldAt),
      ),
    )
    .returning()
  return row
}
