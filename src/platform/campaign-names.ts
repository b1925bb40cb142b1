import { type ServiceKey, serviceKey } from '#kernel/service-key.ts'
import type { Ctx } from './ctx.ts'

/**
 * What a campaign, or every campaign of a programme (a tactic, 1 to 12), is and was called. Drafts and posts name their
 * campaign by its name, and rooms below campaigns cut their figures by it.
 */
export type CampaignNames = (
  ctx: Ctx,
  of: { readonly campaignId: string } | { readonly programme: number },
) => Promise<readonly string[]>

/** Campaigns answers it; compose.ts hands it in. */
export const CAMPAIGN_NAMES: ServiceKey<CampaignNames> = serviceKey<CampaignNames>('campaign-names')
