/** Our account on a network, as the network describes it. */
export interface RemoteAccount {
  /** The network's own stable id (DID, numeric id, feed address). */
  readonly remoteId: string
  /** What people type: `fjell.example`, `fjell@social.example`. Without a leading @. */
  readonly handle: string
  readonly displayName: string
  readonly avatarUrl: string | null
  /** The server it lives on, e.g. `https://social.example`. */
  readonly serverUrl: string
  readonly profileUrl: string | null
}

/** Secrets of one account; stored encrypted by the channels room, never logged, never sent to a browser. */
export type Credentials = Readonly<Record<string, string>>

export interface NetworkIo {
  /** The guarded fetch (platform/safe-fetch). Adapters use nothing else to reach out. */
  readonly fetch: typeof globalThis.fetch
  readonly now: () => Date
  readonly log: { warn(data: object, message: string): void; debug(data: object, message: string): void }
}

/** One account at work: who we are there, its secrets, and how to keep refreshed ones. */
export interface Session {
  readonly account: RemoteAccount
  readonly credentials: Credentials
  readonly io: NetworkIo
  /** Stores rotated tokens at once; the next call of any process uses them. */
  readonly saveCredentials: (credentials: Credentials) => Promise<void>
}
