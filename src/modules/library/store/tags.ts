import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { libraryTag, type TagRow } from '../tables.ts'

const own = (organisationId: string, id: string): SQL | undefined =>
  and(eq(libraryTag.organisationId, organisationId), eq(libraryTag.id, id))

/** Changes of the list come one after the other: two of them could otherwise make a ring of merged tags. */
export async function lockTags(tx: Tx, organisationId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`library-tags/${organisationId}`}, 0))`,
  )
}

export async function insertTag(tx: Tx, row: TagRow): Promise<void> {
  await tx.insert(libraryTag).values(row)
}

export async function updateTag(
  tx: Tx,
  organisationId: string,
  id: string,
  change: Partial<Pick<TagRow, 'name' | 'mergedInto'>>,
): Promise<void> {
  await tx.update(libraryTag).set(change).where(own(organisationId, id))
}

/** What was merged into a tag follows it. */
export async function moveMerged(tx: Tx, organisationId: string, from: string, into: string): Promise<void> {
  await tx
    .update(libraryTag)
    .set({ mergedInto: into })
    .where(and(eq(libraryTag.organisationId, organisationId), eq(libraryTag.mergedInto, from)))
}

/** Takes the tag away, with the spellings that were merged into it. */
export async function deleteTag(tx: Tx, organisationId: string, id: string): Promise<void> {
  await tx
    .delete(libraryTag)
    .where(and(eq(libraryTag.organisationId, organisationId), eq(libraryTag.mergedInto, id)))
  await tx.delete(libraryTag).where(own(organisationId, id))
}
