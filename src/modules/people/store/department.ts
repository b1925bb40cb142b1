import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { departments } from '../tables.ts'

type Row = typeof departments.$inferInsert

/** False when a department of this name exists already. */
export async function insertDepartment(tx: Tx, row: Row): Promise<boolean> {
  const made = await tx
    .insert(departments)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: departments.id })
  return made.length > 0
}

export type DepartmentPatch = Partial<
  Pick<Row, 'name' | 'kind' | 'parentId' | 'headId' | 'archivedAt' | 'restricted'>
>

export async function updateDepartment(
  tx: Tx,
  organisationId: string,
  id: string,
  patch: DepartmentPatch,
): Promise<void> {
  await tx
    .update(departments)
    .set(patch)
    .where(and(eq(departments.organisationId, organisationId), eq(departments.id, id)))
}

/** What stood below a closed department moves up. */
export async function moveChildren(
  tx: Tx,
  organisationId: string,
  from: string,
  to: string | null,
): Promise<void> {
  await tx
    .update(departments)
    .set({ parentId: to })
    .where(and(eq(departments.organisationId, organisationId), eq(departments.parentId, from)))
}

/** Departments that this member led have no head until somebody is named; gives their ids. */
export async function dropHead(tx: Tx, organisationId: string, memberId: string): Promise<string[]> {
  const rows = await tx
    .update(departments)
    .set({ headId: null })
    .where(and(eq(departments.organisationId, organisationId), eq(departments.headId, memberId)))
    .returning({ id: departments.id })
  return rows.map((row) => row.id)
}
