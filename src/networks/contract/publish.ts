import type { Session } from './account.ts'
import type { Fault } from './faults.ts'

export type MediaKind = 'image' | 'gif' | 'video' | 'audio' | 'document'

export interface Captions {
  readonly lang: string
  /** WebVTT. */
  readonly vtt: string
}

/** One medium as it is handed to an adapter: cropped and within the network's limits as far as we can bring it there. */
export interface OutgoingMedia {
  /** Left out by senders from before there were others: an image. */
  readonly kind?: MediaKind | undefined
  readonly name?: string | undefined
  readonly bytes: Uint8Array
  readonly mimeType: string
  readonly alt: string
  readonly width: number
  readonly height: number
  readonly seconds?: number | undefined
  readonly captions?: readonly Captions[] | undefined
}

export interface Poll {
  readonly options: readonly string[]
  readonly multiple: boolean
  /** How long it can be answered. */
  readonly minutes: number
}

/** A picture and words for one link, for networks that show what we hand them (`limits.card`). */
export interface LinkCard {
  readonly url: string
  readonly title: string
  readonly description: string
  readonly image: OutgoingMedia | null
}

/** What we need to answer a remote item; `context` is what its adapter stored when it normalised it. */
export interface ReplyTarget {
  readonly remoteId: string
  readonly context: Readonly<Record<string, string>>
}

export interface PublishRequest {
  /**
   * Stable for this dispatch through every retry and crash. Adapters derive the network's idempotency from it
   * (record key, Idempotency-Key header), so that sending twice publishes once.
   */
  readonly key: string
  /** When the dispatch was claimed; adapters that need a time in the record use this one, not the clock. */
  readonly claimedAt: Date
  readonly text: string
  readonly lang: string | null
  readonly media: readonly OutgoingMedia[]
  readonly replyTo: ReplyTarget | null
  /**
   * Ids of posts on the same channel that are known to be others of ours; reading back takes none of them for this one,
   * however equal they are. Networks that find a post by its key do not need it.
   */
  readonly known?: readonly string[] | undefined
  /** Only for networks whose limits name it; the rest are never asked. */
  readonly title?: string | null | undefined
  readonly poll?: Poll | null | undefined
  readonly card?: LinkCard | null | undefined
}

export interface Live {
  readonly kind: 'live'
  readonly remoteId: string
  readonly url: string | null
  readonly at: Date
  /** What a later reply to our own post needs. */
  readonly context: Readonly<Record<string, string>>
}

export interface PublishPort {
  /** Sends once. A repeat with the same key must not make a second post where the network can prevent it. */
  publish(session: Session, request: PublishRequest): Promise<Live | Fault>
  /** Reads our own timeline back to find out whether `request` arrived. Never writes. */
  reconcile(session: Session, request: PublishRequest): Promise<Live | { readonly kind: 'absent' } | Fault>
}
