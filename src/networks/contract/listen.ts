import type { Session } from './account.ts'
import type { Fault } from './faults.ts'
import type { Deliver, Normalised, Page } from './receive.ts'

/** `search`: posts with these words; `tag`: posts with this tag (without `#`); `public`: everything a server shows. */
export type ListenKind = 'search' | 'tag' | 'public'

export interface Listened {
  readonly kind: ListenKind
  /** The words or the tag; empty for `public`. */
  readonly term: string
}

export interface ListenWay {
  readonly kind: ListenKind
  /** Seconds between polls while nothing streams. */
  readonly pollSeconds: number
  /** Requests one poll costs, for the cost meter. */
  readonly requests: number
  /** True when far more comes than anybody asked for: only what a query matches is kept. */
  readonly wide: boolean
}

/**
 * What can be heard on a network beyond our own account, with that account's session. Items carry the same remote ids
 * as everywhere else on this network, so that a post found by search and told by a mention is one post.
 */
export interface ListenPort {
  readonly ways: readonly ListenWay[]
  /** One page of what is new since `cursor` (null: the first time; recent items only, newest last). */
  poll(session: Session, what: Listened, cursor: string | null): Promise<Page | Fault>
  /** As in the receive port; `refused` for a way that this server does not stream. */
  stream?(session: Session, what: Listened, deliver: Deliver, signal: AbortSignal): Promise<Fault>
  /** Pure. `addressed` is true only for what speaks to `us`. */
  normalise(body: unknown, us: { readonly remoteId: string; readonly handle: string }): Normalised
}
