/** An address in its one spelling, so that two ways to write the same place compare equal. */
export interface WebAddress {
  readonly scheme: string
  /** Lower case, punycode, without the root dot; `[…]` around IPv6; empty where the scheme knows no host. */
  readonly host: string
  /** Empty for the scheme’s own. */
  readonly port: string
  readonly path: string
  /** With its question mark, tracking taken out; empty when nothing is left. */
  readonly query: string
  readonly user: string | null
  /** With scheme, without user and fragment. */
  readonly href: string
  /** What is compared: host, port, path, query. The same for http and https. */
  readonly key: string
}

const MAX_LENGTH = 8000
const tracking =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|mkt_tok|ref_src|ref_url|vero_id|oly_anon_id|oly_enc_id|_hsenc|_hsmi|__s|rb_clickid|s_cid|wickedid|_openstat)$/i
const withoutSlashes = /^(?:https?|javascript|vbscript|data|file|blob|mailto|tel|sms|about|view-source):/i

/** Reads an address as a browser would; null when no browser could. Doing it twice changes nothing. */
export function readAddress(raw: string): WebAddress | null {
  let address = readOnce(withScheme(raw))
  // A host that loses its root dot may turn out to be an IP address, and the like: until nothing changes any more.
  for (let round = 0; address !== null && round < 4; round += 1) {
    const again = readOnce(address.href)
    if (again === null || again.href === address.href) break
    address = { ...again, user: address.user }
  }
  return address
}

/** As a browser’s address bar takes it: no line breaks, and http when nothing else is said. */
function withScheme(raw: string): string {
  const text = raw.replace(/[\t\n\r]/g, '').replace(/^[\0- ]+|[\0- ]+$/g, '')
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || withoutSlashes.test(text)) return text
  return text.startsWith('//') ? `http:${text}` : `http://${text}`
}

function readOnce(text: string): WebAddress | null {
  if (text.length > MAX_LENGTH || !URL.canParse(text)) return null
  const url = new URL(text)
  const user = url.username || url.password ? plain(url.username) : null
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return foreign(url, user)
  const host = url.hostname.replace(/\.+$/, '')
  if (host === '') return null
  const path = evenEscapes(url.pathname)
  const query = withoutTracking(url.search)
  const key = `${host}${url.port === '' ? '' : `:${url.port}`}${path}${query}`
  return {
    scheme: url.protocol,
    host,
    port: url.port,
    path,
    query,
    user,
    href: `${url.protocol}//${key}`,
    key,
  }
}

function foreign(url: URL, user: string | null): WebAddress {
  const { protocol: scheme, hostname: host, port, pathname: path, search: query } = url
  const bare = new URL(url.href)
  bare.username = ''
  bare.password = ''
  bare.hash = ''
  return { scheme, host, port, path, query, user, href: bare.href, key: bare.href }
}

function plain(user: string): string {
  try {
    return decodeURIComponent(user)
  } catch {
    return user
  }
}

/** Escapes that say what could stand there plainly are undone; the others are written in capitals. */
function evenEscapes(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (whole, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16))
    return /[A-Za-z0-9._~-]/.test(character) ? character : whole.toUpperCase()
  })
}

function withoutTracking(search: string): string {
  const kept = evenEscapes(search.slice(1))
    .split('&')
    .filter((part) => part !== '' && !tracking.test(part.split('=', 1)[0] ?? ''))
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}
