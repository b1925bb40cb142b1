import type { SafeFetch } from '#platform/safe-fetch/index.ts'
import { SafeFetchError } from '#platform/safe-fetch/index.ts'
import { readAddress } from './domain/address.ts'
import type { Chain, End } from './domain/chain.ts'

const MOST_HOPS = 10
const HOP_MS = 8000
const redirects = new Set([301, 302, 303, 307, 308])
const headers = {
  // Says what asks, and not whose installation it is: the other side learns as little as can be.
  'user-agent': 'Mozilla/5.0 (compatible; link check)',
  accept: 'text/html,*/*;q=0.5',
}

/**
 * Follows an address from stop to stop, at most ten times, by HEAD, and by GET where a server refuses HEAD; what a page
 * says is never read. Every stop goes through the guarded fetch, so nothing private is reached.
 */
export async function followChain(fetch: SafeFetch, start: string): Promise<Chain> {
  const hops: string[] = []
  const seen = new Set<string>()
  const ended = (end: End, note: string | null = null): Chain => ({ hops, end, note })
  for (let url = start; ; ) {
    const address = readAddress(url)
    hops.push(address?.href ?? url)
    if (!address || !/^https?:$/.test(address.scheme)) return ended('refused')
    if (seen.has(address.href)) return ended('loop')
    if (hops.length > MOST_HOPS + 1) return ended('too-many')
    seen.add(address.href)
    const next = await ask(fetch, address.href)
    if (typeof next !== 'string') return ended(next.end, next.note)
    url = absolute(next, address.href)
  }
}

type Stop = { readonly end: End; readonly note: string | null }

/** Where a stop sends people next, or that it is the last. */
async function ask(fetch: SafeFetch, url: string): Promise<string | Stop> {
  try {
    const head = await once(fetch, url, 'HEAD')
    const answer = head.location === null && head.status >= 400 ? await once(fetch, url, 'GET') : head
    return answer.location ?? { end: 'arrived', note: null }
  } catch (error) {
    if (!(error instanceof SafeFetchError)) throw error
    const end =
      error.code === 'private_address' ? 'private' : error.code === 'bad_url' ? 'refused' : 'unreachable'
    return { end, note: error.message }
  }
}

async function once(fetch: SafeFetch, url: string, method: 'HEAD' | 'GET') {
  const patience = new AbortController()
  const late = new SafeFetchError('timeout', `${new URL(url).host} took too long to answer.`)
  const timer = setTimeout(() => patience.abort(late), HOP_MS)
  try {
    const answer = await fetch(url, { method, headers, redirect: 'manual', signal: patience.signal })
    await answer.body?.cancel().catch(() => undefined)
    const location = redirects.has(answer.status) ? answer.headers.get('location') : null
    return { status: answer.status, location }
  } finally {
    clearTimeout(timer)
  }
}

function absolute(location: string, from: string): string {
  return URL.canParse(location, from) ? new URL(location, from).href : location
}
