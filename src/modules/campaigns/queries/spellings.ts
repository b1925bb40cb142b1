import { and, eq } from 'drizzle-orm'
import type { CampaignNames } from '#platform/campaign-names.ts'
import { campaigns } from '../tables.ts'

/** Every name, of now and earlier, of one of our campaigns or of all of a programme; dropped ones included: what went out did. */
export const campaignSpellings: CampaignNames = async (ctx, of) => {
  const which = 'campaignId' in of ? eq(campaigns.id, of.campaignId) : eq(campaigns.programme, of.programme)
  const rows = await ctx.read((tx) =>
    tx
      .select({ name: campaigns.name, formerNames: campaigns.formerNames })
      .from(campaigns)
      .where(and(eq(campaigns.organisationId, ctx.organisationId), eq(campaigns.kind, 'own'), which)),
  )
  return [...new Set(rows.flatMap(({ name, formerNames }) => [name, ...formerNames]))]
}
