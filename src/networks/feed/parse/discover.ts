import { Parser } from 'htmlparser2'
import { resolveUri } from './uri.ts'

const feedTypes = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/rdf+xml',
])

/** Addresses of the feeds that an HTML page announces in its head, absolute against `base`, in order, at most five. */
export function announcedFeeds(html: string, base: string | null): string[] {
  const found = new Set<string>()
  let pageBase = base
  let depth = 0
  const parser = new Parser({
    onclosetag: () => {
      depth -= 1
    },
    onopentag: (name, attributes) => {
      depth += 1
      // Links stand in the head; what nests deep is not one.
      if (depth > 256) parser.pause()
      if (name === 'base' && attributes.href) pageBase = resolveUri(base, attributes.href) || base
      if (name !== 'link' || !attributes.href) return
      const type = attributes.type?.trim().toLowerCase() ?? ''
      const alternate = attributes.rel?.toLowerCase().split(/\s+/).includes('alternate')
      if (alternate && (feedTypes.has(type) || type === 'application/json')) {
        const address = resolveUri(pageBase, attributes.href)
        if (/^https?:/i.test(address)) found.add(address)
      }
    },
  })
  // The head is enough, and a page may be large.
  parser.write(html.slice(0, 300_000))
  return [...found].slice(0, 5)
}
