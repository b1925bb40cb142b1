import type { Session } from './account.ts'
import type { Fault } from './faults.ts'

/** One item as the network handed it out. Kept whole, so that it can be normalised again later. */
export interface RawItem {
  /** The network's id of the item: with network and account it is unique, so the same page twice stores once. */
  readonly remoteId: string
  /** JSON-serialisable, exactly as received. */
  readonly body: unknown
  /** Set when it still lies in the bytes of its message; `body` then takes it apart when it is first asked for. */
  readonly wire?: WirePost
}

/**
 * A new post in the bytes it came in. Handed over only where it is certain that `normalise` says the same of it: these
 * words, by this author, in this language, on the port's site and network, not addressed to us, not ours.
 */
export interface WirePost {
  /** The whole message. */
  readonly message: Buffer
  /** Where the words stand in `text`: UTF-8, as they are read, without anything to clean. */
  readonly text: Buffer
  readonly textFrom: number
  readonly textTo: number
  /** Where the author's handle stands in the message, in ASCII. */
  readonly authorFrom: number
  readonly authorTo: number
  /** Where the claimed language stands in the message (small letters, `en`); empty for none. */
  readonly langFrom: number
  readonly langTo: number
  /** Where the last part of its id stands in the message, in ASCII: what is behind the id's last slash. */
  readonly keyFrom: number
  readonly keyTo: number
  /** How many bytes `travel` writes at most. */
  readonly size: number
  /**
   * Writes what travels of it, from `at` on: UTF-8 that `WirePort.unwrap` makes the item of, without what stands in every
   * message. Returns where it ends and fills `places`.
   */
  travel(into: Buffer, at: number, places: WirePlaces): number
}

/** Where what stands in what travels of a post, from its beginning; names in the first 65,000 bytes. */
export interface WirePlaces {
  authorFrom: number
  authorTo: number
  langFrom: number
  langTo: number
  /** Only of words that stand in the message. */
  textFrom: number
}

/** How a network's messages are read whose posts may be handed over as they came. */
export interface WirePort {
  /** Where every post of it was said: `NormalisedItem.network`, and the host of its address. */
  readonly network: string
  readonly site: string
  /** The item of what travelled of a `WirePost`; null for anything else. */
  unwrap(travelled: Buffer): RawItem | null
}

export interface Page {
  readonly kind: 'page'
  /** Where the network tells, in the order in which they were said: that is the order the stream shows them in. */
  readonly items: readonly RawItem[]
  /** Where to go on; opaque. Stored in the same transaction as the items. */
  readonly cursor: string | null
  /** True when another page should be read at once. */
  readonly more: boolean
}

/**
 * Takes items in and returns when they are stored. `cursor`: only from streams that have no pages (`streamsOnly`); it is
 * stored in the same transaction as the items.
 */
export type Deliver = (items: readonly RawItem[], cursor?: string) => Promise<void>

export type MentionKind = 'mention' | 'reply' | 'quote' | 'comment' | 'message' | 'review' | 'article'

export interface NormalisedMedia {
  readonly kind: 'image' | 'video' | 'gif' | 'audio' | 'other'
  readonly url: string
  readonly previewUrl: string | null
  /** Empty when the author gave none. */
  readonly alt: string
}

export interface NormalisedAuthor {
  readonly remoteId: string
  readonly handle: string
  readonly displayName: string
  readonly avatarUrl: string | null
  readonly profileUrl: string | null
  readonly followers: number | null
}

/** One inbound item in our words; wire names stop here. Text is plain text, never HTML. */
export interface NormalisedItem {
  readonly kind: 'mention-item'
  readonly remoteId: string
  /** The network it was said on, where that is not the one it was heard through (a firehose, an import). */
  readonly network?: string
  readonly mentionKind: MentionKind
  readonly url: string | null
  /** A headline, for articles. */
  readonly title: string | null
  readonly text: string
  readonly lang: string | null
  /** ISO, as claimed by the author's side; listening guards against clocks that run ahead. */
  readonly publishedAt: string | null
  readonly author: NormalisedAuthor
  readonly media: readonly NormalisedMedia[]
  /** The item it answers, and the first of its thread. */
  readonly inReplyTo: string | null
  readonly threadRoot: string | null
  /** True when it speaks to us (mention, reply, message), false when we only heard it (article, search). */
  readonly addressed: boolean
  /** True when this is a later wording of an item; its raw item has a `remoteId` of its own (`id@revision`). */
  readonly edited?: boolean
  /** Handed back on reply. */
  readonly replyContext: Readonly<Record<string, string>>
}

/** The network tells us that an item is no more. */
export interface DeletedItem {
  readonly kind: 'deleted-item'
  readonly remoteId: string
}

/** An item that is none of our business (a like, a follow). Counted, not shown. */
export interface IgnoredItem {
  readonly kind: 'ignored-item'
  readonly reason: string
}

/** What cannot be read lands in the dead-letter list with this reason. */
export interface Unreadable {
  readonly kind: 'unreadable'
  readonly reason: string
}

export type Normalised = NormalisedItem | DeletedItem | IgnoredItem | Unreadable

export interface ReceivePort {
  /** Seconds between polls when nothing streams. */
  readonly pollSeconds: number
  /** True when far more comes than anybody asked for: only what a query matches is kept. */
  readonly wide?: boolean
  /** Only of wide sources on networks that nobody writes to. */
  readonly wire?: WirePort
  /** True when nobody polls: items are handed in (webhook, import, note). `poll` then answers an empty page. */
  readonly pushed?: boolean
  /** True when there are no pages: `stream` goes on from its cursor, and hands the next one over with the items. */
  readonly streamsOnly?: boolean
  /** One page of what is new since `cursor` (null: the first time; recent items only). */
  poll(session: Session, cursor: string | null): Promise<Page | Fault>
  /**
   * Items as they happen. Calls `deliver` and waits for it (it stores before it returns) before reading on.
   * Resolves with a fault when the stream breaks; the caller polls from its cursor, then streams again.
   */
  stream?(
    session: Session,
    deliver: Deliver,
    signal: AbortSignal,
    /** Where a stream without pages goes on; null the first time. */
    cursor?: string | null,
  ): Promise<Fault>
  /** Pure: no clock, no network. */
  normalise(body: unknown, us: { readonly remoteId: string; readonly handle: string }): Normalised
}
