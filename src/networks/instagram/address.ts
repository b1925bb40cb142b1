import type { PostAddress } from '#networks/contract/assisted.ts'
import { oneOfHosts, readWebAddress } from '#networks/contract/by-hand/web-address.ts'

const isInstagram = oneOfHosts(
  ...['instagram.com', 'www.instagram.com', 'm.instagram.com', 'instagr.am', 'www.instagr.am'],
)
const kinds: Readonly<Record<string, string>> = { p: 'p', reel: 'reel', reels: 'reel', tv: 'p' }
const name = /^[\w.]{1,30}$/
const code = /^[\w-]{5,40}$/

/** A post or reel on Instagram, with or without the account in front, or behind the apps' own `/share`. */
export function readInstagramAddress(address: string): PostAddress | null {
  const read = readWebAddress(address, isInstagram)
  if (!read) return null
  const [first = '', second = '', third = ''] = read.parts
  if (first === 'share') return shared(second, third)
  return post(first, second, null) ?? (name.test(first) ? post(second, third, first) : null)
}

function post(kind: string, id: string, handle: string | null): PostAddress | null {
  if (!Object.hasOwn(kinds, kind) || !code.test(id)) return null
  return { remoteId: id, handle, url: `https://www.instagram.com/${kinds[kind]}/${id}/` }
}

// These codes are not those of the posts, and only Instagram knows which belongs to which.
function shared(second: string, third: string): PostAddress | null {
  const [kind, id] = third === '' ? [null, second] : [second, third]
  if (!code.test(id) || (kind !== null && kind !== 'p' && kind !== 'reel')) return null
  const path = kind === null ? id : `${kind}/${id}`
  return { remoteId: `share:${id}`, handle: null, url: `https://www.instagram.com/share/${path}/` }
}
