import { asc, eq } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ChannelCard } from '../contract.ts'
import { findChannel } from '../store.ts'
import { channel } from '../tables.ts'
import { shapeCard } from './shape-card.ts'

/** Every channel of the organisation, disconnected ones included, by network and handle. */
export async function channelCards(ctx: Ctx): Promise<ChannelCard[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(channel)
      .where(eq(channel.organisationId, ctx.organisationId))
      .orderBy(asc(channel.network), asc(channel.handle), asc(channel.id)),
  )
  return rows.map((row) => shapeCard(ctx, row))
}

export async function channelCard(ctx: Ctx, id: string): Promise<ChannelCard | null> {
  const row = await ctx.read((tx) => findChannel(tx, ctx.organisationId, id))
  return row ? shapeCard(ctx, row) : null
}

/** The list on the settings screen, and whether this member may change it. */
export async function listChannels(
  ctx: Ctx,
): Promise<Result<{ channels: ChannelCard[]; canManage: boolean }>> {
  return ok({ channels: await channelCards(ctx), canManage: may(ctx.actor, 'channels.manage') })
}
