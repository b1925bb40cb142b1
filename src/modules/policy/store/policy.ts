import { and, eq, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { consents, policies, policySections, policyVersions } from '../tables.ts'

const one = (organisationId: string, id: string) =>
  and(eq(policies.organisationId, organisationId), eq(policies.id, id))

/** False when one for the same place stands already. */
export async function insertPolicy(tx: WriteTx, row: typeof policies.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(policies).values(row).onConflictDoNothing().returning({ id: policies.id })
  return rows.length === 1
}

export type PolicyPatch = Partial<Omit<typeof policies.$inferInsert, 'organisationId' | 'id'>>

/** Changes settings that still have this revision; false when somebody was faster. */
export async function patchPolicy(
  tx: WriteTx,
  organisationId: string,
  id: string,
  revision: number,
  patch: PolicyPatch,
): Promise<boolean> {
  const rows = await tx
    .update(policies)
    .set({ ...patch, revision: revision + 1 })
    .where(and(one(organisationId, id), eq(policies.revision, revision)))
    .returning({ id: policies.id })
  return rows.length === 1
}

/** Names another owner, whatever else was changed meanwhile. */
export async function setOwner(
  tx: WriteTx,
  organisationId: string,
  id: string,
  ownerId: string,
): Promise<void> {
  await tx
    .update(policies)
    .set({ ownerId, revision: sql`${policies.revision} + 1` })
    .where(one(organisationId, id))
}

export async function setPublished(
  tx: WriteTx,
  organisationId: string,
  id: string,
  number: number,
): Promise<void> {
  await tx.update(policies).set({ published: number }).where(one(organisationId, id))
}

/** Holds the policy until the transaction ends, so that of two who publish one waits. */
export async function lockPolicy(tx: WriteTx, organisationId: string, id: string): Promise<void> {
  await tx.execute(
    sql`select 1 from policy where organisation_id = ${organisationId} and id = ${id} for update`,
  )
}

type SectionRow = typeof policySections.$inferInsert

export async function insertSections(tx: WriteTx, rows: readonly SectionRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(policySections).values([...rows])
}

/** Saves a section that still has the revision before this one; false when somebody was faster. */
export async function saveSectionRow(tx: WriteTx, row: SectionRow): Promise<boolean> {
  if (row.revision === 1) {
    const rows = await tx
      .insert(policySections)
      .values(row)
      .onConflictDoNothing()
      .returning({ r: policySections.revision })
    return rows.length === 1
  }
  const rows = await tx
    .update(policySections)
    .set({
      body: row.body,
      revision: row.revision,
      changedAt: row.changedAt,
      changedBy: row.changedBy ?? null,
    })
    .where(
      and(
        eq(policySections.organisationId, row.organisationId),
        eq(policySections.policyId, row.policyId),
        eq(policySections.section, row.section),
        eq(policySections.lang, row.lang),
        eq(policySections.revision, row.revision - 1),
      ),
    )
    .returning({ r: policySections.revision })
  return rows.length === 1
}

export async function insertVersion(tx: WriteTx, row: typeof policyVersions.$inferInsert): Promise<void> {
  await tx.insert(policyVersions).values(row)
}

export async function insertConsent(tx: WriteTx, row: typeof consents.$inferInsert): Promise<void> {
  await tx.insert(consents).values(row)
}

/** Settles the open request of a policy; false when there is none. */
export async function settleConsentRow(
  tx: WriteTx,
  organisationId: string,
  policyId: string,
  to: Pick<typeof consents.$inferInsert, 'state' | 'settledBy' | 'settledAt' | 'note'>,
): Promise<boolean> {
  const rows = await tx
    .update(consents)
    .set(to)
    .where(
      and(
        eq(consents.organisationId, organisationId),
        eq(consents.policyId, policyId),
        eq(consents.state, 'open'),
      ),
    )
    .returning({ id: consents.id })
  return rows.length > 0
}
