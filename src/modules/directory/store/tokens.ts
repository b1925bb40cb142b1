import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { scimGroupRoles, scimGroups, scimTokens } from '../tables.ts'

export async function insertToken(tx: Tx, row: typeof scimTokens.$inferInsert): Promise<void> {
  await tx.insert(scimTokens).values(row)
}

/** Ends a key; gives its name, or null when it has ended already. */
export async function endToken(
  tx: Tx,
  organisationId: string,
  id: string,
  now: Date,
): Promise<string | null> {
  const [row] = await tx
    .update(scimTokens)
    .set({ revokedAt: now })
    .where(
      and(eq(scimTokens.organisationId, organisationId), eq(scimTokens.id, id), isNull(scimTokens.revokedAt)),
    )
    .returning({ name: scimTokens.name })
  return row?.name ?? null
}

const MINUTE_MS = 60_000

/** Written at most once a minute: a sync makes thousands of calls. */
export async function noteUse(tx: Tx, organisationId: string, id: string, now: Date): Promise<void> {
  await tx
    .update(scimTokens)
    .set({ lastUsedAt: now })
    .where(
      and(
        eq(scimTokens.organisationId, organisationId),
        eq(scimTokens.id, id),
        or(isNull(scimTokens.lastUsedAt), lt(scimTokens.lastUsedAt, new Date(now.getTime() - MINUTE_MS))),
      ),
    )
}

/** False when the group is mapped already. */
export async function insertGroupRole(tx: Tx, row: typeof scimGroupRoles.$inferInsert): Promise<boolean> {
  const made = await tx
    .insert(scimGroupRoles)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: scimGroupRoles.id })
  return made.length > 0
}

/** Gives the name of the group that was a role, or null. */
export async function deleteGroupRole(tx: Tx, organisationId: string, id: string): Promise<string | null> {
  const [row] = await tx
    .delete(scimGroupRoles)
    .where(and(eq(scimGroupRoles.organisationId, organisationId), eq(scimGroupRoles.id, id)))
    .returning({ name: scimGroupRoles.groupName })
  return row?.name ?? null
}

/** What the other system calls a mapped group. */
export async function nameGroupRole(
  tx: Tx,
  organisationId: string,
  id: string,
  externalId: string | null,
): Promise<void> {
  await tx
    .update(scimGroupRoles)
    .set({ externalId })
    .where(and(eq(scimGroupRoles.organisationId, organisationId), eq(scimGroupRoles.id, id)))
}

/** What the other system calls a department. */
export async function nameGroup(
  tx: Tx,
  organisationId: string,
  departmentId: string,
  externalId: string | null,
): Promise<void> {
  await tx
    .insert(scimGroups)
    .values({ organisationId, departmentId, externalId })
    .onConflictDoUpdate({
      target: [scimGroups.organisationId, scimGroups.departmentId],
      set: { externalId: sql`excluded.external_id` },
    })
}
