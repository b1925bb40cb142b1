import { and, eq, or, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Account, Bond } from '../../domain/people/components.ts'
import { contactMerges } from '../../tables/people.ts'
import { handles } from '../../tables.ts'

export type HandleRow = typeof handles.$inferSelect

/** The accounts of a person, the eldest first; found also by the contact an account was before it was merged. */
export async function accountsOf(ctx: Ctx, contactId: string): Promise<HandleRow[]> {
  return ctx.read((tx) =>
    tx
      .select()
      .from(handles)
      .where(
        and(
          eq(handles.organisationId, ctx.organisationId),
          sql`${handles.contactId} in (select contact_id from handle where organisation_id = ${ctx.organisationId}
            and (contact_id = ${contactId} or own_contact_id = ${contactId}))`,
        ),
      )
      .orderBy(handles.firstSeenAt, handles.id),
  )
}

/** All accounts that proofs connect with these, and the proofs that stand between them. */
export async function bondsAround(
  tx: Tx,
  organisationId: string,
  handleIds: readonly string[],
): Promise<{ accounts: Account[]; bonds: Bond[] }> {
  const ids = sql`with recursive near(id) as (
      select unnest(${sql.param([...handleIds])}::uuid[])
      union select case when m.handle_id = near.id then m.other_handle_id else m.handle_id end from near
        join contact_merge m on m.organisation_id = ${organisationId} and m.undone_at is null
          and near.id in (m.handle_id, m.other_handle_id)
    ) select id from near`
  const accounts = await tx
    .select({ id: handles.id, ownContactId: handles.ownContactId, firstSeenAt: handles.firstSeenAt })
    .from(handles)
    .where(and(eq(handles.organisationId, organisationId), sql`${handles.id} in (${ids})`))
  const bonds = await tx
    .select({ a: contactMerges.handleId, b: contactMerges.otherHandleId })
    .from(contactMerges)
    .where(
      and(
        eq(contactMerges.organisationId, organisationId),
        sql`${contactMerges.undoneAt} is null`,
        or(sql`${contactMerges.handleId} in (${ids})`, sql`${contactMerges.otherHandleId} in (${ids})`),
      ),
    )
  return { accounts, bonds: bonds.map(({ a, b }) => [a, b] as const) }
}
