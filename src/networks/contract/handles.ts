import type { Session } from './account.ts'
import type { Fault } from './faults.ts'

/** Somebody who can be mentioned. */
export interface FoundHandle {
  readonly remoteId: string
  /** As it has to be typed, without a leading @. */
  readonly handle: string
  readonly displayName: string
  readonly avatarUrl: string | null
}

/** Finding people to mention. */
export interface HandlesPort {
  /** Who answers to exactly this handle; null: nobody. */
  resolve(
    session: Session,
    handle: string,
  ): Promise<{ readonly kind: 'handle'; readonly found: FoundHandle | null } | Fault>
  /** Up to `limit` people whose handle or name begins so. */
  search(
    session: Session,
    words: string,
    limit: number,
  ): Promise<{ readonly kind: 'handles'; readonly found: readonly FoundHandle[] } | Fault>
}
