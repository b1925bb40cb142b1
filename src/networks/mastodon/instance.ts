import type { NetworkIo } from '#networks/contract/account.ts'
import type { Limits } from '#networks/contract/limits.ts'
import { readJson, send } from './api.ts'
import { instanceLimits } from './limits.ts'
import { isObject, object, text, type Wire } from './wire.ts'

export interface Instance {
  /** Where the API lives, which may differ from what was typed. */
  readonly serverUrl: string
  /** The part after @ in its accounts' names. */
  readonly domain: string
  readonly limits: Limits
  /** Where it streams, or null. */
  readonly streamingUrl: string | null
}

/** Asks a server what it is; null when it does not speak the Mastodon API. Throws what `fetch` throws. */
export async function readInstance(server: string, io: NetworkIo): Promise<Instance | null> {
  for (const path of ['/api/v2/instance', '/api/v1/instance']) {
    const headers = new Headers({ accept: 'application/json' })
    const response = await send(io, new URL(path, server), {}, headers)
    const body = await readJson(response)
    const domain = response.ok && isObject(body) ? domainOf(body) : null
    if (domain === null || !isObject(body)) continue
    const serverUrl = new URL(response.url || server).origin
    return {
      serverUrl,
      domain,
      limits: instanceLimits(body, io.now()),
      streamingUrl: await streamingOf(body, io),
    }
  }
  return null
}

/** v2 says `domain`; v1 says `uri`, a host or an address. A number of them say neither and are something else. */
function domainOf(body: Wire): string | null {
  const told = text(body.domain) ?? text(body.uri)
  const version = text(body.version)
  if (told === null || version === null) return null
  const host = /^https?:\/\//i.test(told) ? (URL.parse(told)?.host ?? null) : told
  return host !== null && /^[^\s/@]+$/.test(host) ? host : null
}

async function streamingOf(body: Wire, io: NetworkIo): Promise<string | null> {
  const told =
    text(object(object(body.configuration).urls).streaming) ?? text(object(body.urls).streaming_api)
  const url = told === null ? null : URL.parse(told.replace(/^ws/i, 'http'))
  if (!url || !/^https?:$/.test(url.protocol)) return null
  // Some name an address where nothing streams; whoever streams says so here.
  try {
    const health = await io.fetch(new URL('/api/v1/streaming/health', url))
    await health.body?.cancel()
    return health.ok ? url.origin : null
  } catch {
    return null
  }
}
