// One name per vocabulary, whatever prefix a feed chose. The empty name is the feed's own (RSS and Atom).
const prefixes: readonly [string, readonly string[]][] = [
  [
    '',
    [
      'http://www.w3.org/2005/atom',
      'http://purl.org/atom/ns#',
      'http://purl.org/rss/1.0/',
      'http://purl.org/net/rss1.1#',
      'http://my.netscape.com/rdf/simple/0.9/',
      'http://my.netscape.com/publish/formats/rss-0.91.dtd',
      'http://blogs.law.harvard.edu/tech/rss',
      'http://example.com/newformat#',
      'http://example.com/necho',
      'http://purl.org/echo/',
      'uri/of/echo/namespace#',
      'http://purl.org/pie/',
      'http://purl.org/rss/1.0/modules/rss091#',
    ],
  ],
  ['dc', ['http://purl.org/dc/elements/1.0/', 'http://purl.org/dc/elements/1.1/']],
  ['dcterms', ['http://purl.org/dc/terms/']],
  ['content', ['http://purl.org/rss/1.0/modules/content/']],
  ['itunes', ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'http://example.com/dtds/podcast-1.0.dtd']],
  ['media', ['http://search.yahoo.com/mrss', 'http://search.yahoo.com/mrss/']],
  ['rdf', ['http://www.w3.org/1999/02/22-rdf-syntax-ns#']],
  ['xhtml', ['http://www.w3.org/1999/xhtml']],
  ['svg', ['http://www.w3.org/2000/svg']],
  ['math', ['http://www.w3.org/1998/math/mathml']],
  ['xlink', ['http://www.w3.org/1999/xlink']],
  ['xml', ['http://www.w3.org/xml/1998/namespace']],
]

const byUri = new Map(prefixes.flatMap(([prefix, uris]) => uris.map((uri) => [uri, prefix] as const)))

/** Our prefix for a namespace, or null for one we do not know. Addresses compare without regard to case. */
export function canonicalPrefix(uri: string): string | null {
  const lower = uri.trim().toLowerCase()
  if (lower.includes('backend.userland.com/rss')) return ''
  return byUri.get(lower) ?? null
}

export type Scope = ReadonlyMap<string, string>

/** The prefixes in force inside an element that carries `attributes`. */
export function scopeWithin(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let scope: Map<string, string> | null = null
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    scope ??= new Map(outer)
    scope.set(name === 'xmlns' ? '' : name.slice(6), value)
  }
  return scope ?? outer
}

/** `dc:creator`, `title`, …: canonical prefix and local name in lower case. Undeclared prefixes are taken at their word. */
export function canonicalName(raw: string, scope: Scope, isAttribute: boolean): string {
  const colon = raw.indexOf(':')
  const prefix = colon < 0 ? '' : raw.slice(0, colon)
  const local = (colon < 0 ? raw : raw.slice(colon + 1)).toLowerCase()
  if (isAttribute && prefix === '') return local
  const uri = scope.get(prefix)
  const canonical = (uri === undefined ? null : canonicalPrefix(uri)) ?? prefix.toLowerCase()
  return canonical === '' ? local : `${canonical}:${local}`
}
