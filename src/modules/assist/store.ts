import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { assistSettings, assistUses } from './tables.ts'

export async function keepSettings(tx: WriteTx, row: typeof assistSettings.$inferInsert): Promise<void> {
  const { organisationId, ...set } = row
  await tx
    .insert(assistSettings)
    .values(row)
    .onConflictDoUpdate({ target: assistSettings.organisationId, set: { ...set } })
}

export async function insertUse(tx: WriteTx, row: typeof assistUses.$inferInsert): Promise<void> {
  await tx.insert(assistUses).values(row)
}

/** What it took in the end. */
export async function settleUse(
  tx: WriteTx,
  key: { readonly organisationId: string; readonly id: string },
  outcome: { readonly tokens: number; readonly outcome: 'given' | 'failed' },
): Promise<void> {
  await tx
    .update(assistUses)
    .set(outcome)
    .where(and(eq(assistUses.organisationId, key.organisationId), eq(assistUses.id, key.id)))
}
