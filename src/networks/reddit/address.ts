import type { PostAddress } from '#networks/contract/assisted.ts'
import { oneOfHosts, readWebAddress } from '#networks/contract/by-hand/web-address.ts'

const isReddit = oneOfHosts(
  ...['reddit.com', 'www.reddit.com', 'old.reddit.com', 'new.reddit.com', 'sh.reddit.com', 'm.reddit.com'],
  ...['np.reddit.com', 'amp.reddit.com', 'i.reddit.com', 'redd.it', 'www.redd.it'],
)
const id = /^[a-z0-9]{4,12}$/i
const place = /^[\w-]{2,40}$/

/** A post or comment on Reddit, in a community or on a profile; `redd.it` and the apps' `/s/` addresses too. */
export function readRedditAddress(address: string): PostAddress | null {
  const read = readWebAddress(address, isReddit)
  if (!read) return null
  const { parts, host } = read
  if (host.endsWith('redd.it')) return post('', parts[0], undefined, null)
  const [kind = '', name = '', word = ''] = parts
  if (kind === 'comments' || kind === 'gallery') return post('', name, undefined, null)
  if (!/^(?:r|u|user)$/.test(kind) || !place.test(name)) return null
  const base = `${kind === 'r' ? 'r' : 'user'}/${name}/`
  if (word === 's') return short(base, parts[3])
  return word === 'comments' ? post(base, parts[3], parts[5], kind === 'r' ? null : name) : null
}

/** `t3_…` is a post and `t1_…` a comment, as everywhere at Reddit. */
function post(
  base: string,
  found: string | undefined,
  comment: string | undefined,
  handle: string | null,
): PostAddress | null {
  if (!found || !id.test(found) || (comment !== undefined && !id.test(comment))) return null
  const path = `https://www.reddit.com/${base}comments/${found.toLowerCase()}/`
  if (comment === undefined) return { remoteId: `t3_${found.toLowerCase()}`, handle, url: path }
  return {
    remoteId: `t1_${comment.toLowerCase()}`,
    handle: null,
    url: `${path}comment/${comment.toLowerCase()}/`,
  }
}

function short(base: string, code: string | undefined): PostAddress | null {
  if (!code || !/^[A-Za-z0-9]{5,20}$/.test(code)) return null
  return { remoteId: `share:${code}`, handle: null, url: `https://www.reddit.com/${base}s/${code}` }
}
