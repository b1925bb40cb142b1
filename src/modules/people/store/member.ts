import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { sortKey } from '../domain/names.ts'
import { members } from '../tables.ts'

type Row = typeof members.$inferInsert
export type NewMember = Omit<Row, 'sortKey'>

export async function insertMember(tx: Tx, row: NewMember): Promise<void> {
  await tx.insert(members).values({ ...row, sortKey: sortKey(row.name) })
}

export type MemberPatch = Partial<Omit<Row, 'organisationId' | 'id' | 'sortKey' | 'createdAt'>>

export async function updateMember(
  tx: Tx,
  organisationId: string,
  id: string,
  patch: MemberPatch,
): Promise<void> {
  const sorted = patch.name === undefined ? patch : { ...patch, sortKey: sortKey(patch.name) }
  if (Object.keys(sorted).length === 0) return
  await tx
    .update(members)
    .set(sorted)
    .where(and(eq(members.organisationId, organisationId), eq(members.id, id)))
}

/** Those who reported to one report to another from now on: the ladder has no missing rung. */
export async function moveReports(
  tx: Tx,
  organisationId: string,
  from: string,
  to: string | null,
): Promise<void> {
  await tx
    .update(members)
    .set({ managerId: to })
    .where(and(eq(members.organisationId, organisationId), eq(members.managerId, from)))
}

export async function moveMembers(
  tx: Tx,
  organisationId: string,
  from: string,
  to: string | null,
): Promise<void> {
  await tx
    .update(members)
    .set({ departmentId: to })
    .where(and(eq(members.organisationId, organisationId), eq(members.departmentId, from)))
}
