import { createHash } from 'node:crypto'
import type { RawItem } from '#networks/contract/receive.ts'
import type { FeedDocument, FeedItem } from './parse/index.ts'

/** What intake keeps of an entry: the entry as read, and of its feed what a reader needs beside it. */
export interface RawEntry {
  readonly entry: FeedItem
  readonly feed: {
    readonly title: string | null
    readonly link: string | null
    readonly author: string | null
    readonly lang: string | null
    readonly image: string | null
    /** Where it was read from: the address, or `upload:` and a digest. */
    readonly address: string
  }
}

/** The entries of a feed as raw items, in the order the feed has them, each id once. */
export function rawItems(feed: FeedDocument, address: string): RawItem[] {
  const seen = new Set<string>()
  return feed.entries.flatMap((entry) => {
    const remoteId = entryId(entry)
    if (remoteId === null || seen.has(remoteId)) return []
    seen.add(remoteId)
    return [{ remoteId, body: rawEntry(feed, entry, address) }]
  })
}

function rawEntry(feed: FeedDocument, entry: FeedItem, address: string): RawEntry {
  const { link, author, lang, image } = feed
  return { entry, feed: { title: feed.title?.value ?? null, link, author, lang, image, address } }
}

// Longer ids than this are somebody's whole article in a guid; indexes want short keys.
const maxIdLength = 500

/** The entry's own id, else its address, else a digest of what it says; null for an entry that says nothing. */
export function entryId(entry: FeedItem): string | null {
  const own = entry.id ?? entry.link
  if (own !== null) return own.length <= maxIdLength ? own : `sha256:${digest(own)}`
  const words = [entry.title?.value, entry.summary?.value, entry.content?.value, entry.published]
  return words.some(Boolean) ? `sha256:${digest(JSON.stringify(words))}` : null
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
