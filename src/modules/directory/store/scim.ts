import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { scimUsers } from '../tables.ts'

/** Keeps what SCIM calls a member; who was deleted there is shown again. */
export async function saveScimUser(tx: Tx, row: typeof scimUsers.$inferInsert): Promise<void> {
  await tx
    .insert(scimUsers)
    .values({ ...row, deletedAt: null })
    .onConflictDoUpdate({
      target: [scimUsers.organisationId, scimUsers.memberId],
      set: {
        userName: sql`excluded.user_name`,
        userNameKey: sql`excluded.user_name_key`,
        employeeNumber: sql`excluded.employee_number`,
        deletedAt: null,
      },
    })
}

export async function markDeleted(
  tx: Tx,
  organisationId: string,
  memberId: string,
  now: Date,
): Promise<void> {
  await tx
    .update(scimUsers)
    .set({ deletedAt: now })
    .where(and(eq(scimUsers.organisationId, organisationId), eq(scimUsers.memberId, memberId)))
}
