import { withSession } from '#modules/channels/index.ts'
import type { Session } from '#networks/contract/account.ts'
import type { Fault } from '#networks/contract/faults.ts'
import { NETWORKS, type Network } from '#networks/contract/network.ts'
import type { Page, ReceivePort } from '#networks/contract/receive.ts'
import type { Ctx } from '#platform/ctx.ts'
import { STREAM } from '#platform/stream/index.ts'
import type { Reading } from '../commands/keep-items.ts'
import { glanceAt } from '../domain/glance.ts'
import { portOf, requestsOf } from '../domain/source-port.ts'
import type { SourceRow } from '../tables.ts'

/** A network that answers nothing at all for this long is taken for silent. */
const SILENCE_MS = 120_000

export interface Asked<T> {
  readonly answer: T | Fault
  readonly receive: ReceivePort
  readonly reading: Reading
  /** Requests one call costs. */
  readonly requests: number
}

/**
 * Lends the channel's account to one call of its network. Whatever the adapter throws becomes a fault: it must cost
 * this source a wait, never the loop. Null when the channel is not connected (then nobody follows it much longer).
 * Rejects only when our own database fails.
 */
export async function askSource<T>(
  ctx: Ctx,
  source: Pick<SourceRow, 'channelId' | 'kind' | 'term'>,
  call: (receive: ReceivePort, session: Session, reading: Reading) => Promise<T | Fault>,
): Promise<Asked<T> | null> {
  const { channelId } = source
  const asked = await withSession(ctx, channelId, async (network, session) => {
    const receive = portOf(network, source)
    if (!receive) return null
    const known = {
      receive,
      reading: { ...readingOf(network, receive, session), stream: ctx.use(STREAM) },
      requests: requestsOf(network, source),
    }
    try {
      return { answer: await call(receive, session, known.reading), ...known }
    } catch (error) {
      ctx.log.error({ err: error, channelId, network: network.id }, 'reading a source failed')
      const reason = `Reading failed: ${error instanceof Error ? error.message : String(error)}`
      return { answer: { kind: 'unknown', reason } as const, ...known }
    }
  })
  return asked.ok ? asked.value : null
}

/** How a source is read on its network; null when this installation cannot. */
export function portOfSource(ctx: Ctx, source: SourceRow): ReceivePort | null {
  const network = ctx.use(NETWORKS).get(source.network)
  return network ? portOf(network, source) : null
}

/** One page, or a fault when the network stays silent. Gives up at once when the signal aborts: nothing is lost by it. */
export async function pollInTime(
  receive: ReceivePort,
  session: Session,
  cursor: string | null,
  signal: AbortSignal,
): Promise<Page | Fault> {
  let timer: NodeJS.Timeout | undefined
  const silent = new Promise<Fault>((resolve) => {
    const give = () => resolve({ kind: 'unknown', reason: 'The network did not answer in time.' })
    timer = setTimeout(give, SILENCE_MS)
    signal.addEventListener('abort', give, { once: true })
  })
  try {
    return await Promise.race([receive.poll(session, cursor), silent])
  } finally {
    clearTimeout(timer)
  }
}

function readingOf(network: Network, receive: ReceivePort, session: Session): Reading {
  const reader = { receive, us: session.account, weWrite: network.publish !== undefined }
  return {
    readDeletion: (body) => deletionIn(receive, session, body),
    sift: receive.wide ? (body) => glanceAt(reader, body) : null,
    wire: receive.wire,
    network: network.id,
  }
}

/** The remote id of what a raw item reports as gone, or null. */
export function deletionIn(receive: ReceivePort, { account }: Session, body: unknown): string | null {
  try {
    const item = receive.normalise(body, account)
    return item.kind === 'deleted-item' ? item.remoteId : null
  } catch {
    return null // what cannot be read is told by the normalise job, once
  }
}
