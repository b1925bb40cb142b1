import { and, eq, isNull, type SQL } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { accessModes, exceptions } from '../tables.ts'

/** Ends the standing mode of a department (null: of the organisation); true when there was one. */
export async function endAccess(
  tx: WriteTx,
  organisationId: string,
  departmentId: string | null,
  at: Date,
  by: string | null,
): Promise<boolean> {
  const rows = await tx
    .update(accessModes)
    .set({ endedAt: at, endedBy: by })
    .where(
      and(
        eq(accessModes.organisationId, organisationId),
        departmentId === null ? isNull(accessModes.departmentId) : eq(accessModes.departmentId, departmentId),
        isNull(accessModes.endedAt),
      ),
    )
    .returning({ id: accessModes.id })
  return rows.length > 0
}

export async function insertAccess(tx: WriteTx, row: typeof accessModes.$inferInsert): Promise<void> {
  await tx.insert(accessModes).values(row)
}

export async function insertException(tx: WriteTx, row: typeof exceptions.$inferInsert): Promise<void> {
  await tx.insert(exceptions).values(row)
}

/** Ends exceptions that still stand; gives them back. */
export async function endExceptions(
  tx: WriteTx,
  organisationId: string,
  which: { readonly id: string } | { readonly memberId: string },
  at: Date,
  by: string | null,
): Promise<(typeof exceptions.$inferSelect)[]> {
  const filter: SQL = 'id' in which ? eq(exceptions.id, which.id) : eq(exceptions.memberId, which.memberId)
  return tx
    .update(exceptions)
    .set({ endedAt: at, endedBy: by })
    .where(and(eq(exceptions.organisationId, organisationId), filter, isNull(exceptions.endedAt)))
    .returning()
}

/** Marks that the end of an exception was told; undefined when it was ended early or told before. */
export async function markExpired(
  tx: WriteTx,
  organisationId: string,
  id: string,
  at: Date,
): Promise<typeof exceptions.$inferSelect | undefined> {
  const [row] = await tx
    .update(exceptions)
    .set({ toldAt: at })
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
