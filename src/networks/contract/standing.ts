import type { Session } from './account.ts'
import type { Fault } from './faults.ts'

/** What anybody can read about an account today. A count that the network does not tell is null, never 0. */
export interface Standing {
  readonly kind: 'standing'
  /** As the network writes it, without a leading @. */
  readonly handle: string
  readonly displayName: string
  readonly followers: number | null
  /** Everything the account ever published, as the network counts it. */
  readonly posts: number | null
  /** Where a person can see the same. */
  readonly url: string | null
}

/** Reading the public figures of accounts that are not ours, for comparisons. */
export interface StandingPort {
  /** `nobody` when no account answers to this handle. */
  read(session: Session, handle: string): Promise<Standing | { readonly kind: 'nobody' } | Fault>
}
