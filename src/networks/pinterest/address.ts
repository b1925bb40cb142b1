import type { PostAddress } from '#networks/contract/assisted.ts'
import { readWebAddress } from '#networks/contract/by-hand/web-address.ts'

const countries = new Set(
  'at be ca ch cl co.kr co.uk com com.au com.mx de dk es fi fr hu ie info it jp nl no nz ph pl pt ru se vn'.split(
    ' ',
  ),
)

/** `pinterest.de`, `www.pinterest.co.uk`, `br.pinterest.com`, `pin.it`; every ending is one that Pinterest owns. */
function isPinterest(host: string): boolean {
  if (host === 'pin.it') return true
  const read = /^(?:(?:www|m|[a-z]{2})\.)?pinterest\.(.+)$/.exec(host)
  return countries.has(read?.[1] ?? '')
}

/** A pin, under any of the countries' names. Short addresses stay as they are. */
export function readPinterestAddress(address: string): PostAddress | null {
  const read = readWebAddress(address, isPinterest)
  if (!read) return null
  const [first = '', second = ''] = read.parts
  if (read.host === 'pin.it') return short(first)
  const id = first === 'pin' ? /^(?:[\p{L}\p{N}-]*--)?(\d{5,25})$/u.exec(second)?.[1] : undefined
  return id ? { remoteId: id, handle: null, url: `https://www.pinterest.com/pin/${id}/` } : null
}

function short(code: string): PostAddress | null {
  if (!/^[A-Za-z0-9]{5,20}$/.test(code)) return null
  return { remoteId: `short:${code}`, handle: null, url: `https://pin.it/${code}` }
}
