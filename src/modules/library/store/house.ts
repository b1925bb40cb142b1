import { and, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { type HouseRow, type HouseVersionRow, messageHouses, messageHouseVersions } from '../tables.ts'

/** False when somebody built one at the same moment. */
export async function insertHouse(tx: Tx, row: HouseRow): Promise<boolean> {
  const added = await tx.insert(messageHouses).values(row).onConflictDoNothing()
  return (added.rowCount ?? 0) > 0
}

/** Replaces the version that was read; false when it is not the newest any more. */
export async function replaceHouse(
  tx: Tx,
  row: Pick<HouseRow, 'organisationId' | 'id' | 'content' | 'version' | 'savedAt' | 'savedBy'>,
): Promise<boolean> {
  const { organisationId, id, content, version, savedAt, savedBy } = row
  const before = and(
    eq(messageHouses.organisationId, organisationId),
    eq(messageHouses.id, id),
    eq(messageHouses.version, version - 1),
  )
  const changed = await tx.update(messageHouses).set({ content, version, savedAt, savedBy }).where(before)
  return (changed.rowCount ?? 0) > 0
}

export async function insertHouseVersion(tx: Tx, row: HouseVersionRow): Promise<void> {
  await tx.insert(messageHouseVersions).values(row)
}
