import { and, eq, sql } from 'drizzle-orm'
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

const CHUNK = 500

/**
 * Writes whole rows of the directory, new ones and changed ones alike. Account, language of
 * letters, working hours and zone of those who are there already stay as they are.
 */
export async function upsertMembers(tx: Tx, rows: readonly NewMember[]): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK)
    await tx
      .insert(members)
      .values(rows.slice(from, from + CHUNK).map((row) => ({ ...row, sortKey: sortKey(row.name) })))
      .onConflictDoUpdate({
        target: [members.organisationId, members.id],
        set: Object.fromEntries(
          written.map((column) => [column, sql.raw(`excluded.${members[column].name}`)]),
        ),
      })
}

const written = [
  'name',
  'sortKey',
  'email',
  'emailKey',
  'title',
  'departmentId',
  'managerId',
  'roles',
  'languages',
  'regions',
  'topics',
  'externalId',
  'startsOn',
  'endsOn',
  'status',
  'joinedAt',
  'leftAt',
] as const

/** Those who reported to somebody and have nobody now; gives their ids. */
export async function dropManager(tx: Tx, organisationId: string, managerId: string): Promise<string[]> {
  const rows = await tx
    .update(members)
    .set({ managerId: null })
    .where(and(eq(members.organisationId, organisationId), eq(members.managerId, managerId)))
    .returning({ id: members.id, status: members.status })
  return rows.filter((row) => row.status !== 'left').map((row) => row.id)
}
