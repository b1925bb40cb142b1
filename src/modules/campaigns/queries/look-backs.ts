import { and, desc, eq } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { type LookBackRow, lookBacks } from '../tables.ts'

/** The look-back that holds for a campaign now. */
export async function latestLookBack(
  tx: Tx,
  organisationId: string,
  campaignId: string,
): Promise<LookBackRow | undefined> {
  const [row] = await tx
    .select()
    .from(lookBacks)
    .where(and(eq(lookBacks.organisationId, organisationId), eq(lookBacks.campaignId, campaignId)))
    .orderBy(desc(lookBacks.version))
    .limit(1)
  return row
}
