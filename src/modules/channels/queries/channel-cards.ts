import { asc, eq } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ChannelCard } from '../contract.ts'
import { mayAddOwnAccount } from '../policy.ts'
import { findChannel, postersOf } from '../store.ts'
import { channel } from '../tables.ts'
import { cardOf, shapeCard } from './shape-card.ts'

/** Every channel of the organisation, disconnected ones included, by network and handle. */
export async function channelCards(ctx: Ctx): Promise<ChannelCard[]> {
  return [...(await ctx.once('channels.cards', () => allCards(ctx)))]
}

function allCards(ctx: Ctx): Promise<ChannelCard[]> {
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(channel)
      .where(eq(channel.organisationId, ctx.organisationId))
      .orderBy(asc(channel.network), asc(channel.handle), asc(channel.id))
    const byHand = rows.filter((row) => row.mode === 'assisted').map((row) => row.id)
    const posters = await postersOf(tx, ctx.organisationId, byHand)
    return rows.map((row) => shapeCard(ctx, row, posters.get(row.id)))
  })
}

export function channelCard(ctx: Ctx, id: string): Promise<ChannelCard | null> {
  return ctx.once(`channels.card ${id}`, () =>
    ctx.read(async (tx) => {
      const row = await findChannel(tx, ctx.organisationId, id)
      return row ? cardOf(ctx, tx, row) : null
    }),
  )
}

export interface ChannelList {
  readonly channels: ChannelCard[]
  readonly canManage: boolean
  readonly canAddOwn: boolean
  readonly people: { readonly id: string; readonly name: string }[]
}

/** The list on the settings screen, what this member may do with it, and the names of those who post by hand. */
export async function listChannels(ctx: Ctx): Promise<Result<ChannelList>> {
  const channels = await channelCards(ctx)
  const named = channels.flatMap(({ posters, ownerId }) => (ownerId ? [...posters, ownerId] : posters))
  const people = [...(await memberCards(ctx, named)).values()].map(({ id, name }) => ({ id, name }))
  const canManage = may(ctx.actor, 'channels.manage')
  return ok({ channels, canManage, canAddOwn: mayAddOwnAccount(ctx.actor), people })
}
