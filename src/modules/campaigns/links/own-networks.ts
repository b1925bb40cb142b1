import { BlockList, isIP } from 'node:net'

export interface Networks {
  /** Whether an IPv4 or IPv6 address lies in one of them; false for what is no address. */
  holds(address: string): boolean
}

/** What is wrong with a network as somebody wrote it (`203.0.113.0/24`, `2001:db8::/32`, or one address), or null. */
export function wrongNetwork(text: string): string | null {
  const [address = '', bits, ...more] = text.split('/')
  const family = isIP(address)
  const most = family === 6 ? 128 : 32
  const size = bits === undefined ? most : /^\d{1,3}$/.test(bits) ? Number(bits) : -1
  if (family === 0 || more.length > 0 || size > most)
    return `“${text}” is no network. Write 203.0.113.0/24, 2001:db8::/32 or one address a line.`
  // A wider one would take whole countries for colleagues.
  const least = family === 6 ? 16 : 8
  return size < least ? `“${text}” is too wide; at most /${least}.` : null
}

/** Networks to look addresses up in; one that cannot be read is left out. */
export function networksOf(texts: readonly string[]): Networks {
  const list = new BlockList()
  for (const text of texts) {
    if (wrongNetwork(text) !== null) continue
    const [address = '', bits] = text.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return {
    holds(address) {
      const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
      const family = isIP(plain)
      return family !== 0 && list.check(plain, family === 6 ? 'ipv6' : 'ipv4')
    },
  }
}
