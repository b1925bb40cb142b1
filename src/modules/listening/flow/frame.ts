/**
 * Posts packed together, in bytes: what queries ask of a post stands apart, so that it is matched where it lies, and the
 * item as its network handed it out (JSON) behind it, for those that are kept.
 *
 * ```
 * frame   u8 version, u32 length of head, head (JSON in UTF-8), records
 * record  u32 length of all of it, u8 kind, i32 reach (-1: unknown), seven lengths: u16 id, u16 author, u8 language,
 *         u16 site, u8 network, u16 of, u32 text, then the seven texts in UTF-8 in this order, then the body up to the end
 * ```
 */
const VERSION = 2
const RECORD_HEAD = 4 + 1 + 4 + 2 + 2 + 1 + 2 + 1 + 2 + 4

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

/** Writes frames of at most `size` bytes; an item that is larger gets a frame of its own. */
export class FrameWriter {
  readonly #head: Buffer
  readonly #size: number
  readonly #done: Buffer[] = []
  #bytes: Buffer
  #at: number

  constructor(head: FrameHead, size: number) {
    const json = Buffer.from(JSON.stringify(head))
    this.#head = Buffer.alloc(5 + json.length)
    this.#head[0] = VERSION
    this.#head.writeUInt32LE(json.length, 1)
    json.copy(this.#head, 5)
    this.#size = size
    this.#bytes = Buffer.allocUnsafeSlow(size)
    this.#at = this.#begin()
  }

  add(item: Trimmed): void {
    const remoteId = clipped(item.remoteId, 0xffff)
    const author = clipped(item.author, 0xffff)
    const lang = clipped(item.lang, 0xff)
    const site = clipped(item.site, 0xffff)
    const network = clipped(item.network, 0xff)
    const of = clipped(item.of, 0xffff)
    const texts = [remoteId, author, lang, site, network, of, item.text, item.body]
    this.#makeRoom(texts)
    const start = this.#at
    const bytes = this.#bytes
    let at = start + RECORD_HEAD
    const put = (text: string): number => {
      const written = text === '' ? 0 : bytes.write(text, at, 'utf8')
      at += written
      return written
    }
    bytes[start + 4] = item.kind
    bytes.writeInt32LE(Math.min(item.reach, 0x7fffffff), start + 5)
    bytes.writeUInt16LE(put(remoteId), start + 9)
    bytes.writeUInt16LE(put(author), start + 11)
    bytes[start + 13] = put(lang)
    bytes.writeUInt16LE(put(site), start + 14)
    bytes[start + 16] = put(network)
    bytes.writeUInt16LE(put(of), start + 17)
    bytes.writeUInt32LE(put(item.text), start + 19)
    put(item.body)
    bytes.writeUInt32LE(at - start, start)
    this.#at = at
  }

  /** Ends writing. What was written, in order; nothing when nothing was. */
  finish(): Buffer[] {
    if (this.#at > this.#head.length) this.#done.push(this.#bytes.subarray(0, this.#at))
    return this.#done
  }

  #begin(): number {
    this.#head.copy(this.#bytes)
    return this.#head.length
  }

  #makeRoom(texts: readonly string[]): void {
    // A text has at most three bytes for a UTF-16 unit; most need a third of that, so it is counted only where it matters.
    const most = RECORD_HEAD + 3 * texts.reduce((sum, text) => sum + text.length, 0)
    if (this.#at + most <= this.#size) return
    const exact = RECORD_HEAD + texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
    if (this.#at + exact <= this.#size) return
    if (this.#at > this.#head.length) {
      this.#done.push(this.#bytes.subarray(0, this.#at))
      this.#bytes = Buffer.allocUnsafeSlow(this.#size)
      this.#at = this.#begin()
    }
    if (this.#at + exact <= this.#bytes.length) return
    this.#bytes = Buffer.allocUnsafeSlow(this.#head.length + exact)
    this.#at = this.#begin()
  }
}

/** Lengths are counted in bytes and stand in so many; what is longer is no name. */
function clipped(text: string, most: number): string {
  return text.length * 3 <= most ? text : text.slice(0, Math.floor(most / 3))
}

/** One record where it lies; moved on by `next`. */
export class FrameReader {
  readonly head: FrameHead
  readonly bytes: Buffer
  /** Where the text stands in `bytes`. */
  textFrom = 0
  textTo = 0
  #start = 0
  #end: number
  #authorAt = 0
  #langAt = 0
  #siteAt = 0
  #networkAt = 0
  #ofAt = 0
  // Most posts of a frame say the same here.
  readonly #lang = new Repeated()
  readonly #site = new Repeated()
  readonly #network = new Repeated()

  constructor(frame: Uint8Array) {
    this.bytes = Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength)
    if (this.bytes[0] !== VERSION) throw new Error(`A frame of version ${this.bytes[0]} cannot be read here.`)
    const length = this.bytes.readUInt32LE(1)
    this.head = JSON.parse(this.bytes.toString('utf8', 5, 5 + length)) as FrameHead
    this.#end = 5 + length
  }

  next(): boolean {
    const { bytes } = this
    const start = this.#end
    if (start >= bytes.length) return false
    this.#start = start
    this.#end = start + bytes.readUInt32LE(start)
    if (this.#end > bytes.length || this.#end < start + RECORD_HEAD) throw new Error('A frame is broken.')
    this.#authorAt = start + RECORD_HEAD + bytes.readUInt16LE(start + 9)
    this.#langAt = this.#authorAt + bytes.readUInt16LE(start + 11)
    this.#siteAt = this.#langAt + (bytes[start + 13] ?? 0)
    this.#networkAt = this.#siteAt + bytes.readUInt16LE(start + 14)
    this.#ofAt = this.#networkAt + (bytes[start + 16] ?? 0)
    this.textFrom = this.#ofAt + bytes.readUInt16LE(start + 17)
    this.textTo = this.textFrom + bytes.readUInt32LE(start + 19)
    return true
  }

  get kind(): number {
    return this.bytes[this.#start + 4] ?? -1
  }

  get reach(): number {
    return this.bytes.readInt32LE(this.#start + 5)
  }

  get remoteId(): string {
    return this.#slice(this.#start + RECORD_HEAD, this.#authorAt)
  }

  get author(): string {
    return this.#slice(this.#authorAt, this.#langAt)
  }

  get lang(): string {
    return this.#lang.of(this.bytes, this.#langAt, this.#siteAt)
  }

  get site(): string {
    return this.#site.of(this.bytes, this.#siteAt, this.#networkAt)
  }

  get network(): string {
    return this.#network.of(this.bytes, this.#networkAt, this.#ofAt)
  }

  get of(): string {
    return this.#slice(this.#ofAt, this.textFrom)
  }

  get text(): string {
    return this.#slice(this.textFrom, this.textTo)
  }

  get body(): string {
    return this.#slice(this.textTo, this.#end)
  }

  #slice(from: number, to: number): string {
    return from === to ? '' : this.bytes.toString('utf8', from, to)
  }
}

/** A text that is mostly the one before: then no new one is made. */
class Repeated {
  #bytes: Uint8Array = new Uint8Array(0)
  #text = ''

  of(bytes: Buffer, from: number, to: number): string {
    if (to - from === this.#bytes.length && this.#same(bytes, from)) return this.#text
    this.#bytes = bytes.subarray(from, to)
    this.#text = bytes.toString('utf8', from, to)
    return this.#text
  }

  #same(bytes: Buffer, from: number): boolean {
    const before = this.#bytes
    for (let at = 0; at < before.length; at += 1) if (bytes[from + at] !== before[at]) return false
    return true
  }
}
