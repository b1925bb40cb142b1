import { and, eq, inArray } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { placements } from '../tables.ts'
import { tellLinks } from './channel.ts'

type PlacementValues = typeof placements.$inferInsert

/** False when the code or the spoken code is taken. Whoever calls tells those who redirect (`tellLinks`), once for all rows. */
export async function insertPlacement(tx: WriteTx, row: PlacementValues): Promise<boolean> {
  const made = await tx.insert(placements).values(row).onConflictDoNothing().returning({ id: placements.id })
  return made.length === 1
}

export async function updatePlacement(
  tx: WriteTx,
  key: { readonly organisationId: string; readonly id: string },
  change: Partial<PlacementValues>,
): Promise<void> {
  await tx
    .update(placements)
    .set(change)
    .where(and(eq(placements.organisationId, key.organisationId), eq(placements.id, key.id)))
  await tellLinks(tx, key.id)
}

/** Gives placements to another member. */
export async function giveAway(
  tx: WriteTx,
  organisationId: string,
  ids: readonly string[],
  ownerId: string,
): Promise<void> {
  await tx
    .update(placements)
    .set({ ownerId })
    .where(and(eq(placements.organisationId, organisationId), inArray(placements.id, [...ids])))
}
