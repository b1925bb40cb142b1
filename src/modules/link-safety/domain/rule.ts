import type { WebAddress } from './address.ts'
import { readAddress } from './address.ts'
import { isIpHost, withParents } from './hosts.ts'

/** One rule as it is looked up: what kind it is and what it says, in one string. */
export interface Rule {
  readonly key: string
  /** As people read it. */
  readonly text: string
}

const plainHost = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/
const plainAddress = /^https?:\/\/([a-z0-9_.-]+)((?:\/[\w.~-]*)+)$/

/**
 * Reads one rule: `host`, `*.host`, an address or its beginning, `sha256:<hex>` of an address, or `||host^` as other
 * lists write it. A string says, as a whole sentence, why it cannot be read.
 */
export function readRule(raw: string): Rule | string {
  const text = raw.trim()
  const usual = usualRule(text)
  if (usual) return usual
  const hash = /^sha256:(.*)$/i.exec(text)?.[1]
  if (hash !== undefined) return hashRule(hash.trim().toLowerCase())
  const bars = /^\|\|([^/^*|]+)\^$/.exec(text)?.[1]
  const below = bars ?? /^\*\.(.+)$/.exec(text)?.[1]
  if (below !== undefined) return belowRule(below)
  if (/[\s*^]/.test(text))
    return 'A rule is one host, *.host, address or sha256 hash, without spaces or other stars.'
  return addressRule(text)
}

/** The spellings nearly all lines of long lists have, read without asking the URL parser. */
function usualRule(text: string): Rule | null {
  if (text.includes('xn--')) return null
  if (plainHost.test(text)) return hostRule(text)
  if (text.startsWith('*.') && plainHost.test(text.slice(2))) return { key: `s:${text.slice(2)}`, text }
  const [, host = '', path = ''] = plainAddress.exec(text) ?? []
  if (!plainHost.test(host) || path.includes('/.')) return null
  const beginning = trimSlash(`${host}${path}`)
  return { key: `u:${beginning}`, text: beginning }
}

function hostRule(host: string): Rule {
  return { key: `h:${host}`, text: host }
}

function hashRule(hash: string): Rule | string {
  if (!/^[0-9a-f]{64}$/.test(hash)) return 'A sha256 hash has 64 digits from 0 to f.'
  return { key: `x:${hash}`, text: `sha256:${hash}` }
}

function belowRule(name: string): Rule | string {
  const address = readAddress(`http://${name}`)
  if (name.includes('*') || address?.path !== '/' || address.query !== '' || isIpHost(address.host))
    return `“${name}” is not a host name.`
  return { key: `s:${address.host}`, text: `*.${address.host}` }
}

function addressRule(text: string): Rule | string {
  const address = readAddress(text)
  const web = address !== null && /^https?:$/.test(address.scheme)
  if (!web || !/[.\]]/.test(address.host))
    return `“${text.slice(0, 80)}” is neither a host nor a web address.`
  const whole = /^https?:\/\//i.test(text) || /[/?]/.test(text)
  if (!whole && address.port === '') return hostRule(address.host)
  const beginning = trimSlash(`${address.host}${address.port && `:${address.port}`}${address.path}`)
  return { key: `u:${beginning}${address.query}`, text: `${beginning}${address.query}` }
}

const trimSlash = (text: string): string => (text.endsWith('/') ? text.slice(0, -1) : text)

/**
 * Every rule that would speak of this address, the most particular first. `sha256` is the hash of its key in hex.
 * A beginning ends where a folder or a parameter ends: `host/a` covers `host/a/b` and `host/a?c`, not `host/ab`.
 */
export function rulesAbout(address: WebAddress, sha256: string): Rule[] {
  const { host, port, path, query } = address
  if (host === '') return [{ key: `x:${sha256}`, text: `sha256:${sha256}` }]
  const root = `${host}${port && `:${port}`}`
  const beginnings = [root]
  let so = root
  for (const part of path.split('/').slice(1)) {
    if (part === '') continue
    so += `/${part}`
    beginnings.push(so)
  }
  let asked = so
  for (const [at, part] of query === '' ? [] : query.slice(1).split('&').entries()) {
    asked += `${at === 0 ? '?' : '&'}${part}`
    beginnings.push(asked)
  }
  return [
    { key: `x:${sha256}`, text: `sha256:${sha256}` },
    ...beginnings.reverse().map((text) => ({ key: `u:${text}`, text })),
    hostRule(host),
    ...(host.startsWith('www.') ? [hostRule(host.slice(4))] : []),
    ...withParents(host).map((name) => ({ key: `s:${name}`, text: `*.${name}` })),
  ]
}
