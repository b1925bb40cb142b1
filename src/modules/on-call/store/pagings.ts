import { and, eq, inArray, type SQL } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import type { RingState } from '../domain/words.ts'
import { notes, type PagingRow, pagings, type RingRow, rings } from '../tables.ts'

/** False when this subject has a paging already. */
export async function insertPaging(tx: WriteTx, row: PagingRow): Promise<boolean> {
  const made = await tx.insert(pagings).values(row).onConflictDoNothing().returning({ id: pagings.id })
  return made.length === 1
}

/** The paging, held until the transaction ends. */
export async function holdPaging(tx: WriteTx, which: SQL | undefined): Promise<PagingRow | undefined> {
  const [row] = await tx.select().from(pagings).where(which).for('update')
  return row
}

export async function updatePaging(
  tx: WriteTx,
  { organisationId, id }: Pick<PagingRow, 'organisationId' | 'id'>,
  set: Partial<PagingRow>,
): Promise<void> {
  await tx
    .update(pagings)
    .set(set)
    .where(and(eq(pagings.organisationId, organisationId), eq(pagings.id, id)))
}

/** Writes rings that are not there yet; gives the ids of those that were not. */
export async function insertRings(tx: WriteTx, rows: readonly RingRow[]): Promise<string[]> {
  if (rows.length === 0) return []
  const made = await tx
    .insert(rings)
    .values([...rows])
    .onConflictDoNothing()
    .returning({ id: rings.id })
  return made.map(({ id }) => id)
}

/** Moves a ring on, if it stands where it must; false when somebody else moved it. */
export async function moveRing(
  tx: WriteTx,
  { organisationId, id }: Pick<RingRow, 'organisationId' | 'id'>,
  from: readonly RingState[],
  set: Partial<RingRow>,
): Promise<boolean> {
  const moved = await tx
    .update(rings)
    .set(set)
    .where(and(eq(rings.organisationId, organisationId), eq(rings.id, id), inArray(rings.state, [...from])))
    .returning({ id: rings.id })
  return moved.length === 1
}

export async function insertNote(tx: WriteTx, row: typeof notes.$inferInsert): Promise<void> {
  await tx.insert(notes).values(row)
}
