import { sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { exchangeRates, planningSettings } from '../tables/budget.ts'

type Settings = typeof planningSettings.$inferInsert

export async function saveSettingsRow(tx: WriteTx, row: Settings): Promise<void> {
  const { organisationId: _, ...set } = row
  await tx
    .insert(planningSettings)
    .values(row)
    .onConflictDoUpdate({ target: [planningSettings.organisationId], set })
}

/** A rate entered again for the same day replaces the first. */
export async function setExchange(
  tx: WriteTx,
  rows: readonly (typeof exchangeRates.$inferInsert)[],
): Promise<void> {
  if (rows.length === 0) return
  const { organisationId, base, quote, day } = exchangeRates
  await tx
    .insert(exchangeRates)
    .values([...rows])
    .onConflictDoUpdate({
      target: [organisationId, base, quote, day],
      set: {
        rate: sql`excluded.rate`,
        source: sql`excluded.source`,
        byId: sql`excluded.by_id`,
        at: sql`excluded.at`,
      },
    })
}
