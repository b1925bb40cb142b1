import type { MentionKind, NormalisedItem, NormalisedMedia } from '#networks/contract/receive.ts'
import { oneLine, plainText, webAddress } from './clean.ts'

/** A normalised item made safe to store and to show: bounded, well-formed, plain, with a time that has happened. */
export interface ShapedMention {
  readonly remoteId: string
  /** Where it was said, when that is not where it was heard. */
  readonly network: string | null
  /** A later wording of an item. */
  readonly edited: boolean
  readonly kind: NormalisedItem['mentionKind']
  readonly url: string | null
  readonly title: string | null
  readonly text: string
  readonly lang: string | null
  readonly publishedAt: Date
  readonly clockUnsure: boolean
  readonly author: NormalisedItem['author']
  readonly media: readonly NormalisedMedia[]
  readonly inReplyTo: string | null
  readonly threadRoot: string | null
  readonly addressed: boolean
  readonly replyContext: Readonly<Record<string, string>>
}

const mentionKinds: ReadonlySet<string> = new Set<MentionKind>([
  'mention',
  'reply',
  'quote',
  'comment',
  'message',
  'review',
  'article',
])
const mediaKinds: ReadonlySet<string> = new Set<NormalisedMedia['kind']>([
  'image',
  'video',
  'gif',
  'audio',
  'other',
])
const MAX_TEXT = 100_000
const MAX_MEDIA = 20
const MAX_CONTEXT = 50
/** Clocks of servers differ by moments; only more than this is worth telling anybody. */
const TOLERANCE_MS = 60_000

export function shapeMention(item: NormalisedItem, receivedAt: Date): ShapedMention {
  const { handle, followers } = voiceOf(item)
  const { publishedAt, clockUnsure } = timeOf(item.publishedAt, receivedAt)
  return {
    remoteId: item.remoteId,
    ...wordsOf(item),
    edited: item.edited === true,
    kind: mentionKinds.has(item.mentionKind) ? item.mentionKind : 'mention',
    url: webAddress(item.url),
    publishedAt,
    clockUnsure,
    author: {
      remoteId: plainText(item.author.remoteId, 2000),
      handle,
      displayName: oneLine(item.author.displayName, 200) || handle || '?',
      avatarUrl: webAddress(item.author.avatarUrl),
      profileUrl: webAddress(item.author.profileUrl),
      followers,
    },
    media: item.media.slice(0, MAX_MEDIA).flatMap(mediaOf),
    inReplyTo: reference(item.inReplyTo),
    threadRoot: reference(item.threadRoot),
    replyContext: contextOf(item.replyContext),
  }
}

/** What of an item queries look at, apart from where it stands and who says it. */
export function wordsOf(
  item: NormalisedItem,
): Pick<ShapedMention, 'network' | 'title' | 'text' | 'lang' | 'addressed'> {
  return {
    network: item.network === undefined ? null : oneLine(item.network, 40) || null,
    title: item.title === null ? null : oneLine(item.title, 500) || null,
    text: plainText(item.text, MAX_TEXT),
    lang: item.lang === null ? null : oneLine(item.lang, 35) || null,
    addressed: item.addressed,
  }
}

/** Who says it, as queries ask. */
export function voiceOf({ author }: NormalisedItem): Pick<ShapedMention['author'], 'handle' | 'followers'> {
  return { handle: oneLine(author.handle, 300), followers: count(author.followers) }
}

/** A time to come, none, or one no calendar knows becomes the time of arrival. */
function timeOf(claimed: string | null, receivedAt: Date): { publishedAt: Date; clockUnsure: boolean } {
  const at = claimed === null ? Number.NaN : Date.parse(claimed)
  if (Number.isNaN(at) || at < 0) return { publishedAt: receivedAt, clockUnsure: true }
  const ahead = at - receivedAt.getTime()
  if (ahead <= 0) return { publishedAt: new Date(at), clockUnsure: false }
  return { publishedAt: receivedAt, clockUnsure: ahead > TOLERANCE_MS }
}

function mediaOf(media: NormalisedMedia): NormalisedMedia[] {
  const url = webAddress(media.url)
  if (url === null) return []
  const kind = mediaKinds.has(media.kind) ? media.kind : 'other'
  return [{ kind, url, previewUrl: webAddress(media.previewUrl), alt: plainText(media.alt, 5000) }]
}

function count(followers: number | null): number | null {
  return followers !== null && Number.isSafeInteger(followers) && followers >= 0 ? followers : null
}

function reference(remoteId: string | null): string | null {
  return remoteId === null ? null : plainText(remoteId, 2000) || null
}

function contextOf(context: Readonly<Record<string, string>>): Record<string, string> {
  const names = Object.keys(context)
  const shown: Record<string, string> = {}
  for (let at = 0; at < names.length && at < MAX_CONTEXT; at += 1) {
    const name = names[at] as string
    setOwn(shown, plainText(name, 200), plainText(String(context[name]), 20_000))
  }
  return shown
}

/** A stranger's name for something may be that of what everything inherits from. */
function setOwn(shown: Record<string, string>, name: string, value: string): void {
  if (name !== '__proto__') shown[name] = value
  else Object.defineProperty(shown, name, { value, enumerable: true, configurable: true, writable: true })
}
