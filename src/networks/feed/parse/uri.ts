const safeSchemes = new Set(
  'http https ftp sftp mailto news nntp tel sms irc ircs xmpp geo magnet gopher git svn sip sips urn tag feed'.split(
    ' ',
  ),
)

const parts = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([\s\S]*))?$/

interface Uri {
  scheme: string | undefined
  authority: string | undefined
  path: string
  query: string | undefined
  fragment: string | undefined
}

function split(text: string): Uri {
  const [, scheme, authority, path, query, fragment] = parts.exec(text) ?? []
  return { scheme, authority, path: path ?? '', query, fragment }
}

/** The scheme as a browser sees it: characters it skips do not hide `javascript:`. */
export function schemeOf(uri: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these before they read the scheme
  const bare = uri.replace(/[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\ufeff]/g, '')
  return /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase() ?? null
}

export function isSafeUri(uri: string): boolean {
  const scheme = schemeOf(uri)
  return scheme === null || safeSchemes.has(scheme)
}

/**
 * Resolves a reference against a base as RFC 3986 section 5.2 says, on the text as written: nothing is percent-encoded
 * or otherwise tidied. Without a base the reference comes back as it is; a scheme that can run code gives ''.
 */
export function resolveUri(base: string | null, reference: string): string {
  const ref = reference.trim()
  if (!isSafeUri(ref)) return ''
  if (!base) return ref
  const r = split(ref)
  if (r.scheme) return ref
  const b = split(base)
  if (r.authority !== undefined) return join({ ...r, scheme: b.scheme })
  const fragment = r.fragment
  if (r.path === '') return join({ ...b, query: r.query ?? b.query, fragment })
  const path = r.path.startsWith('/') ? r.path : merged(b, r.path)
  return join({ scheme: b.scheme, authority: b.authority, path: withoutDots(path), query: r.query, fragment })
}

function merged(base: Uri, path: string): string {
  if (base.authority !== undefined && base.path === '') return `/${path}`
  return base.path.slice(0, base.path.lastIndexOf('/') + 1) + path
}

function withoutDots(path: string): string {
  const out: string[] = []
  const segments = path.split('/')
  segments.forEach((segment, index) => {
    const last = index === segments.length - 1
    if (segment === '..') {
      if (out.length > 1 || (out.length === 1 && out[0] !== '')) out.pop()
      if (last) out.push('')
    } else if (segment === '.') {
      if (last) out.push('')
    } else out.push(segment)
  })
  return out.join('/')
}

function join(uri: Uri): string {
  const scheme = uri.scheme === undefined ? '' : `${uri.scheme}:`
  const authority = uri.authority === undefined ? '' : `//${uri.authority}`
  const query = uri.query === undefined ? '' : `?${uri.query}`
  const fragment = uri.fragment === undefined ? '' : `#${uri.fragment}`
  return scheme + authority + uri.path + query + fragment
}
