import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { organisations } from '../tables.ts'

export async function insertOrganisation(tx: Tx, row: typeof organisations.$inferInsert): Promise<void> {
  await tx.insert(organisations).values(row)
}

export type OrganisationPatch = Partial<
  Pick<typeof organisations.$inferInsert, 'name' | 'zone' | 'receptionId'>
>

export async function updateOrganisation(
  tx: Tx,
  organisationId: string,
  patch: OrganisationPatch,
): Promise<void> {
  await tx.update(organisations).set(patch).where(eq(organisations.organisationId, organisationId))
}

/**
 * Puts changes that depend on each other in order (last owner, department tree, reception desk): whoever holds the
 * organisation's row looks at what the one before has left.
 */
export async function lockOrganisation(tx: Tx, organisationId: string): Promise<void> {
  await tx.execute(sql`select 1 from organisation where organisation_id = ${organisationId} for update`)
}

/** Any number, as long as every first run takes the same one. */
const FIRST_RUN = 7_738_371

/** Of two first runs at the same moment the second waits here and then finds the organisation of the first. */
export async function lockFirstRun(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${FIRST_RUN})`)
}
