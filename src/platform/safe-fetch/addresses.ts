import { BlockList, isIP, isIPv4 } from 'node:net'

// IANA special-purpose registries: everything that is not the public internet.
const notPublicV4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

// Of IPv6 only global unicast is public; inside it these carry IPv4 in disguise or are documentation.
const notPublicV6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const blockedV4 = blockList(notPublicV4, 'ipv4')
const blockedV6 = blockList(notPublicV6, 'ipv6')
const globalV6 = blockList([['2000::', 3]], 'ipv6')
const carriesV4 = blockList(
  [
    ['::ffff:0:0', 96],
    ['64:ff9b::', 96],
  ],
  'ipv6',
)

function blockList(subnets: readonly [string, number][], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, family)
  return list
}

/** True when the address belongs to the public internet. IPv4 inside IPv6 (mapped, NAT64) is judged as IPv4. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !blockedV4.check(address, 'ipv4')
  if (family !== 6 || address.includes('%')) return false
  const inner = embeddedV4(address)
  if (inner !== null) return isPublicAddress(inner)
  return globalV6.check(address, 'ipv6') && !blockedV6.check(address, 'ipv6')
}

/** The IPv4 address that an IPv4-mapped or NAT64 address stands for, or null. */
export function embeddedV4(address: string): string | null {
  if (isIP(address) !== 6 || address.includes('%')) return null
  // BlockList compares mapped addresses as IPv4, so the canonical hexadecimal form decides.
  const canonical = new URL(`http://[${address}]/`).hostname.slice(1, -1)
  const mapped = canonical.startsWith('::ffff:')
  if (!mapped && !carriesV4.check(canonical, 'ipv6')) return null
  const [high, low] = canonical
    .split(':')
    .slice(-2)
    .map((group) => Number.parseInt(group || '0', 16))
  if (high === undefined || low === undefined) return null
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

export interface AllowRules {
  /** The self-hoster named this host, or this host and port: it may live anywhere. */
  allowsName(host: string, port: number): boolean
  /** A resolved or literal address we may connect to. */
  permits(address: string): boolean
}

/**
 * Reads what a self-hoster allows beyond the public internet: `host`, `host:port`, an address, `address:port`,
 * `[v6]:port` or a CIDR range. Throws, naming the entry, when one cannot be read: a typing error must not silently
 * open or close anything.
 */
export function allowRules(entries: readonly string[]): AllowRules {
  const names = new Set<string>()
  const ranges = new BlockList()
  for (const entry of entries) addRule(entry.trim(), names, ranges)
  const inRanges = (address: string) =>
    isIP(address) !== 0 && ranges.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')
  return {
    allowsName: (host, port) => {
      const name = plainHost(host)
      return names.has(name) || names.has(`${name}:${port}`)
    },
    permits: (address) => {
      if (isPublicAddress(address) || inRanges(address)) return true
      const inner = embeddedV4(address)
      return inner !== null && inRanges(inner)
    },
  }
}

/** Lower case, without brackets and without the root dot, so that one host has one spelling. */
export function plainHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/\.$/, '')
}

function addRule(entry: string, names: Set<string>, ranges: BlockList): void {
  const slash = entry.lastIndexOf('/')
  const bare = plainHost(entry)
  if (slash > 0) {
    addRange(entry.slice(0, slash), entry.slice(slash + 1), entry, ranges)
    return
  }
  if (isIP(bare)) {
    ranges.addAddress(bare, isIPv4(bare) ? 'ipv4' : 'ipv6')
    return
  }
  const parts = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9_.-]+))(?::(\d{1,5}))?$/.exec(entry.toLowerCase())
  const host = parts?.[1] ?? parts?.[2]
  if (!host) throw unreadable(entry)
  names.add(parts?.[3] ? `${plainHost(host)}:${Number(parts[3])}` : plainHost(host))
}

function addRange(net: string, prefix: string, entry: string, ranges: BlockList): void {
  const bits = isIP(net) === 4 ? 32 : 128
  if (!isIP(net) || !/^\d{1,3}$/.test(prefix) || Number(prefix) > bits) throw unreadable(entry)
  ranges.addSubnet(net, Number(prefix), bits === 32 ? 'ipv4' : 'ipv6')
}

function unreadable(entry: string): Error {
  return new Error(`Allowed host "${entry}" is neither a host, host:port, address nor CIDR range.`)
}
