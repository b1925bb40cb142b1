import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { draftVersions } from '../tables.ts'

/** Adds a version, in the place of an earlier one of the same sitting when there is one. */
export async function putVersion(
  tx: WriteTx,
  row: typeof draftVersions.$inferInsert,
  inPlaceOf: number | null,
): Promise<void> {
  if (inPlaceOf !== null)
    await tx
      .delete(draftVersions)
      .where(
        and(
          eq(draftVersions.organisationId, row.organisationId),
          eq(draftVersions.draftId, row.draftId),
          eq(draftVersions.revision, inPlaceOf),
        ),
      )
  await tx.insert(draftVersions).values(row)
}

// PostgreSQL takes 65,535 values in one statement; a version has six.
const AT_ONCE = 5000

/** The first versions of many new drafts. */
export async function putFirstVersions(
  tx: WriteTx,
  rows: readonly (typeof draftVersions.$inferInsert)[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await tx.insert(draftVersions).values(rows.slice(from, from + AT_ONCE))
}
