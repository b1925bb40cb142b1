import type { Session } from '#networks/contract/account.ts'
import type { Network } from '#networks/contract/network.ts'
import { FAULT, faults, TO } from './bad-line.ts'
import type { Ledger } from './ledger.ts'

/** The share of requests that fail as long as anything is left to go wrong. */
const FAULTY = 0.4

/** Undefined where life goes on; else nothing goes on from there. */
export type Die = (network: string, point: string) => Promise<never> | undefined

type Fetch = typeof globalThis.fetch

const isPublishing: Readonly<Record<string, (method: string, path: string) => boolean>> = {
  fake: (method, path) => method === 'POST' && path === '/api/posts',
  bluesky: (_, path) => path === '/xrpc/com.atproto.repo.putRecord',
  mastodon: (method, path) => method === 'POST' && path === '/api/v1/statuses',
}

interface Roughness {
  readonly ledger: Ledger
  readonly die: Die
  /** The address of a bad line (bad-line.ts). */
  readonly line: string
}

/**
 * The same network over a bad line, whose process may be killed in the moments that only the adapter sees: the network has
 * answered and nobody has written it down, or our timeline was read back and nothing was concluded yet.
 */
export function roughNetwork(network: Network, rough: Roughness): Network {
  const { publish: port } = network
  if (!port) return network
  return {
    ...network,
    publish: {
      async publish(session, request) {
        const answer = await port.publish(overBadLine(network.id, session, rough), request)
        await rough.die(network.id, 'answered')
        return answer
      },
      async reconcile(session, request) {
        const found = await port.reconcile(session, request)
        await rough.die(network.id, 'read back')
        return found
      },
    },
  }
}

/** Requests that make a post take the bad line now and then, so that what goes wrong is spread over the run. */
function overBadLine(network: string, session: Session, { ledger, line }: Roughness): Session {
  const { io } = session
  const fetch: Fetch = async (input, init) => {
    const asked = new Request(input, init)
    const { method, url, headers } = asked
    const { origin, pathname, search } = new URL(url)
    if (!isPublishing[network]?.(method, pathname)) return io.fetch(input, init)
    const fault = Math.random() < FAULTY ? faults.find((name) => ledger.take(network, name)) : undefined
    if (!fault) return io.fetch(input, init)
    const marked = new Headers([...headers, [TO, origin], [FAULT, fault]])
    return io.fetch(`${line}${pathname}${search}`, {
      method,
      headers: marked,
      body: await asked.arrayBuffer(),
    })
  }
  return { ...session, io: { ...io, fetch } }
}
