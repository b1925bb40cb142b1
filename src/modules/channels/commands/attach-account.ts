import { newId } from '#kernel/ids.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import type { Connected } from '#networks/contract/connect.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { sealCredentials } from '../credentials.ts'
import { cleanAccount } from '../domain/account.ts'
import { channelConnected, channelReconnected } from '../events.ts'
import { findChannel, insertChannel, lockAccount, updateChannel } from '../store.ts'
import type { ChannelRow } from '../tables.ts'

export interface Attached {
  readonly row: ChannelRow
  /** True when the account was known before. */
  readonly known: boolean
}

/**
 * Stores an account that just signed in. With `channelId` only the account of that channel is taken; without, an
 * account that was connected before comes back as the channel it was, and one that is connected now is refused.
 */
export async function attachAccount(
  ctx: Ctx,
  network: string,
  connected: Connected,
  channelId?: string,
): Promise<Result<Attached>> {
  const account = cleanAccount(connected.account)
  if (!storable(account.remoteId))
    return refuse('invalid', 'The network named this account in a way we cannot store.')
  return ctx.write(async (tx) => {
    const found = await lockAccount(tx, ctx.organisationId, network, account.remoteId)
    if (channelId && found?.id !== channelId) return anotherAccount(ctx, tx, channelId, account.handle)
    if (!channelId && found?.state === 'connected') return already(found)
    return ok(found ? await again(ctx, tx, found, connected) : await first(ctx, tx, network, connected))
  })
}

const storable = (remoteId: string) =>
  remoteId !== '' && Buffer.byteLength(remoteId) <= 2000 && !remoteId.includes('\0')

async function again(ctx: Ctx, tx: WriteTx, found: ChannelRow, connected: Connected): Promise<Attached> {
  const row = await updateChannel(tx, ctx.organisationId, found.id, facts(ctx, found.id, connected))
  if (!row) throw new Error('A locked channel vanished.')
  tx.emit(channelReconnected(row.id, row.network))
  return { row, known: true }
}

async function first(ctx: Ctx, tx: WriteTx, network: string, connected: Connected): Promise<Attached> {
  const id = newId(ctx.now().getTime())
  const { remoteId } = connected.account
  const row: ChannelRow = {
    organisationId: ctx.organisationId,
    id,
    network,
    remoteId,
    label: null,
    lastPublishedAt: null,
    ...{ mode: 'connected', lang: null, region: null, ownerMemberId: null, ownerAgreedAt: null },
    ...facts(ctx, id, connected),
  }
  // Another member connected the same account since we looked: theirs stands and ours becomes a reconnection.
  if (!(await insertChannel(tx, row))) {
    const theirs = await lockAccount(tx, ctx.organisationId, network, remoteId)
    if (!theirs) throw new Error('An account is taken by a channel that cannot be found.')
    return again(ctx, tx, theirs, connected)
  }
  tx.emit(channelConnected(id, network))
  return { row, known: false }
}

function facts(ctx: Ctx, id: string, connected: Connected) {
  const { handle, displayName, avatarUrl, profileUrl, serverUrl } = cleanAccount(connected.account)
  return {
    handle,
    displayName,
    avatarUrl,
    profileUrl,
    serverUrl,
    state: 'connected' as const,
    stateReason: null,
    limits: connected.limits ?? null,
    credentials: sealCredentials(ctx, id, connected.credentials),
    connectedAt: ctx.now(),
    connectedBy: ctx.actor.kind === 'member' ? ctx.actor.memberId : null,
  }
}

async function anotherAccount(ctx: Ctx, tx: WriteTx, channelId: string, handle: string): Promise<Refused> {
  const channel = await findChannel(tx, ctx.organisationId, channelId)
  if (!channel) return refuse('not_found', 'This channel does not exist.')
  return refuse('conflict', `You signed in as ${handle}, but this channel is ${channel.handle}.`, {
    help: `Sign in as ${channel.handle}, or connect ${handle} as a new channel.`,
  })
}

function already(found: ChannelRow): Refused {
  return refuse('conflict', `${found.handle} is connected already.`, {
    help: 'Look for it in the list of channels.',
  })
}
