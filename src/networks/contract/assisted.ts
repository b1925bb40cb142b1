import type { NetworkIo } from './account.ts'

/** An address of a post, read apart. */
export interface PostAddress {
  readonly remoteId: string
  /** Whose post it is, when the address tells. Without a leading @. */
  readonly handle: string | null
  /** The one spelling of the address, without tracking. */
  readonly url: string
}

/** What looking at the public address of a post said. */
export type Verified =
  | { readonly kind: 'found'; readonly text: string | null; readonly handle: string | null }
  | { readonly kind: 'absent'; readonly reason: string }
  /** The network shows it only to people who are signed in, or asks machines to stay away. */
  | { readonly kind: 'unverifiable'; readonly reason: string }

/**
 * A network where a person posts by hand: because it offers no interface to us, or this account has no right to it.
 * Everything is prepared; the person posts, pastes the address, and it counts from then on.
 */
export interface AssistedPort {
  /** The network's own page for writing a post, with the text filled in where it can be; null: its app only. */
  composeUrl(text: string): string | null
  /** What to do, one short sentence a step, in English; `{handle}` stands for our account. */
  readonly steps: readonly string[]
  /** Null when it is no address of a post on this network. Pure. */
  readAddress(address: string): PostAddress | null
  /** Looks at the address without signing in. Absent where nothing can be seen from outside. */
  verify?(io: NetworkIo, post: PostAddress): Promise<Verified>
}
