import { cleanHtml } from './clean-html.ts'
import { parseFeedDate } from './dates.ts'
import { type Dialect, fromWindows1252, readText } from './text-construct.ts'
import type { FeedMedia, FeedText } from './types.ts'
import { resolveUri } from './uri.ts'
import { childNamed, childrenOf, textOf, type XmlElement } from './xml-tree.ts'

const titleNames = new Set(['title', 'dc:title'])
const htmlTypes = new Set(['', 'text/html', 'html', 'application/xhtml+xml', 'xhtml'])

function plain(node: XmlElement): string {
  return fromWindows1252(textOf(node)).trim()
}

/** The last title wins, as with every repeated element; a media title only where there is no other. */
export function titleOf(node: XmlElement, dialect: Dialect): FeedText | null {
  const own = childrenOf(node).filter((child) => titleNames.has(child.name))
  const chosen = own[own.length - 1] ?? childNamed(node, 'media:title') ?? mediaChild(node, 'media:title')
  if (!chosen) return null
  const text = readText(chosen, 'text/plain', dialect)
  return text.value === '' ? null : text
}

export function mediaChild(node: XmlElement, name: string): XmlElement | undefined {
  const group = childNamed(node, 'media:group', 'media:content')
  return group && childNamed(group, name)
}

/** The address people open: an alternate link that is a page, the text of `link`, or a guid that is a permalink. */
export function linkOf(node: XmlElement): string | null {
  let link: string | null = null
  let permalink: string | null = null
  for (const child of childrenOf(node)) {
    if (child.name === 'link') link = linkElement(child) ?? link
    if (child.name === 'guid' && isPermalink(child)) permalink = resolveUri(child.base, plain(child)) || null
  }
  const href = node.attributes.get('href')
  return link ?? permalink ?? (href ? resolveUri(node.base, href) || null : null)
}

function linkElement(node: XmlElement): string | null {
  const href = node.attributes.get('href') ?? node.attributes.get('rdf:resource')
  if (href === undefined) {
    const text = plain(node)
    return text === '' ? null : resolveUri(node.base, text) || null
  }
  const rel = node.attributes.get('rel')?.toLowerCase() ?? 'alternate'
  const type = node.attributes.get('type')?.trim().toLowerCase() ?? ''
  return rel === 'alternate' && htmlTypes.has(type) ? resolveUri(node.base, href) || null : null
}

function isPermalink(guid: XmlElement): boolean {
  return (guid.attributes.get('ispermalink') ?? 'true').toLowerCase() === 'true'
}

/** Atom ids stay as written; an RSS guid that is a permalink is an address and becomes absolute. */
export function idOf(node: XmlElement): string | null {
  const ids = childrenOf(node).filter((child) => child.name === 'id' || child.name === 'guid')
  const chosen = ids[ids.length - 1]
  if (!chosen) return node.attributes.get('rdf:about')?.trim() || null
  const text = plain(chosen)
  if (text === '') return null
  return chosen.name === 'guid' && isPermalink(chosen) ? resolveUri(chosen.base, text) || text : text
}

const authorNames = new Set(['author', 'dc:author', 'dc:creator', 'itunes:author', 'managingeditor'])

/**
 * `Name (address)`, or whichever of the two is there; RSS writes it as one text. An entry that was taken over from another feed
 * and names nobody is by the author of that feed (RFC 4287, 4.2.1).
 */
export function authorOf(node: XmlElement): string | null {
  const source = childNamed(node, 'source')
  let author: string | null = source ? authorOf(source) : null
  for (const child of childrenOf(node)) {
    if (authorNames.has(child.name)) author = oneAuthor(child) ?? author
  }
  return author
}

function oneAuthor(node: XmlElement): string | null {
  const name = childNamed(node, 'name', 'itunes:name')
  const email = childNamed(node, 'email', 'itunes:email')
  if (!name && !email) return plain(node).replace(/\s+/g, ' ') || null
  const [who, where] = [name && plain(name), email && plain(email)]
  if (who && where) return `${who} (${where})`
  return who || where || null
}

const publishedNames = new Set(['pubdate', 'published', 'issued', 'dcterms:issued'])
const updatedNames = new Set(['updated', 'modified', 'dc:date', 'dcterms:modified', 'lastbuilddate'])

export function datesOf(node: XmlElement): { published: string | null; updated: string | null } {
  let published: string | null = null
  let updated: string | null = node.attributes.has('lastmod')
    ? parseFeedDate(node.attributes.get('lastmod') ?? '')
    : null
  for (const child of childrenOf(node)) {
    if (publishedNames.has(child.name)) published = parseFeedDate(textOf(child)) ?? published
    if (updatedNames.has(child.name)) updated = parseFeedDate(textOf(child)) ?? updated
  }
  return { published, updated }
}

/** Enclosures and media, images first where an item has both a picture and a film of the same. */
export function mediaOf(node: XmlElement): FeedMedia[] {
  const found: FeedMedia[] = []
  const add = (from: XmlElement, address: string | undefined, type: string | null) => {
    const url = address ? resolveUri(from.base, address) : ''
    if (found.length < 20 && /^https?:/i.test(url) && !found.some((one) => one.url === url)) {
      const alt = childNamed(from, 'media:description', 'media:title')
      found.push({ url, mimeType: type, alt: alt ? plain(alt) : '' })
    }
  }
  for (const child of [...childrenOf(node), ...childrenOf(childNamed(node, 'media:group') ?? node)]) {
    const { attributes } = child
    if (child.name === 'enclosure') add(child, attributes.get('url'), attributes.get('type') ?? null)
    if (child.name === 'link' && attributes.get('rel') === 'enclosure') {
      add(child, attributes.get('href'), attributes.get('type') ?? null)
    }
    if (child.name === 'media:content') add(child, attributes.get('url'), mediaType(child))
  }
  return found
}

function mediaType(node: XmlElement): string | null {
  const medium = node.attributes.get('medium')
  return node.attributes.get('type') ?? (medium ? `${medium}/*` : null)
}

/** Text of a JSON feed, which says itself what it is. */
export function jsonHtml(value: string, base: string | null): FeedText {
  return { value: cleanHtml(value, base), html: true }
}
