import { readAddress } from './address.ts'
import { isReservedHost } from './hosts.ts'
import type { Verdict } from './verdict.ts'

/**
 * Whether it makes sense to follow an address: a web page with a name the world knows, and not one that is known to be
 * dangerous already, whose owner need not learn that we looked.
 */
export function worthFollowing(url: string, verdict: Verdict): boolean {
  const address = readAddress(url)
  if (!address || verdict === 'dangerous') return false
  return /^https?:$/.test(address.scheme) && !isReservedHost(address.host)
}
