import { decodeFeed } from './decode.ts'
import { announcedFeeds } from './discover.ts'
import { prologEnd, withoutDoctype } from './doctype.ts'
import { decoderFor } from './entities.ts'
import { parseJsonFeed } from './json-feed.ts'
import { feedRoot, mapFeed } from './map-feed.ts'
import { type FeedDocument, type Refused, refused, UnsafeFeed } from './types.ts'
import { isSafeUri, resolveUri } from './uri.ts'
import { parseXml } from './xml-tree.ts'

export interface FeedHeaders {
  readonly contentType?: string | null
  readonly contentLocation?: string | null
}

/** Bigger than this is refused before anything is read. */
export const maxFeedBytes = 10_000_000

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF and JSON Feed from bytes, whatever their encoding and however
 * ill-formed. `url` is where they came from; relative addresses are resolved against it (or xml:base, or
 * Content-Location). Pure; returns a refusal with a whole sentence for what is no feed, is unsafe or too large.
 */
export function parseFeedDocument(
  bytes: Uint8Array,
  headers: FeedHeaders = {},
  url?: string,
): FeedDocument | Refused {
  if (bytes.byteLength > maxFeedBytes) {
    return refused('too_large', `The feed is larger than ${maxFeedBytes / 1_000_000} MB.`)
  }
  const source = decodeFeed(bytes, headers.contentType ?? null).replace(/^\ufeff/, '')
  if (source.trim() === '') return refused('empty', 'There is nothing in it.')
  const base = documentBase(headers.contentLocation ?? null, url ?? null)
  if (/^\s*[{[]/.test(source)) {
    return parseJsonFeed(source, base) ?? refused('not_a_feed', 'This is JSON, but not a JSON Feed.')
  }
  try {
    return fromXml(source, base)
  } catch (error) {
    if (error instanceof UnsafeFeed) return refused('unsafe', `The feed was not read. ${error.message}`)
    throw error
  }
}

function fromXml(source: string, base: string | null): FeedDocument | Refused {
  const { xml, entities } = withoutDoctype(source)
  const start = prologEnd(xml)
  if (/^<html[\s>]/i.test(xml.slice(start, start + 6))) return page(source, base)
  const root = feedRoot(parseXml(xml, decoderFor(entities), base))
  return root ? mapFeed(root) : page(source, base)
}

function page(source: string, base: string | null): Refused {
  const suggestions = announcedFeeds(source, base)
  const [first] = suggestions
  if (first)
    return refused(
      'not_a_feed',
      `This is a web page, not a feed. Give the address of the feed it announces: ${first}`,
      suggestions,
    )
  const isHtml = /<html[\s>]|<body[\s>]|<!doctype html/i.test(source.slice(0, 5000))
  return refused(
    'not_a_feed',
    isHtml
      ? 'This is a web page, not a feed, and it announces none. Look on the site for a link called RSS, Atom or feed.'
      : 'This is not a feed: neither RSS, nor Atom, nor JSON Feed. Check the address, or ask whoever runs the site.',
  )
}

function documentBase(contentLocation: string | null, url: string | null): string | null {
  if (!contentLocation || !isSafeUri(contentLocation)) return url
  return resolveUri(url, contentLocation) || url
}
