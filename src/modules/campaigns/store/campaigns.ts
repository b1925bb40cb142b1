import { and, eq, inArray } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { campaigns, type LookBackRow, lookBacks } from '../tables.ts'

type CampaignValues = typeof campaigns.$inferInsert

/** False when name or code is taken. */
export async function insertCampaign(tx: WriteTx, row: CampaignValues): Promise<boolean> {
  const made = await tx.insert(campaigns).values(row).onConflictDoNothing().returning({ id: campaigns.id })
  return made.length === 1
}

/** @throws a unique violation when the new name or code is taken; ask first. */
export async function updateCampaign(
  tx: WriteTx,
  key: { readonly organisationId: string; readonly id: string },
  change: Partial<CampaignValues>,
): Promise<void> {
  await tx
    .update(campaigns)
    .set(change)
    .where(and(eq(campaigns.organisationId, key.organisationId), eq(campaigns.id, key.id)))
}

export async function insertLookBack(tx: WriteTx, row: LookBackRow): Promise<void> {
  await tx.insert(lookBacks).values(row)
}

/** Gives campaigns to another member. */
export async function handCampaigns(
  tx: WriteTx,
  organisationId: string,
  ids: readonly string[],
  ownerId: string,
): Promise<void> {
  await tx
    .update(campaigns)
    .set({ ownerId })
    .where(and(eq(campaigns.organisationId, organisationId), inArray(campaigns.id, [...ids])))
}
