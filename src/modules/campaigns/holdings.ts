import { and, desc, eq, isNull } from 'drizzle-orm'
import { ok } from '#kernel/result.ts'
import type { HoldingKind } from '#platform/holdings.ts'
import { campaignEvent, placementEvent } from './events.ts'
import { allowed } from './policy.ts'
import { handCampaigns } from './store/campaigns.ts'
import { giveAway } from './store/placements.ts'
import { campaigns, placements } from './tables.ts'

const MOST = 200

const ownCampaigns: HoldingKind = {
  id: 'campaigns.campaigns',
  name: 'Campaigns they look after',
  async list(ctx, memberId) {
    const rows = await ctx.read((tx) =>
      tx
        .select({ id: campaigns.id, name: campaigns.name })
        .from(campaigns)
        .where(
          and(
            eq(campaigns.organisationId, ctx.organisationId),
            eq(campaigns.ownerId, memberId),
            isNull(campaigns.droppedAt),
          ),
        )
        .orderBy(desc(campaigns.startsOn))
        .limit(MOST),
    )
    return rows.map(({ id, name }) => ({ id, what: 'Campaign', label: name, href: `/campaigns/${id}` }))
  },
  async reassign(ctx, ids, toMemberId) {
    const member = await allowed(ctx)
    if (!member.ok) return member
    return ctx.write(async (tx) => {
      await handCampaigns(tx, ctx.organisationId, ids, toMemberId)
      for (const id of ids) tx.emit(campaignEvent('changed', id))
      return ok()
    })
  },
}

const ownPlacements: HoldingKind = {
  id: 'campaigns.placements',
  name: 'Placements they look after',
  async list(ctx, memberId) {
    const rows = await ctx.read((tx) =>
      tx
        .select({ id: placements.id, place: placements.place })
        .from(placements)
        .where(
          and(
            eq(placements.organisationId, ctx.organisationId),
            eq(placements.ownerId, memberId),
            isNull(placements.retiredAt),
          ),
        )
        .orderBy(desc(placements.createdAt))
        .limit(MOST),
    )
    return rows.map(({ id, place }) => ({ id, what: 'Placement', label: place, href: `/placements/${id}` }))
  },
  async reassign(ctx, ids, toMemberId) {
    const member = await allowed(ctx)
    if (!member.ok) return member
    return ctx.write(async (tx) => {
      await giveAway(tx, ctx.organisationId, ids, toMemberId)
      for (const id of ids) tx.emit(placementEvent('changed', id))
      return ok()
    })
  },
}

export const campaignsHoldings: readonly HoldingKind[] = [ownCampaigns, ownPlacements]
