import { type FeedHeaders, parseFeedDocument } from './parse-feed.ts'
import type { FeedText, Refused } from './types.ts'

export interface ParsedEntry {
  readonly id: string | null
  readonly title: string | null
  readonly link: string | null
  readonly author: string | null
  readonly summary: string | null
  readonly content: string | null
  readonly published: string | null
  readonly updated: string | null
}

/** What `weft tool feed` prints: one object a feed, absent fields null, HTML cleaned, times as `2004-01-01T19:48:21Z`. */
export interface ParsedFeed {
  readonly title: string | null
  readonly link: string | null
  readonly id: string | null
  readonly entries: readonly ParsedEntry[]
}

export function parseFeed(bytes: Uint8Array, headers: FeedHeaders = {}, url?: string): ParsedFeed | Refused {
  const feed = parseFeedDocument(bytes, headers, url)
  if ('refused' in feed) return feed
  return {
    title: flat(feed.title),
    link: feed.link,
    id: feed.id,
    entries: feed.entries.map((entry) => ({
      id: entry.id,
      title: flat(entry.title),
      link: entry.link,
      author: entry.author,
      summary: flat(entry.summary),
      content: flat(entry.content),
      published: entry.published,
      updated: entry.updated,
    })),
  }
}

function flat(text: FeedText | null): string | null {
  return text === null ? null : text.value
}
