import type { PostAddress } from '#networks/contract/assisted.ts'
import { oneOfHosts, readWebAddress, type WebAddress } from '#networks/contract/by-hand/web-address.ts'

const isTiktok = oneOfHosts(
  ...['tiktok.com', 'www.tiktok.com', 'm.tiktok.com', 'vm.tiktok.com', 'vt.tiktok.com'],
)
const code = /^[A-Za-z0-9]{5,20}$/

/** A video or photo post on TikTok. Short addresses stay as they are: only TikTok knows what they stand for. */
export function readTiktokAddress(address: string): PostAddress | null {
  const read = readWebAddress(address, isTiktok)
  if (!read) return null
  if (read.host === 'vm.tiktok.com' || read.host === 'vt.tiktok.com') return short(read.host, read.parts[0])
  const [first, second] = read.parts
  if (first === 't') return short('www.tiktok.com/t', second)
  return first === 'v' ? withoutName(second) : named(read)
}

function named({ parts }: WebAddress): PostAddress | null {
  const [first = '', kind = '', id = ''] = parts
  const handle = /^@([\w.]{1,24})$/.exec(first)?.[1]
  if (!handle || !/^(?:video|photo)$/.test(kind) || !/^\d{8,20}$/.test(id)) return null
  return { remoteId: id, handle, url: `https://www.tiktok.com/@${handle}/${kind}/${id}` }
}

function withoutName(file = ''): PostAddress | null {
  const id = /^(\d{8,20})\.html$/.exec(file)?.[1]
  return id ? { remoteId: id, handle: null, url: `https://m.tiktok.com/v/${id}.html` } : null
}

function short(base: string, found: string | undefined): PostAddress | null {
  if (!found || !code.test(found)) return null
  return { remoteId: `short:${found}`, handle: null, url: `https://${base}/${found}/` }
}
