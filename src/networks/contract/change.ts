import type { Session } from './account.ts'
import type { Fault } from './faults.ts'
import type { Live, PublishRequest } from './publish.ts'

/** One of our posts as the network has it, with what its adapter stored when it went live. */
export interface RemotePost {
  readonly remoteId: string
  readonly context: Readonly<Record<string, string>>
}

/** Other words for a post that is out; its `media` are not looked at. */
export interface EditRequest extends PublishRequest {
  /** One for each medium of the post, in its order; left out: they stay. Only where the port says `altTexts`. */
  readonly altTexts?: readonly string[] | undefined
}

/** Changing the words of a post that is out, for networks that allow it. Media, poll and place in a thread stay. */
export interface EditPort {
  /** True: alt texts of media that are out can be changed as well. */
  readonly altTexts?: boolean
  /** Repeating the same edit is harmless. `gone` when the post is not there any more. */
  edit(session: Session, post: RemotePost, request: EditRequest): Promise<Live | Fault>
}

/** Taking back a post that is out. */
export interface RemovePort {
  /** A post that is gone already is `removed`. */
  remove(session: Session, post: RemotePost): Promise<{ readonly kind: 'removed' } | Fault>
}

/** How a post of ours stands on the network now. */
export interface Standing {
  readonly text: string
  /** When the network says it was changed; null: never, or it does not tell. */
  readonly editedAt: Date | null
}

/** Reading our own posts back, to notice what was edited or deleted there. */
export interface LookPort {
  /** By remote id; `absent` for one that is not there any more. Ids the network would not tell about are left out. */
  look(
    session: Session,
    posts: readonly RemotePost[],
  ): Promise<{ readonly kind: 'looked'; readonly posts: ReadonlyMap<string, Standing | 'absent'> } | Fault>
}
