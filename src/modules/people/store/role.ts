import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { type RoleAssignmentRow, roleAssignments, roles } from '../tables.ts'

type NewRole = typeof roles.$inferInsert

/** False when the organisation has a role of this name already. */
export async function insertRole(tx: Tx, row: NewRole): Promise<boolean> {
  const made = await tx.insert(roles).values(row).onConflictDoNothing().returning({ id: roles.id })
  return made.length > 0
}

export async function updateRole(
  tx: Tx,
  organisationId: string,
  id: string,
  patch: Pick<NewRole, 'name' | 'rights' | 'competencies'>,
): Promise<void> {
  await tx
    .update(roles)
    .set(patch)
    .where(and(eq(roles.organisationId, organisationId), eq(roles.id, id)))
}

export async function deleteRole(tx: Tx, organisationId: string, id: string): Promise<void> {
  await tx.delete(roles).where(and(eq(roles.organisationId, organisationId), eq(roles.id, id)))
}

export async function insertAssignment(tx: Tx, row: typeof roleAssignments.$inferInsert): Promise<void> {
  await tx.insert(roleAssignments).values(row)
}

/** Ends an open assignment; false when it had ended. */
export async function endAssignment(
  tx: Tx,
  row: Pick<RoleAssignmentRow, 'organisationId' | 'id'>,
  at: Date,
  by: string | null,
): Promise<boolean> {
  const ended = await tx
    .update(roleAssignments)
    .set({ endedAt: at, endedBy: by })
    .where(
      and(
        eq(roleAssignments.organisationId, row.organisationId),
        eq(roleAssignments.id, row.id),
        isNull(roleAssignments.endedAt),
      ),
    )
    .returning({ id: roleAssignments.id })
  return ended.length === 1
}

/** Ends everything a member was assigned; gives what that was. */
export function endAssignmentsOf(
  tx: Tx,
  organisationId: string,
  memberId: string,
  at: Date,
): Promise<RoleAssignmentRow[]> {
  return tx
    .update(roleAssignments)
    .set({ endedAt: at })
    .where(
      and(
        eq(roleAssignments.organisationId, organisationId),
        eq(roleAssignments.memberId, memberId),
        isNull(roleAssignments.endedAt),
      ),
    )
    .returning()
}
