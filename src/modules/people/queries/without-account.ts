import { and, asc, eq, gt, isNull, notExists } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { invitations, members } from '../tables.ts'

/** Active members who cannot sign in and have no invitation that still stands, by id. */
export async function idsWithoutAccount(tx: Tx, organisationId: string, now: Date): Promise<string[]> {
  const open = tx
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.organisationId, organisationId),
        eq(invitations.memberId, members.id),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, now),
      ),
    )
  const rows = await tx
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        eq(members.organisationId, organisationId),
        eq(members.status, 'active'),
        isNull(members.userId),
        notExists(open),
      ),
    )
    .orderBy(asc(members.id))
  return rows.map((row) => row.id)
}

export async function hasOpenInvitation(
  tx: Tx,
  organisationId: string,
  memberId: string,
  now: Date,
): Promise<boolean> {
  const [row] = await tx
    .select({ expiresAt: invitations.expiresAt })
    .from(invitations)
    .where(
      and(
        eq(invitations.organisationId, organisationId),
        eq(invitations.memberId, memberId),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    )
  return row !== undefined && row.expiresAt > now
}
