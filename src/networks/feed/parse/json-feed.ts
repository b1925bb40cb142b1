import { parseFeedDate } from './dates.ts'
import { jsonHtml } from './fields.ts'
import type { FeedDocument, FeedItem, FeedMedia, FeedText } from './types.ts'
import { resolveUri } from './uri.ts'

type Json = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): string | null {
  // Version 1 allowed numbers as ids.
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim().replaceAll('\u0000', '') : null
}

function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

/** Reads a JSON Feed (version 1 and 1.1); null when the text is not one. */
export function parseJsonFeed(source: string, base: string | null): FeedDocument | null {
  let feed: unknown
  try {
    feed = JSON.parse(source)
  } catch {
    return null
  }
  if (!isObject(feed) || !Array.isArray(feed.items)) return null
  if (!String(feed.version ?? '').includes('jsonfeed.org') && text(feed.title) === null) return null
  const address = (value: unknown) =>
    text(value) === null ? null : resolveUri(base, text(value) ?? '') || null
  return {
    title: plain(feed.title),
    link: address(feed.home_page_url),
    id: address(feed.feed_url),
    author: authorIn(feed),
    lang: text(feed.language),
    image: address(feed.icon),
    entries: objects(feed.items).map((item) => entry(item, base, address)),
  }
}

function plain(value: unknown): FeedText | null {
  const found = text(value)
  return found === null ? null : { value: found, html: false }
}

function entry(item: Json, base: string | null, address: (value: unknown) => string | null): FeedItem {
  const html = text(item.content_html)
  const content = html === null ? plain(item.content_text) : jsonHtml(html, base)
  return {
    id: text(item.id),
    title: plain(item.title),
    link: address(item.url) ?? address(item.external_url),
    author: authorIn(item),
    summary: plain(item.summary),
    content,
    published: parseFeedDate(text(item.date_published) ?? ''),
    updated: parseFeedDate(text(item.date_modified) ?? ''),
    lang: text(item.language),
    media: mediaIn(item, address),
  }
}

function authorIn(holder: Json): string | null {
  const all = [...objects(holder.authors), ...objects([holder.author])]
  return all.map((author) => text(author.name)).find((name) => name !== null) ?? null
}

function mediaIn(item: Json, address: (value: unknown) => string | null): FeedMedia[] {
  const image = address(item.image)
  const attached = objects(item.attachments).map((one) => ({
    url: address(one.url) ?? '',
    mimeType: text(one.mime_type),
    alt: text(one.title) ?? '',
  }))
  const pictures = image === null ? [] : [{ url: image, mimeType: 'image/*', alt: '' }]
  return [...pictures, ...attached].filter((one) => /^https?:/i.test(one.url))
}
