import { and, eq, type SQL } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { librarySnippet, librarySnippetVersion, type SnippetRow, type SnippetVersionRow } from '../tables.ts'

const own = (organisationId: string, id: string): SQL | undefined =>
  and(eq(librarySnippet.organisationId, organisationId), eq(librarySnippet.id, id))

/** The text, locked until the transaction ends: everything that changes its versions waits here. */
export async function lockSnippet(
  tx: Tx,
  organisationId: string,
  id: string,
): Promise<SnippetRow | undefined> {
  return (await tx.select().from(librarySnippet).where(own(organisationId, id)).for('update'))[0]
}

export async function insertSnippet(tx: Tx, row: SnippetRow): Promise<void> {
  await tx.insert(librarySnippet).values(row)
}

export async function updateSnippet(
  tx: Tx,
  organisationId: string,
  id: string,
  change: Partial<Pick<SnippetRow, 'name' | 'tagIds' | 'archivedAt' | 'archivedBy'>>,
): Promise<void> {
  await tx.update(librarySnippet).set(change).where(own(organisationId, id))
}

export async function insertVersion(tx: Tx, row: SnippetVersionRow): Promise<void> {
  await tx.insert(librarySnippetVersion).values(row)
}

/** The words of a version never change; what becomes of them does. */
export async function updateVersion(
  tx: Tx,
  organisationId: string,
  id: string,
  change: Partial<Pick<SnippetVersionRow, 'state' | 'decidedAt' | 'decidedBy' | 'reason'>>,
): Promise<void> {
  const which = and(
    eq(librarySnippetVersion.organisationId, organisationId),
    eq(librarySnippetVersion.id, id),
  )
  await tx.update(librarySnippetVersion).set(change).where(which)
}
