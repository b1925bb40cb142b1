import { eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Credentials, Session } from '#networks/contract/account.ts'
import { NETWORKS, type Network } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import { SECRETS } from '#platform/secrets/index.ts'
import { openCredentials, sealCredentials } from '../credentials.ts'
import { networkIo } from '../network-io.ts'
import { findChannel, updateChannel } from '../store.ts'
import { type ChannelRow, channel } from '../tables.ts'

/**
 * Lends the signed-in account of a channel to `work`, outside any transaction. Refused when the channel is not
 * connected. Tokens that `work` saves are stored at once, for every process.
 */
export async function withSession<T>(
  ctx: Ctx,
  channelId: string,
  work: (network: Network, session: Session) => Promise<T>,
): Promise<Result<T>> {
  const row = await ctx.read((tx) => findChannel(tx, ctx.organisationId, channelId))
  if (!row) return refuse('not_found', 'This channel does not exist.')
  const network = ctx.use(NETWORKS).get(row.network)
  if (!network) return refuse('unavailable', `This installation carries no network called ${row.network}.`)
  if (row.mode === 'assisted')
    return refuse('conflict', `On ${row.handle} people post by hand; Weft has no access.`)
  if (row.state !== 'connected' || row.credentials === null)
    return refuse('conflict', row.stateReason ?? `${row.handle} is not connected.`, {
      help: 'Connect it again under Settings, Channels.',
    })
  return ok(await work(network, await openSession(ctx, row, row.credentials)))
}

async function openSession(ctx: Ctx, row: ChannelRow, sealed: string): Promise<Session> {
  const credentials = openCredentials(ctx, row.id, sealed)
  const save = async (next: Credentials, onlyOver?: string) => {
    const text = sealCredentials(ctx, row.id, next)
    // Tokens that come late must not revive a channel that was disconnected meanwhile.
    const condition = onlyOver ? eq(channel.credentials, onlyOver) : eq(channel.state, 'connected')
    await ctx.write((tx) => updateChannel(tx, ctx.organisationId, row.id, { credentials: text }, condition))
  }
  if (ctx.use(SECRETS).stale(sealed)) await save(credentials, sealed)
  const { remoteId, handle, displayName, avatarUrl, serverUrl, profileUrl } = row
  return {
    account: { remoteId, handle, displayName, avatarUrl, serverUrl, profileUrl },
    credentials,
    io: networkIo(ctx),
    saveCredentials: (next) => save(next),
  }
}
