import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import type { Standing } from '../domain/placements/duplicates.ts'
import { type CampaignRow, campaigns, placements } from '../tables.ts'
import { registered } from './placement-rows.ts'

/** Every campaign, for finding them by name. */
export function allCampaigns(tx: Tx, organisationId: string): Promise<CampaignRow[]> {
  return tx.select().from(campaigns).where(eq(campaigns.organisationId, organisationId))
}

/** Every placement that is not retired, for finding ones that look the same. */
export function allStanding(tx: Tx, organisationId: string): Promise<Standing[]> {
  return tx
    .select({
      id: placements.id,
      place: placements.place,
      target: placements.target,
      campaignId: placements.campaignId,
      standsFrom: placements.standsFrom,
      standsUntil: placements.standsUntil,
    })
    .from(placements)
    .where(and(registered(organisationId), isNull(placements.retiredAt)))
}

/** Which of these words are taken here, and every spoken code. Words of other organisations show when they are written. */
export async function takenCodes(
  tx: Tx,
  organisationId: string,
  words: readonly string[],
): Promise<{ codes: Set<string>; spoken: Set<string> }> {
  const codes =
    words.length === 0
      ? []
      : await tx
          .select({ code: placements.code })
          .from(placements)
          .where(and(eq(placements.organisationId, organisationId), inArray(placements.code, [...words])))
  const spoken = await tx
    .select({ code: placements.spokenCode })
    .from(placements)
    .where(and(eq(placements.organisationId, organisationId), isNotNull(placements.spokenCode)))
  return {
    codes: new Set(codes.flatMap(({ code }) => code ?? [])),
    spoken: new Set(spoken.flatMap(({ code }) => code?.toLowerCase() ?? [])),
  }
}
