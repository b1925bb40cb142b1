/**
 * Posts packed together, in bytes: what queries ask of a post can be read where it lies, and the item as its network
 * handed it out is there for those that are kept: as JSON, or in the very bytes of its message (`form`).
 *
 * ```
 * frame   u8 version, u32 length of head, head (JSON in UTF-8), records
 * record  u32 length of all of it, u8 kind, u8 form, i32 reach (-1: unknown), six lengths: u16 id, u16 author, u8 language,
 *         u16 site, u8 network, u16 of, then u32 where the text begins (from the record's start), u32 its length,
 *         u32 where the body begins; then the six texts in UTF-8 in this order, the text and the body up to the end
 * ```
 *
 * Of a post in the bytes of its message the text mostly lies within the body, and its id is found there.
 */
export const VERSION = 3
export const RECORD_HEAD = 4 + 1 + 1 + 4 + 2 + 2 + 1 + 2 + 1 + 2 + 4 + 4 + 4
/** Where what stands in the head of a record. */
export const field = {
  kind: 4,
  form: 5,
  reach: 6,
  id: 10,
  author: 12,
  lang: 14,
  site: 15,
  network: 17,
  of: 18,
  text: 20,
  textLength: 24,
  body: 28,
} as const

/** A frame that nobody here will ever read: of another version, or cut. `head` where at least that could be read. */
export class UnreadableFrame extends Error {
  readonly head: FrameHead | null

  constructor(message: string, head: FrameHead | null) {
    super(message)
    this.head = head
  }
}

/** Where the items of a frame come from. */
export interface FrameHead {
  readonly organisationId: string
  readonly sourceId: string
  readonly channelId: string
  /** The source's kind; its items are keyed by it. */
  readonly kind: string
  readonly network: string
  /** ISO; when they were handed out. */
  readonly receivedAt: string
}

export const recordKind = { post: 0, wanted: 1, end: 2, unreadable: 3, edit: 4 } as const
export type RecordKind = (typeof recordKind)[keyof typeof recordKind]

export const recordForm = { json: 0, wire: 1 } as const

/** An item trimmed to what it is matched by. */
export interface Trimmed {
  readonly kind: RecordKind
  readonly remoteId: string
  readonly text: string
  readonly author: string
  readonly lang: string
  readonly site: string
  readonly network: string
  /** The id of the post an end or an edit is about; empty for others. */
  readonly of: string
  readonly reach: number
  /** JSON. */
  readonly body: string
}
