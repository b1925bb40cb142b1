import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { members, type RoleAssignmentRow, roleAssignments, roles } from '../tables.ts'

export type RoleRow = typeof roles.$inferSelect

export async function roleById(tx: Tx, organisationId: string, id: string): Promise<RoleRow | undefined> {
  const [row] = await tx
    .select()
    .from(roles)
    .where(and(eq(roles.organisationId, organisationId), eq(roles.id, id)))
  return row
}

export async function roleIsNamed(tx: Tx, organisationId: string, name: string): Promise<boolean> {
  const rows = await tx
    .select({ id: roles.id })
    .from(roles)
    .where(and(eq(roles.organisationId, organisationId), sql`lower(${roles.name}) = lower(${name})`))
  return rows.length > 0
}

export async function assignmentById(
  tx: Tx,
  organisationId: string,
  id: string,
): Promise<RoleAssignmentRow | undefined> {
  const [row] = await tx
    .select()
    .from(roleAssignments)
    .where(and(eq(roleAssignments.organisationId, organisationId), eq(roleAssignments.id, id)))
  return row
}

/** Names of those who hold a role now or will, by name. */
export async function holderNames(
  tx: Tx,
  organisationId: string,
  role: string,
  now: Date,
): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ name: members.name, sortKey: members.sortKey })
    .from(roleAssignments)
    .innerJoin(
      members,
      and(
        eq(members.organisationId, roleAssignments.organisationId),
        eq(members.id, roleAssignments.memberId),
      ),
    )
    .where(
      and(
        eq(roleAssignments.organisationId, organisationId),
        eq(roleAssignments.role, role),
        isNull(roleAssignments.endedAt),
        or(isNull(roleAssignments.validTo), gt(roleAssignments.validTo, now)),
      ),
    )
    .orderBy(members.sortKey)
  return rows.map((row) => row.name)
}
