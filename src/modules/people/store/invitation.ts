import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { invitations } from '../tables.ts'

export async function insertInvitation(tx: Tx, row: typeof invitations.$inferInsert): Promise<void> {
  await tx.insert(invitations).values(row)
}

/** Ends the open invitation of a member; gives its id, or null when there was none. */
export async function revokeOpen(
  tx: Tx,
  organisationId: string,
  memberId: string,
  now: Date,
): Promise<string | null> {
  const ended = await tx
    .update(invitations)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitations.organisationId, organisationId),
        eq(invitations.memberId, memberId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .returning({ id: invitations.id })
  return ended[0]?.id ?? null
}

export async function markAccepted(tx: Tx, organisationId: string, id: string, now: Date): Promise<void> {
  await tx
    .update(invitations)
    .set({ acceptedAt: now })
    .where(and(eq(invitations.organisationId, organisationId), eq(invitations.id, id)))
}
