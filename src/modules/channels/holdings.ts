import { and, asc, count, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { HoldingKind } from '#platform/holdings.ts'
import { changeByHand } from './commands/change-by-hand.ts'
import { channelCard } from './queries/channel-cards.ts'
import { channel, channelPoster } from './tables.ts'

const MOST = 200

/** Channels of the organisation that one of these posts to by hand; those who only stand in hold nothing. */
const postedBy = (ctx: Ctx, who: SQL | undefined) =>
  and(
    eq(channelPoster.organisationId, ctx.organisationId),
    eq(channelPoster.position, 0),
    eq(channel.state, 'connected'),
    isNull(channel.ownerMemberId),
    who,
  )

const sameChannel = and(
  eq(channel.organisationId, channelPoster.organisationId),
  eq(channel.id, channelPoster.channelId),
)

/** Accounts a member posts to by hand; somebody else has to when they leave. */
export const channelHoldings: readonly HoldingKind[] = [
  {
    id: 'channels.by-hand',
    name: 'Accounts they post to by hand',
    async list(ctx, memberId) {
      const rows = await ctx.read((tx) =>
        tx
          .select({ id: channel.id, label: channel.label, handle: channel.handle })
          .from(channelPoster)
          .innerJoin(channel, sameChannel)
          .where(postedBy(ctx, eq(channelPoster.memberId, memberId)))
          .orderBy(asc(channel.handle))
          .limit(MOST),
      )
      return rows.map(({ id, label, handle }) => ({
        id,
        what: 'Posts by hand',
        label: label ?? handle,
        href: '/settings/channels',
      }))
    },
    async count(ctx, memberIds) {
      if (memberIds.length === 0) return new Map()
      const rows = await ctx.read((tx) =>
        tx
          .select({ memberId: channelPoster.memberId, n: count() })
          .from(channelPoster)
          .innerJoin(channel, sameChannel)
          .where(postedBy(ctx, inArray(channelPoster.memberId, [...memberIds])))
          .groupBy(channelPoster.memberId),
      )
      return new Map(rows.map((row) => [row.memberId, row.n]))
    },
    reassign,
  },
]

async function reassign(
  ctx: Ctx,
  ids: readonly string[],
  toMemberId: string,
): Promise<Result<{ given: number }>> {
  return ctx.write(async () => {
    for (const id of [...ids].sort()) {
      const card = await channelCard(ctx, id)
      if (!card) continue
      const { lang, region, posters } = card
      const given = await changeByHand(ctx, {
        id,
        posterId: toMemberId,
        deputyIds: posters.slice(1),
        lang,
        region,
      })
      if (!given.ok) return given
    }
    return ok({ given: ids.length })
  })
}
