import type { Session } from '#networks/contract/account.ts'
import type { Network } from '#networks/contract/network.ts'
import type { Ledger } from './ledger.ts'

/** Ways in which a request that makes a post goes wrong. `after`: the server took it, and we do not hear so. */
export const faults = [
  '429 without Retry-After',
  '429 with Retry-After',
  'reset after',
  'time-out after',
  '502 after',
  '503 before',
  'access revoked',
] as const
export type FaultName = (typeof faults)[number]

/** Undefined where life goes on; else nothing goes on from there. */
export type Die = (network: string, point: string) => Promise<never> | undefined

type Fetch = typeof globalThis.fetch
type Send = () => Promise<Response>

const isPublishing: Readonly<Record<string, (method: string, path: string) => boolean>> = {
  fake: (method, path) => method === 'POST' && path === '/api/posts',
  bluesky: (_, path) => path === '/xrpc/com.atproto.repo.putRecord',
  mastodon: (method, path) => method === 'POST' && path === '/api/v1/statuses',
}

/** What each network says when access was taken away. */
const revoked: Readonly<Record<string, () => Response>> = {
  bluesky: () => said(400, { error: 'AccountTakedown', message: 'Access was taken away.' }),
  mastodon: () => said(401, { error: 'The access token was revoked' }),
}

/**
 * The same network over a bad line, whose process may be killed in the moments that only the adapter sees: the network has
 * answered and nobody has written it down, or our timeline was read back and nothing was concluded yet.
 */
export function roughNetwork(network: Network, ledger: Ledger, die: Die): Network {
  const { publish: port } = network
  if (!port) return network
  return {
    ...network,
    publish: {
      async publish(session, request) {
        const answer = await port.publish(overBadLine(network.id, session, ledger), request)
        await die(network.id, 'answered')
        return answer
      },
      async reconcile(session, request) {
        const found = await port.reconcile(session, request)
        await die(network.id, 'read back')
        return found
      },
    },
  }
}

function overBadLine(network: string, session: Session, ledger: Ledger): Session {
  const { io } = session
  const fetch: Fetch = (input, init) => {
    const send = () => io.fetch(input, init)
    const url = new URL(input instanceof Request ? input.url : String(input))
    const method = (init?.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase()
    if (!isPublishing[network]?.(method, url.pathname)) return send()
    const fault = faults.find((name) => ledger.take(network, name))
    return fault ? act(fault, network, send) : send()
  }
  return { ...session, io: { ...io, fetch } }
}

async function act(fault: FaultName, network: string, send: Send): Promise<Response> {
  switch (fault) {
    case '429 without Retry-After':
      return said(429, { error: 'RateLimitExceeded', message: 'Too many posts.' })
    case '429 with Retry-After':
      return said(429, { error: 'RateLimitExceeded', message: 'Too many posts.' }, { 'retry-after': '2' })
    case 'reset after':
      await taken(send)
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }),
      })
    case 'time-out after':
      await taken(send)
      throw new DOMException('The operation timed out.', 'TimeoutError')
    case '502 after':
      await taken(send)
      return said(502, { error: 'BadGateway', message: 'The gateway lost its server.' })
    case '503 before':
      return said(503, { error: 'NotAvailable', message: 'The server is being mended.' })
    case 'access revoked':
      return revoked[network]?.() ?? send()
  }
}

/** The server has it, whole. */
async function taken(send: Send): Promise<void> {
  await (await send()).arrayBuffer()
}

function said(status: number, body: object, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  })
}
