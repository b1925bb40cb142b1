/** One thing that happened to a post, whichever wire told it. */
export type PostEvent =
  | {
      readonly kind: 'post' | 'edit'
      /** The post's address: `at://did/app.bsky.feed.post/key`. */
      readonly uri: string
      readonly cid: string
      /** As the repository keeps it, in the protocol's own JSON. */
      readonly record: unknown
      /** ISO; when the server heard of it. */
      readonly heardAt: string | null
    }
  | { readonly kind: 'delete'; readonly uri: string }
  /** A post that cannot be taken; the reason is a whole sentence. */
  | { readonly kind: 'refused'; readonly uri: string; readonly reason: string }

/** What one message of the stream says. `at` is its place: a sequence number, or a time in microseconds. */
export type Told =
  | {
      readonly kind: 'posts'
      readonly at: number | null
      readonly time: string | null
      readonly events: readonly PostEvent[]
    }
  | { readonly kind: 'unreadable'; readonly at: number | null; readonly reason: string }
  /** A word of the server about the stream itself. */
  | { readonly kind: 'info'; readonly name: string }
  /** The server ends the stream and says why. */
  | { readonly kind: 'refused'; readonly error: string; readonly message: string }
