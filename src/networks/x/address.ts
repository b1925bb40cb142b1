import type { PostAddress } from '#networks/contract/assisted.ts'
import { oneOfHosts, readWebAddress } from '#networks/contract/by-hand/web-address.ts'

const isX = oneOfHosts(
  ...['x.com', 'www.x.com', 'mobile.x.com', 'm.x.com'],
  ...['twitter.com', 'www.twitter.com', 'mobile.twitter.com', 'm.twitter.com'],
)
const nameless = new Set(['i'])

/** A post on X: `/name/status/1`, `/i/status/1`, `/i/web/status/1`, each with whatever follows it. */
export function readXAddress(address: string): PostAddress | null {
  const read = readWebAddress(address, isX)
  if (!read) return null
  const parts = read.parts[0] === 'i' && read.parts[1] === 'web' ? ['i', ...read.parts.slice(2)] : read.parts
  const [name = '', word = '', id = ''] = parts
  if (!/^(?:status|statuses)$/.test(word) || !/^\d{1,20}$/.test(id) || !/^\w{1,15}$/.test(name)) return null
  const handle = nameless.has(name) ? null : name
  return { remoteId: id, handle, url: `https://x.com/${name}/status/${id}` }
}
