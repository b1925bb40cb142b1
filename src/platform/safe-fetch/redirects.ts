import { SafeFetchError } from './errors.ts'

/** One request as it goes over the wire; the body is whole, so that a redirect can repeat it. */
export interface Hop {
  readonly url: URL
  readonly method: string
  readonly headers: Headers
  readonly body: Uint8Array<ArrayBuffer> | null
}

const redirectStatus = new Set([301, 302, 303, 307, 308])

export function isRedirect(status: number): boolean {
  return redirectStatus.has(status)
}

/** Parses an address and refuses what we never fetch. */
export function fetchableUrl(text: string, base?: URL): URL {
  let url: URL
  try {
    url = new URL(text, base)
  } catch {
    throw new SafeFetchError('bad_url', 'This is not an address.')
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new SafeFetchError('bad_url', `Only http and https addresses are fetched, not ${url.protocol}`)
  }
  if (url.username || url.password) {
    throw new SafeFetchError('bad_url', 'The address carries a user name or password.')
  }
  return url
}

const secretHeaders = ['authorization', 'cookie', 'proxy-authorization', 'x-api-key']
const bodyHeaders = [
  'content-type',
  'content-length',
  'content-encoding',
  'content-language',
  'content-location',
]

/**
 * The request that follows a redirect, by the rules of the Fetch standard, with two additions: secrets do not travel
 * to another origin, and neither does a body (it may hold a password or a token); the same host moving from http to
 * https keeps the body.
 */
export function nextHop(hop: Hop, status: number, location: string): Hop {
  const url = fetchableUrl(location, hop.url)
  if (!url.hash) url.hash = hop.url.hash
  const headers = new Headers(hop.headers)
  const sameOrigin = url.origin === hop.url.origin
  if (!sameOrigin) for (const name of secretHeaders) headers.delete(name)
  const toGet =
    ((status === 301 || status === 302) && hop.method === 'POST') ||
    (status === 303 && hop.method !== 'GET' && hop.method !== 'HEAD')
  if (toGet) {
    for (const name of bodyHeaders) headers.delete(name)
    return { url, method: 'GET', headers, body: null }
  }
  const upgraded = url.hostname === hop.url.hostname && url.protocol === 'https:'
  if (hop.body && !sameOrigin && !upgraded) {
    throw new SafeFetchError(
      'bad_url',
      `${hop.url.host} wants what we sent handed to ${url.host}; refused.`,
      {
        maybeSent: true,
      },
    )
  }
  return { url, method: hop.method, headers, body: hop.body }
}
