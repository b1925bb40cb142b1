import type {
  Normalised,
  NormalisedAuthor,
  NormalisedItem,
  NormalisedMedia,
} from '#networks/contract/receive.ts'
import { htmlToText } from '#platform/html-text/index.ts'
import type { FeedItem, FeedMedia, FeedText } from './parse/index.ts'
import { entryId, type RawEntry } from './raw-entry.ts'

/** Reads one stored entry as an article. Pure; never throws. */
export function normalise(body: unknown): Normalised {
  if (!isRawEntry(body)) return { kind: 'unreadable', reason: 'This is not an entry of a feed.' }
  const { entry, feed } = body
  const remoteId = entryId(entry)
  if (remoteId === null) return { kind: 'unreadable', reason: 'The entry says nothing.' }
  return {
    kind: 'mention-item',
    remoteId,
    mentionKind: 'article',
    url: webAddress(entry.link),
    title: oneLine(plain(entry.title)) || null,
    text: textOf(entry),
    lang: entry.lang ?? feed.lang,
    publishedAt: entry.published ?? entry.updated,
    author: authorOf(body),
    media: entry.media.map(mediaOf),
    inReplyTo: null,
    threadRoot: null,
    addressed: false,
    replyContext: {},
  } satisfies NormalisedItem
}

/** The longer of the two texts: some feeds put the article into the summary, some a teaser into the content. */
function textOf(entry: FeedItem): string {
  const [summary, content] = [plain(entry.summary), plain(entry.content)]
  return content.length >= summary.length ? content : summary
}

function plain(text: FeedText | null): string {
  if (text === null) return ''
  return text.html ? htmlToText(text.value) : text.value.replaceAll('\u0000', '').trim()
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function authorOf({ entry, feed }: RawEntry): NormalisedAuthor {
  const host = hostOf(feed.link) ?? hostOf(feed.address) ?? feed.address
  return {
    remoteId: feed.address,
    handle: host,
    displayName: oneLine(entry.author ?? feed.author ?? '') || oneLine(feed.title ?? '') || host,
    avatarUrl: webAddress(feed.image),
    profileUrl: webAddress(feed.link),
    followers: null,
  }
}

function hostOf(address: string | null): string | null {
  return (address !== null && URL.parse(address)?.host) || null
}

function webAddress(address: string | null): string | null {
  return address !== null && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null
}

function mediaOf({ url, mimeType, alt }: FeedMedia): NormalisedMedia {
  const kind = /^(image|video|audio)\//.exec(mimeType ?? '')?.[1] as NormalisedMedia['kind'] | undefined
  return { kind: mimeType === 'image/gif' ? 'gif' : (kind ?? 'other'), url, previewUrl: null, alt }
}

function isRawEntry(body: unknown): body is RawEntry {
  const { entry, feed } = Object(body) as { entry?: Partial<FeedItem>; feed?: Partial<RawEntry['feed']> }
  if (typeof entry !== 'object' || entry === null || typeof feed?.address !== 'string') return false
  const texts = [entry.title, entry.summary, entry.content]
  return (
    texts.every((text) => text === null || typeof text?.value === 'string') &&
    [entry.id, entry.link, entry.author, entry.published, entry.updated].every(isTextOrNull) &&
    [feed.title, feed.link, feed.author, feed.lang, feed.image].every(isTextOrNull) &&
    Array.isArray(entry.media)
  )
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string'
}
