import type { Session } from './account.ts'
import type { Fault } from './faults.ts'

/** A message of somebody else, with what its adapter stored when it normalised it. */
export interface ActTarget {
  readonly remoteId: string
  readonly context: Readonly<Record<string, string>>
  /** The first post of its thread; null: it begins one, or the network does not tell. */
  readonly threadRoot: string | null
}

type Done = { readonly kind: 'done' } | Fault

/** Showing as our account that we saw and liked a message. */
export interface LikePort {
  /** Liking what we like already is `done`. */
  like(session: Session, target: ActTarget): Promise<Done>
  /** So is taking back what is not there. */
  unlike(session: Session, target: ActTarget): Promise<Done>
}

/** Hiding an answer of somebody else under a post of ours. It stays where its author can see it. */
export interface HidePort {
  /** `refused` for what does not stand under a post of ours. Hiding twice is `done`. */
  hide(session: Session, target: ActTarget): Promise<Done>
  unhide(session: Session, target: ActTarget): Promise<Done>
}

/** Answering a public message so that its author alone reads it: how, or why not. */
export type PrivatelyPort =
  | {
      /** Pure: the context of the message, changed so that `publish` answers it in private. */
      reach(context: Readonly<Record<string, string>>): Readonly<Record<string, string>>
      readonly no?: undefined
    }
  | { readonly reach?: undefined; readonly no: string }
