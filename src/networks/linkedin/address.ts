import type { PostAddress } from '#networks/contract/assisted.ts'
import { readWebAddress, type WebAddress } from '#networks/contract/by-hand/web-address.ts'

// Countries have names of their own in front: de.linkedin.com.
const isLinkedin = (host: string) =>
  host === 'lnkd.in' || host === 'linkedin.com' || /^(?:www|m|[a-z]{2})\.linkedin\.com$/.test(host)
const urn = /^urn:li:(activity|share|ugcPost):(\d{1,20})$/
const slug = /^([^_]*)_.*-(activity|share|ugcPost)-(\d{1,20})(?:-[\w-]*)?$/i

/** A post on LinkedIn: by its urn, by the readable address, or by the short one of its apps. */
export function readLinkedinAddress(address: string): PostAddress | null {
  const read = readWebAddress(address, isLinkedin)
  if (!read) return null
  return read.host === 'lnkd.in' ? short(read) : (byUrn(read) ?? readable(read))
}

/** `/feed/update/urn:li:activity:1`, also inside `/embed`. */
function byUrn({ parts }: WebAddress): PostAddress | null {
  const [feed, update, name = ''] = parts[0] === 'embed' ? parts.slice(1) : parts
  const read = feed === 'feed' && update === 'update' ? urn.exec(name) : null
  return read && post(read[1] ?? '', read[2] ?? '', null)
}

/** `/posts/acme_first-words-activity-1-abcd`. */
function readable({ parts }: WebAddress): PostAddress | null {
  const read = parts[0] === 'posts' ? slug.exec(parts[1] ?? '') : null
  if (!read) return null
  const kind = ['activity', 'share', 'ugcPost'].find((one) => one.toLowerCase() === read[2]?.toLowerCase())
  return post(kind ?? '', read[3] ?? '', read[1] || null)
}

/** `lnkd.in/p/abc`; without the p it leads anywhere on the web. */
function short({ parts }: WebAddress): PostAddress | null {
  const [word, code = ''] = parts
  if (word !== 'p' || !/^[\w-]{4,40}$/.test(code)) return null
  return { remoteId: `short:${code}`, handle: null, url: `https://lnkd.in/p/${code}` }
}

function post(kind: string, id: string, handle: string | null): PostAddress {
  const remoteId = `urn:li:${kind}:${id}`
  return { remoteId, handle, url: `https://www.linkedin.com/feed/update/${remoteId}/` }
}
