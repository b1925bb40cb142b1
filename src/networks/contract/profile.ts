import type { Session } from './account.ts'
import type { Fault } from './faults.ts'

/** A text of a profile, or why the network has none to tell. Empty means that it is really empty. */
export type ProfileText = string | { readonly unknown: string }

/** A line that the account's owner has named, such as “Website”. */
export interface ProfileLine {
  readonly name: string
  readonly value: string
}

/** What everybody sees of our account right now. Text is plain text, never HTML. */
export interface LiveProfile {
  readonly kind: 'profile'
  readonly displayName: ProfileText
  readonly bio: ProfileText
  readonly website: ProfileText
  readonly location: ProfileText
  /** Where the picture is; an empty text when the account has none. */
  readonly avatarUrl: ProfileText
  /** Named lines in their order; empty where the network has none. */
  readonly lines: readonly ProfileLine[]
}

/** One field that can be written; `line` changes or adds the named line and leaves the others. */
export type ProfileChange =
  | { readonly field: 'displayName' | 'bio' | 'website' | 'location'; readonly value: string }
  | { readonly field: 'line'; readonly name: string; readonly value: string }

export interface RemoteAdministrator {
  /** What the network calls the person: a handle or an e-mail address. */
  readonly handle: string
  readonly displayName: string
  /** The network's own word for what they may do. */
  readonly role: string
}

export interface ProfilePort {
  /** Fields that `apply` can write; empty where there is no `apply`. */
  readonly applies: readonly ProfileChange['field'][]
  /** Never writes. */
  read(session: Session): Promise<LiveProfile | Fault>
  /**
   * Writes one field and leaves everything else as it is, also what this adapter does not know. Writing the same twice
   * is harmless. `unknown` when it may have arrived: read again.
   */
  apply?(session: Session, change: ProfileChange): Promise<{ readonly kind: 'applied' } | Fault>
  /** Who may act for the account. Absent where the network does not tell. */
  administrators?(
    session: Session,
  ): Promise<{ readonly kind: 'administrators'; readonly people: readonly RemoteAdministrator[] } | Fault>
}
