/**
 * Posts packed together, in bytes: what queries ask of a post can be read where it lies, and the item as its network
 * handed it out is there for those that are kept: as JSON, or in the bytes its network has for it (`form`).
 *
 * ```
 * frame   u8 version, u32 length of head, head (JSON in UTF-8), records
 * record  u32 length of all of it, u8 kind, u8 form, u32 where the text begins (from the record's start), u32 its length; then
 *   json  i32 reach (-1: unknown), six lengths: u16 id, u16 author, u8 language, u16 site, u8 network, u16 of, then u32 where the
 *         body begins; then the six texts in UTF-8 in this order, the text and the body up to the end
 *   wire  u16 where the author begins (from the body's start), u16 its length, u16 where the language begins, u8 its length; then
 *         the body up to the end; its words lie within it. Site and network are those of the frame's head
 *   apart as wire; between the head and the body stand the words, which the body says in another way
 * ```
 */
export const VERSION = 4
export const RECORD_HEAD = 4 + 1 + 1 + 4 + 4 + 4 + 2 + 2 + 1 + 2 + 1 + 2 + 4
export const WIRE_HEAD = 4 + 1 + 1 + 4 + 4 + 2 + 2 + 2 + 1
/** Where what stands in the head of every record. */
export const field = { kind: 4, form: 5, text: 6, textLength: 10 } as const
/** Further on in one of JSON. */
export const jsonField = {
  reach: 14,
  id: 18,
  author: 20,
  lang: 22,
  site: 23,
  network: 25,
  of: 26,
  body: 28,
} as const
/** Further on in one of a network's own bytes. */
export const wireField = { author: 14, authorLength: 16, lang: 18, langLength: 20 } as const

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
  /** Where all posts in a network's own bytes were said. */
  readonly wire?: { readonly site: string; readonly network: string } | undefined
}

export const recordKind = { post: 0, wanted: 1, end: 2, unreadable: 3, edit: 4 } as const
export type RecordKind = (typeof recordKind)[keyof typeof recordKind]

export const recordForm = { json: 0, wire: 1, apart: 2 } as const

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
