import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { type ChangeRow, remoteChanges } from '../tables.ts'

export async function insertChange(tx: WriteTx, row: typeof remoteChanges.$inferInsert): Promise<void> {
  await tx.insert(remoteChanges).values(row)
}

/** The one that waits for a person, held against others; null when none does. */
export async function lockOpenChange(
  tx: WriteTx,
  organisationId: string,
  postId: string,
): Promise<ChangeRow | null> {
  const [row] = await tx
    .select()
    .from(remoteChanges)
    .where(
      and(
        eq(remoteChanges.organisationId, organisationId),
        eq(remoteChanges.postId, postId),
        eq(remoteChanges.state, 'open'),
      ),
    )
    .for('update')
  return row ?? null
}

/** The words there changed once more before anybody decided. */
export async function updateAfter(
  tx: WriteTx,
  row: Pick<ChangeRow, 'organisationId' | 'id'>,
  after: string,
  changedAt: Date | null,
): Promise<void> {
  await tx.update(remoteChanges).set({ after, changedAt }).where(named(row))
}

export async function settleChange(
  tx: WriteTx,
  row: Pick<ChangeRow, 'organisationId' | 'id'>,
  to: { readonly state: Exclude<ChangeRow['state'], 'open'>; readonly at: Date; readonly by: string | null },
): Promise<boolean> {
  const settled = await tx
    .update(remoteChanges)
    .set({ state: to.state, settledAt: to.at, settledBy: to.by })
    .where(and(named(row), eq(remoteChanges.state, 'open')))
    .returning({ id: remoteChanges.id })
  return settled.length > 0
}

function named(row: Pick<ChangeRow, 'organisationId' | 'id'>) {
  return and(eq(remoteChanges.organisationId, row.organisationId), eq(remoteChanges.id, row.id))
}
