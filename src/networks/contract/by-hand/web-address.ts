/** An address that was pasted, taken apart: it is on a host of the network and nothing about it is odd. */
export interface WebAddress {
  /** Lower case, never international. */
  readonly host: string
  /** The path, part by part, decoded; empty parts are left out. */
  readonly parts: readonly string[]
  readonly query: URLSearchParams
}

const longest = 2000

// White space, backslashes (which browsers read as slashes) and characters that nobody sees.
const odd = /[\s\\\p{Cc}\p{Cf}]/u

/**
 * Reads an address that a person pasted, with or without its scheme. Null unless the host is exactly one of the network's:
 * a name in front of @, a port, a full stop after the host or letters of another alphabet make it another address.
 */
export function readWebAddress(text: string, isHost: (host: string) => boolean): WebAddress | null {
  const typed = text.trim()
  if (typed.length > longest || odd.test(typed)) return null
  const whole = withScheme(typed)
  if (whole === null || !URL.canParse(whole)) return null
  const url = new URL(whole)
  if (url.username !== '' || url.password !== '' || url.port !== '' || !isHost(url.hostname)) return null
  const parts = decoded(url.pathname)
  return parts && { host: url.hostname, parts, query: url.searchParams }
}

/** Whether a host is one of these, written in lower case. */
export function oneOfHosts(...hosts: readonly string[]): (host: string) => boolean {
  const known = new Set(hosts)
  return (host) => known.has(host)
}

function withScheme(typed: string): string | null {
  if (/^https?:\/\/[^/]/i.test(typed)) return typed
  // Apps copy `x.com/…` without the scheme; a colon before the path would be another scheme or a port.
  return /^[a-z0-9][a-z0-9.-]*\//i.test(typed) ? `https://${typed}` : null
}

function decoded(path: string): string[] | null {
  try {
    const parts = path.split('/').filter(Boolean).map(decodeURIComponent)
    return parts.some((part) => odd.test(part) || part.includes('/')) ? null : parts
  } catch {
    return null
  }
}
