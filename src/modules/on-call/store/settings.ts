import type { WriteTx } from '#platform/ctx.ts'
import { settings } from '../tables.ts'

type Row = typeof settings.$inferInsert

/** Keeps it unless there is one already. */
export async function insertSetting(tx: WriteTx, row: Row): Promise<void> {
  await tx.insert(settings).values(row).onConflictDoNothing()
}

export async function keepSetting(tx: WriteTx, row: Row): Promise<void> {
  const { shown, sealed, changedAt, changedBy } = row
  await tx
    .insert(settings)
    .values(row)
    .onConflictDoUpdate({
      target: [settings.organisationId, settings.kind],
      set: { shown, sealed, changedAt, changedBy },
    })
}
