import { authorOf, datesOf, idOf, linkOf, mediaChild, mediaOf, titleOf } from './fields.ts'
import { type Dialect, readText } from './text-construct.ts'
import type { FeedDocument, FeedItem, FeedText } from './types.ts'
import { resolveUri } from './uri.ts'
import { childNamed, childrenOf, textOf, type XmlElement } from './xml-tree.ts'

const roots = new Set(['rss', 'rdf:rdf', 'feed', 'channel', 'rss:rss'])
const entryNames = new Set(['item', 'entry', 'product'])

/** The element that makes the document a feed, or null. Junk around it is forgiven. */
export function feedRoot(document: XmlElement): XmlElement | null {
  let level = childrenOf(document)
  for (let depth = 0; depth < 3; depth += 1) {
    const found = level.find((node) => roots.has(node.name))
    if (found) return found
    if (level.some((node) => node.name === 'html' || node.name === 'xhtml:html')) return null
    level = level.flatMap(childrenOf)
  }
  return null
}

export function mapFeed(root: XmlElement): FeedDocument {
  const dialect = dialectOf(root)
  const channel =
    root.name === 'feed' || root.name === 'channel' ? root : (childNamed(root, 'channel') ?? root)
  return {
    title: titleOf(channel, dialect),
    link: linkOf(channel),
    id: idOf(withoutAbout(channel)),
    author: authorOf(channel),
    lang: channel.lang ?? languageOf(channel),
    image: imageOf(channel),
    entries: entriesIn(root).map((entry) => mapEntry(entry, dialect)),
  }
}

// rdf:about names an item; of a channel it repeats the address of the document.
function withoutAbout(channel: XmlElement): XmlElement {
  const attributes = new Map(channel.attributes)
  attributes.delete('rdf:about')
  return { ...channel, attributes }
}

function dialectOf(root: XmlElement): Dialect {
  if (root.name !== 'feed') return 'rss'
  const colon = root.rawName.indexOf(':')
  const uri = root.scope.get(colon < 0 ? '' : root.rawName.slice(0, colon))?.toLowerCase() ?? ''
  return uri.includes('www.w3.org/2005/atom') ? 'atom10' : 'atom03'
}

function entriesIn(node: XmlElement): XmlElement[] {
  return childrenOf(node).flatMap((child) => (entryNames.has(child.name) ? [child] : entriesIn(child)))
}

const summaryNames = new Set(['description', 'summary', 'itunes:summary', 'abstract', 'dc:description'])
const contentNames = new Set(['content', 'content:encoded', 'body', 'xhtml:body', 'fullitem', 'prodlink'])

function mapEntry(node: XmlElement, dialect: Dialect): FeedItem {
  const { summary, content } = bodyOf(node, dialect)
  return {
    id: idOf(node),
    title: titleOf(node, dialect),
    link: linkOf(node),
    author: authorOf(node),
    summary,
    content,
    ...datesOf(node),
    lang: node.lang ?? languageOf(node),
    media: mediaOf(node),
  }
}

/**
 * The short and the long text. The long one also serves as the short one until a real one appears; a second short text
 * is taken for the long one where there is no other.
 */
function bodyOf(node: XmlElement, dialect: Dialect): { summary: FeedText | null; content: FeedText | null } {
  let summary: FeedText | null = null
  let content: FeedText | null = null
  let hasContent = false
  for (const child of childrenOf(node)) {
    if (contentNames.has(child.name)) {
      hasContent = true
      const text = readText(child, child.name === 'content' ? 'text/plain' : 'text/html', dialect)
      content ??= text
      summary ??= text
    } else if (summaryNames.has(child.name)) {
      const isDescription = child.name.endsWith('description')
      const text = readText(child, isDescription ? 'text/html' : 'text/plain', dialect)
      if (summary === null || hasContent) summary = text
      else content ??= text
    }
  }
  if (summary === null) {
    const media = childNamed(node, 'media:description') ?? mediaChild(node, 'media:description')
    if (media) summary = readText(media, 'text/plain', dialect)
  }
  return { summary: nonEmpty(summary), content: nonEmpty(content) }
}

function nonEmpty(text: FeedText | null): FeedText | null {
  return text === null || text.value === '' ? null : text
}

function languageOf(node: XmlElement): string | null {
  const named = childNamed(node, 'language', 'dc:language')
  return named ? textOf(named).trim().replaceAll('_', '-') || null : null
}

function imageOf(channel: XmlElement): string | null {
  const image = childNamed(channel, 'image')
  const url = image && childNamed(image, 'url')
  const logo = childNamed(channel, 'logo', 'icon')
  const itunes = childNamed(channel, 'itunes:image')?.attributes.get('href')
  const address = (url ? textOf(url) : logo ? textOf(logo) : (itunes ?? '')).trim()
  // Nothing, against the base, would be the feed itself.
  if (address === '') return null
  const absolute = resolveUri(channel.base, address)
  return /^https?:/i.test(absolute) ? absolute : null
}
