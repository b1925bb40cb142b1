import type { NetworkIo } from '#networks/contract/account.ts'
import { xrpc } from './xrpc.ts'

const lookup = 'https://public.api.bsky.app'
const directory = 'https://plc.directory'
/** Where accounts hosted by Bluesky sign in, whichever of its data servers keeps them. */
export const entryway = 'https://bsky.social'

export type Home = { readonly server: string } | 'unknown-handle'

/** The server on which the account with this handle signs in. Rejects when the directories cannot be reached. */
export async function homeOf(handle: string, io: NetworkIo): Promise<Home> {
  const resolved = await xrpc<{ did: string }>(io, lookup, 'com.atproto.identity.resolveHandle', {
    params: { handle },
  })
  if (resolved.kind === 'xrpc-error') return resolved.status === 400 ? 'unknown-handle' : { server: entryway }
  const { did } = resolved.body
  const response = await io.fetch(documentAddress(did))
  const server = response.ok ? dataServer(await response.json().catch(() => null)) : undefined
  if (!server || new URL(server).hostname.endsWith('.host.bsky.network')) return { server: entryway }
  return { server }
}

function documentAddress(did: string): string {
  const web = /^did:web:(.+)$/.exec(did)?.[1]
  return web ? `https://${decodeURIComponent(web)}/.well-known/did.json` : `${directory}/${did}`
}

/** The personal data server a DID document names. */
export function dataServer(document: unknown): string | undefined {
  const { service } = Object(document) as Record<string, unknown>
  const services: unknown[] = Array.isArray(service) ? service : []
  for (const one of services) {
    const { id, serviceEndpoint } = Object(one) as Record<string, unknown>
    if (typeof id !== 'string' || !id.endsWith('#atproto_pds') || typeof serviceEndpoint !== 'string')
      continue
    const url = URL.parse(serviceEndpoint)
    if (url) return url.origin
  }
  return undefined
}
