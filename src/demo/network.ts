/** What the demonstration needs of the make-believe network; src/compose.ts hands in the one there is. */
export interface StoryNetwork {
  /** Where it listens: `http://127.0.0.1:4711`. */
  readonly url: string
  readonly service: StoryService
  stop(): Promise<void>
}

export type OpenNetwork = (options: {
  readonly folder: string
  readonly port: number
}) => Promise<StoryNetwork>

export interface StoryService {
  readonly state: {
    readonly byHandle: ReadonlyMap<string, { readonly id: string }>
    readonly accounts: ReadonlyMap<string, { readonly id: string; readonly handle: string }>
    readonly posts: ReadonlyMap<string, KnownPost>
  }
  createAccount(account: {
    readonly handle: string
    readonly displayName?: string
    readonly password?: string
    readonly avatarUrl?: string | null
  }): { readonly id: string }
  publish(accountId: string, post: StoryPost): { readonly id: string }
  like(postId: string, accountId: string): void
  /** Changes a post there, past us. */
  edit(postId: string, change: { readonly text: string }): void
  /** Takes a post away there, past us. */
  remove(postId: string): void
  setFigures(postId: string, figures: { views: number; likes: number; shares: number }): void
  /** What an account says about itself. */
  setProfile(
    accountId: string,
    change: { readonly bio: string; readonly website: string; readonly location: string },
  ): void
  /** Who holds the keys of an account there. */
  setAdministrators(
    accountId: string,
    people: readonly { readonly handle: string; readonly displayName: string; readonly role: string }[],
  ): void
  /** Takes our access to an account away. */
  revoke(accountId: string): void
  addMedia(bytes: Uint8Array): string
  /** Calls back with what somebody is told; returns how to stop. */
  listen(hear: (told: Told) => void): () => void
}

interface KnownPost {
  readonly accountId: string
  readonly text: string
  readonly lang: string | null
  readonly replyTo: string | null
  /** The first post of its thread. */
  readonly root: string
}

export interface StoryPost {
  readonly text: string
  readonly lang?: string | null
  readonly replyTo?: string | null
  readonly media?: readonly { readonly id: string; readonly mimeType: string; readonly alt: string }[]
  readonly key?: string | null
  readonly at?: Date
}

export interface Told {
  readonly to: string
  readonly kind: string
  readonly postId: string
  readonly actorId: string
}

/** Address of a post for people, as the network itself names it. */
export const postUrl = (network: { readonly url: string }, id: string): string => `${network.url}/posts/${id}`
