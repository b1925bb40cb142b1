import { and, eq, inArray } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import type { InvitationAnswer } from '../domain/lifecycle.ts'
import { type EarmarkRow, earmarks, invitations } from '../tables.ts'

/** Marks a person; false when somebody marked them at the same moment. */
export async function insertEarmark(tx: WriteTx, row: typeof earmarks.$inferInsert): Promise<boolean> {
  const made = await tx.insert(earmarks).values(row).onConflictDoNothing().returning({ id: earmarks.id })
  return made.length === 1
}

export async function updateEarmark(
  tx: WriteTx,
  organisationId: string,
  id: string,
  change: Partial<EarmarkRow>,
): Promise<void> {
  await tx
    .update(earmarks)
    .set(change)
    .where(and(eq(earmarks.organisationId, organisationId), eq(earmarks.id, id)))
}

/** Wakes sleeping marks; only those that still sleep. */
export async function wake(
  tx: WriteTx,
  organisationId: string,
  responseIds: readonly string[],
  now: Date,
): Promise<void> {
  await tx
    .update(earmarks)
    .set({ state: 'invited', changedAt: now })
    .where(
      and(
        eq(earmarks.organisationId, organisationId),
        inArray(earmarks.responseId, [...responseIds]),
        eq(earmarks.state, 'dormant'),
      ),
    )
}

/** Takes a mark away, and the question that is still open because of it. */
export async function deleteEarmark(
  tx: WriteTx,
  organisationId: string,
  mark: Pick<EarmarkRow, 'id' | 'responseId'>,
): Promise<void> {
  const asked = eq(invitations.responseId, mark.responseId)
  await tx
    .delete(invitations)
    .where(and(eq(invitations.organisationId, organisationId), asked, eq(invitations.state, 'open')))
  await tx.delete(earmarks).where(and(eq(earmarks.organisationId, organisationId), eq(earmarks.id, mark.id)))
}

export async function insertInvitations(
  tx: WriteTx,
  rows: readonly (typeof invitations.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(invitations).values([...rows])
}

/** Notes the answer to an open invitation; false when it was answered already. */
export async function settleInvitation(
  tx: WriteTx,
  organisationId: string,
  id: string,
  answer: InvitationAnswer,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(invitations)
    .set({ state: answer, answeredAt: now })
    .where(
      and(
        eq(invitations.organisationId, organisationId),
        eq(invitations.id, id),
        eq(invitations.state, 'open'),
      ),
    )
    .returning({ id: invitations.id })
  return rows.length === 1
}
