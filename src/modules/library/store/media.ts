import { and, eq, type SQL } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { libraryMedium, libraryMediumVersion, type MediumRow, type MediumVersionRow } from '../tables.ts'

const own = (organisationId: string, id: string): SQL | undefined =>
  and(eq(libraryMedium.organisationId, organisationId), eq(libraryMedium.id, id))

/** The medium, locked until the transaction ends. */
export async function lockMedium(tx: Tx, organisationId: string, id: string): Promise<MediumRow | undefined> {
  return (await tx.select().from(libraryMedium).where(own(organisationId, id)).for('update'))[0]
}

/** False when the file is in the library already. */
export async function insertMedium(tx: Tx, row: MediumRow): Promise<boolean> {
  const added = await tx
    .insert(libraryMedium)
    .values(row)
    .onConflictDoNothing({ target: [libraryMedium.organisationId, libraryMedium.fileId] })
  return (added.rowCount ?? 0) > 0
}

export async function updateMedium(
  tx: Tx,
  organisationId: string,
  id: string,
  change: Partial<Omit<MediumRow, 'organisationId' | 'id' | 'fileId'>>,
): Promise<void> {
  await tx.update(libraryMedium).set(change).where(own(organisationId, id))
}

export async function insertMediumVersion(tx: Tx, row: MediumVersionRow): Promise<void> {
  await tx.insert(libraryMediumVersion).values(row)
}
