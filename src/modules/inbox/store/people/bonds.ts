import { and, eq, isNull, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { contactCodes, contactMerges } from '../../tables/people.ts'

export async function insertMerge(tx: WriteTx, row: typeof contactMerges.$inferInsert): Promise<void> {
  await tx.insert(contactMerges).values(row)
}

/** Takes a proof back; false when it is already. */
export async function endMerge(
  tx: WriteTx,
  organisationId: string,
  id: string,
  end: { readonly at: Date; readonly by: string; readonly reason: string },
): Promise<boolean> {
  const rows = await tx
    .update(contactMerges)
    .set({ undoneAt: end.at, undoneBy: end.by, undoneReason: end.reason })
    .where(
      and(
        eq(contactMerges.organisationId, organisationId),
        eq(contactMerges.id, id),
        isNull(contactMerges.undoneAt),
      ),
    )
    .returning({ id: contactMerges.id })
  return rows.length === 1
}

/** Says whose these accounts are, and with them their conversations. */
export async function assignAccounts(
  tx: WriteTx,
  organisationId: string,
  contactByHandle: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = JSON.stringify([...contactByHandle].map(([id, contact]) => ({ id, contact })))
  const to = sql`jsonb_to_recordset(${rows}::jsonb) as n(id uuid, contact uuid)`
  await tx.execute(sql`update handle h set contact_id = n.contact from ${to}
    where h.organisation_id = ${organisationId} and h.id = n.id and h.contact_id <> n.contact`)
  await tx.execute(sql`update conversation c set contact_id = n.contact from ${to}
    where c.organisation_id = ${organisationId} and c.handle_id = n.id and c.contact_id <> n.contact`)
}

/** What holds for a person: said of the eldest account, else of any other of theirs. */
export async function settleStanding(
  tx: WriteTx,
  organisationId: string,
  handleIds: readonly string[],
): Promise<void> {
  await tx.execute(sql`update contact c set standing = coalesce(c.standing_own, (
      select o.standing_own from handle h join contact o on o.organisation_id = h.organisation_id and o.id = h.own_contact_id
      where h.organisation_id = c.organisation_id and h.contact_id = c.id and o.standing_own is not null
      order by h.first_seen_at, h.id limit 1))
    where c.organisation_id = ${organisationId} and c.id in (select own_contact_id from handle
      where organisation_id = ${organisationId} and id = any (${sql.param([...handleIds])}::uuid[]))`)
}

export async function insertCode(tx: WriteTx, row: typeof contactCodes.$inferInsert): Promise<void> {
  await tx.insert(contactCodes).values(row)
}

/** Uses a word up: gives the account it was sent to, once, while it holds. */
export async function spendCode(
  tx: WriteTx,
  organisationId: string,
  codeHash: string,
  at: Date,
): Promise<{ handleId: string; by: string } | null> {
  const rows = await tx
    .update(contactCodes)
    .set({ usedAt: at })
    .where(
      and(
        eq(contactCodes.organisationId, organisationId),
        eq(contactCodes.codeHash, codeHash),
        isNull(contactCodes.usedAt),
        sql`${contactCodes.expiresAt} > ${at.toISOString()}::timestamptz`,
      ),
    )
    .returning({ handleId: contactCodes.handleId, by: contactCodes.by })
  return rows[0] ?? null
}
