import { localTime } from '#kernel/local-time.ts'
import { channelCards, withSession } from '#modules/channels/index.ts'
import { organisation } from '#modules/people/index.ts'
import { isFault } from '#networks/contract/faults.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Standing } from '#networks/contract/standing.ts'
import type { Ctx } from '#platform/ctx.ts'
import { peerEvent } from '../events.ts'
import { keepReading, updateAccount } from '../store/peers.ts'
import type { PeerAccountRow } from '../tables.ts'

export interface Read {
  readonly problem: string | null
  /** The network asks not to be asked before. */
  readonly notBefore: Date | null
}

/** Reads what anybody can see of an account, with a channel of ours on its network, and keeps it for today. */
export async function readAccount(ctx: Ctx, account: PeerAccountRow): Promise<Read> {
  const found = await standingOf(ctx, account)
  const { zone } = await organisation(ctx)
  return ctx.write(async (tx) => {
    const now = ctx.now()
    const key = { organisationId: ctx.organisationId, id: account.id }
    if ('problem' in found) {
      await updateAccount(tx, key, { problem: found.problem })
      return found
    }
    const { followers, posts, url } = found
    const day = localTime(now, zone).day
    await keepReading(tx, {
      ...{ organisationId: ctx.organisationId, accountId: account.id, day, at: now, followers, posts },
    })
    await updateAccount(tx, key, { problem: null, readAt: now, url })
    tx.emit(peerEvent('read', account.peerId))
    return { problem: null, notBefore: null }
  })
}

async function standingOf(ctx: Ctx, { network, handle }: PeerAccountRow): Promise<Standing | Read> {
  const name = ctx.use(NETWORKS).get(network)?.name ?? network
  const channel = (await channelCards(ctx)).find(
    (one) => one.network === network && one.state === 'connected',
  )
  if (!channel)
    return { problem: `Connect a channel on ${name} first: figures are read with it.`, notBefore: null }
  const asked = await withSession(ctx, channel.id, async (one, session) =>
    one.standing?.read(session, handle),
  )
  if (!asked.ok) return { problem: asked.error.message, notBefore: null }
  const read = asked.value
  if (!read) return { problem: `${name} does not let public figures be read.`, notBefore: null }
  if (read.kind === 'nobody') return { problem: `Nobody on ${name} answers to “${handle}”.`, notBefore: null }
  if (isFault(read))
    return { problem: `${name}: ${read.reason}`, notBefore: read.kind === 'retryLater' ? read.at : null }
  return read
}
