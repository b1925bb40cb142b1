import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { type LoadedRateRow, loadedRates } from '../tables/time.ts'

/** Rates that stand, the latest first. */
export function loadedRateRows(tx: Tx, organisationId: string): Promise<LoadedRateRow[]> {
  return tx
    .select()
    .from(loadedRates)
    .where(and(eq(loadedRates.organisationId, organisationId), isNull(loadedRates.removedAt)))
    .orderBy(desc(loadedRates.validFrom), loadedRates.name)
    .limit(1000)
}
