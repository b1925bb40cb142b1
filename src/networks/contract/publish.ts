import type { Session } from './account.ts'
import type { Fault } from './faults.ts'

export interface OutgoingMedia {
  readonly bytes: Uint8Array
  readonly mimeType: string
  readonly alt: string
  readonly width: number
  readonly height: number
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
