import { ne } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ChannelCard } from '../contract.ts'
import { channelDisconnected, channelRenamed } from '../events.ts'
import { mayManageChannels } from '../policy.ts'
import { shapeCard } from '../queries/shape-card.ts'
import { dropOauthOf, findChannel, updateChannel } from '../store.ts'
import { channel } from '../tables.ts'

const missing = () => refuse('not_found', 'This channel does not exist.')

/** Forgets a channel's secrets for good. The channel stays, with all that was said there; it can be connected again. */
export async function disconnect(ctx: Ctx, input: { readonly id: string }): Promise<Result<ChannelCard>> {
  const allowed = mayManageChannels(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx) => {
    const wiped = { state: 'disconnected', stateReason: null, credentials: null } as const
    const row = await updateChannel(
      tx,
      ctx.organisationId,
      input.id,
      wiped,
      ne(channel.state, 'disconnected'),
    )
    if (!row) {
      const known = await findChannel(tx, ctx.organisationId, input.id)
      return known ? ok(shapeCard(ctx, known)) : missing()
    }
    await dropOauthOf(tx, ctx.organisationId, input.id)
    tx.emit(channelDisconnected(row.id, row.network))
    return ok(shapeCard(ctx, row))
  })
}

/** Gives a channel a name of our own; null or nothing takes it away again. */
export async function rename(
  ctx: Ctx,
  input: { readonly id: string; readonly name: string | null },
): Promise<Result<ChannelCard>> {
  const allowed = mayManageChannels(ctx)
  if (!allowed.ok) return allowed
  const label =
    input.name
      ?.toWellFormed()
      .replace(/\p{Cc}/gu, '')
      .trim() || null
  return ctx.write(async (tx) => {
    const row = await updateChannel(tx, ctx.organisationId, input.id, { label })
    if (!row) return missing()
    tx.emit(channelRenamed(row.id, row.label ?? row.displayName))
    return ok(shapeCard(ctx, row))
  })
}
