import type { Wire } from './cursor.ts'

export const usualAddress = 'wss://bsky.network'

export interface Candidate {
  readonly url: URL
  readonly wire: Wire
}

const reposPath = '/xrpc/com.atproto.sync.subscribeRepos'
const jetstreamPath = '/subscribe'

/**
 * Where the typed address may mean: a host alone is tried as both kinds, a path says which. Null when it is no
 * address. `https:` is taken for `wss:`, as people copy what their browser shows.
 */
export function candidates(typed: string): readonly Candidate[] | null {
  const bare = typed.trim() || usualAddress
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(bare) ? bare : `wss://${bare}`
  const url = URL.parse(full.replace(/^http/i, 'ws'))
  if (!url || !/^wss?:$/.test(url.protocol) || url.hostname === '' || url.username || url.password)
    return null
  url.hash = ''
  for (const name of ['cursor', 'compress', 'requireHello']) url.searchParams.delete(name)
  const path = url.pathname.replace(/\/+$/, '')
  if (path.endsWith(jetstreamPath)) return [{ url, wire: 'jetstream' }]
  if (path !== '') return [{ url, wire: 'repos' }]
  const at = (pathname: string): URL => Object.assign(new URL(url), { pathname })
  const repos = { url: at(reposPath), wire: 'repos' } as const
  const jetstream = { url: at(jetstreamPath), wire: 'jetstream' } as const
  return url.hostname.startsWith('jetstream') ? [jetstream, repos] : [repos, jetstream]
}
