import { ne } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ChannelCard } from '../contract.ts'
import { channelDisconnected, channelRenamed } from '../events.ts'
import { mayChangeChannel } from '../policy.ts'
import { cardOf } from '../queries/shape-card.ts'
import { dropOauthOf, findChannel, updateChannel } from '../store.ts'
import { channel } from '../tables.ts'

const missing = () => refuse('not_found', 'This channel does not exist.')

/** Forgets a channel's secrets for good, or that people post there by hand. The channel stays, with all that was said there; it can be connected again. */
export async function disconnect(ctx: Ctx, input: { readonly id: string }): Promise<Result<ChannelCard>> {
  return ctx.write(async (tx) => {
    const allowed = mayChangeChannel(ctx, await findChannel(tx, ctx.organisationId, input.id))
    if (!allowed.ok) return allowed
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
      return known ? ok(await cardOf(ctx, tx, known)) : missing()
    }
    await dropOauthOf(tx, ctx.organisationId, input.id)
    tx.emit(channelDisconnected(row.id, row.network))
    return ok(await cardOf(ctx, tx, row))
  })
}

/** Gives a channel a name of our own; null or nothing takes it away again. */
export async function rename(
  ctx: Ctx,
  input: { readonly id: string; readonly name: string | null },
): Promise<Result<ChannelCard>> {
  const label =
    input.name
      ?.toWellFormed()
      .replace(/\p{Cc}/gu, '')
      .trim() || null
  return ctx.write(async (tx) => {
    const allowed = mayChangeChannel(ctx, await findChannel(tx, ctx.organisationId, input.id))
    if (!allowed.ok) return allowed
    const row = await updateChannel(tx, ctx.organisationId, input.id, { label })
    if (!row) return missing()
    tx.emit(channelRenamed(row.id, row.label ?? row.displayName))
    return ok(await cardOf(ctx, tx, row))
  })
}
