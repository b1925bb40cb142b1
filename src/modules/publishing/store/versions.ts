import { and, eq, lt } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { draftPresence, draftVersions } from '../tables.ts'

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

/** Somebody has the draft open; what is older than `stale` is cleared away. */
export async function seePresence(
  tx: WriteTx,
  row: typeof draftPresence.$inferInsert,
  stale: Date,
): Promise<void> {
  await tx
    .insert(draftPresence)
    .values(row)
    .onConflictDoUpdate({
      target: [draftPresence.organisationId, draftPresence.draftId, draftPresence.memberId],
      set: { typing: row.typing, seenAt: row.seenAt },
    })
  await tx
    .delete(draftPresence)
    .where(
      and(
        eq(draftPresence.organisationId, row.organisationId),
        eq(draftPresence.draftId, row.draftId),
        lt(draftPresence.seenAt, stale),
      ),
    )
}

/** Somebody closed the draft. */
export async function leavePresence(
  tx: WriteTx,
  key: { readonly organisationId: string; readonly draftId: string; readonly memberId: string },
): Promise<void> {
  await tx
    .delete(draftPresence)
    .where(
      and(
        eq(draftPresence.organisationId, key.organisationId),
        eq(draftPresence.draftId, key.draftId),
        eq(draftPresence.memberId, key.memberId),
      ),
    )
}
