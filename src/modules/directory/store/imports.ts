import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { directoryImports, type ImportState } from '../tables.ts'

type Row = typeof directoryImports.$inferInsert

export async function insertImport(tx: Tx, row: Row): Promise<void> {
  await tx.insert(directoryImports).values(row)
}

export type ImportPatch = Partial<Omit<Row, 'organisationId' | 'id' | 'createdAt' | 'createdBy'>>

/** Changes an import that is in one of these states; false when it is not. */
export async function updateImport(
  tx: Tx,
  organisationId: string,
  id: string,
  from: readonly ImportState[],
  patch: ImportPatch,
): Promise<boolean> {
  const changed = await tx
    .update(directoryImports)
    .set(patch)
    .where(
      and(
        eq(directoryImports.organisationId, organisationId),
        eq(directoryImports.id, id),
        inArray(directoryImports.state, [...from]),
      ),
    )
    .returning({ id: directoryImports.id })
  return changed.length > 0
}
