import {
  type FrameHead,
  field,
  jsonField,
  RECORD_HEAD,
  recordForm,
  UnreadableFrame,
  VERSION,
  WIRE_HEAD,
  wireField,
} from './frame.ts'

/** One record where it lies; moved on by `next`. */
export class FrameReader {
  readonly head: FrameHead
  readonly bytes: Buffer
  kind = 0
  form = 0
  /** Where the text stands in `bytes`. */
  textFrom = 0
  textTo = 0
  readonly #first: number
  #start = 0
  #end: number
  // Most posts of a frame say the same here.
  readonly #lang = new Repeated()
  readonly #site = new Repeated()
  readonly #network = new Repeated()

  constructor(frame: Uint8Array) {
    this.bytes = Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength)
    const { head, end } = headOf(this.bytes)
    this.head = head
    this.#first = this.#end = end
  }

  /** Moves to the next record. Throws UnreadableFrame where it does not hold what it says; so does asking for its texts. */
  next(): boolean {
    const { bytes } = this
    const start = this.#end
    if (start >= bytes.length) return false
    if (start + WIRE_HEAD > bytes.length) this.#broken()
    const end = start + u32(bytes, start)
    this.#start = start
    this.#end = end
    this.kind = bytes[start + field.kind] ?? 0
    this.form = bytes[start + field.form] ?? 0
    this.textFrom = start + u32(bytes, start + field.text)
    this.textTo = this.textFrom + u32(bytes, start + field.textLength)
    const head = this.form === recordForm.json ? RECORD_HEAD : WIRE_HEAD
    if (end > bytes.length || this.textFrom < start + head || this.textTo > end) this.#broken()
    return true
  }

  /** Stands before the first record again. */
  rewind(): void {
    this.#end = this.#first
  }

  get reach(): number {
    return this.form === recordForm.json ? this.bytes.readInt32LE(this.#start + jsonField.reach) : -1
  }

  get remoteId(): string {
    return this.form === recordForm.json ? this.#slice(this.#start + RECORD_HEAD, this.#authorAt) : ''
  }

  get author(): string {
    if (this.form === recordForm.json) return this.#slice(this.#authorAt, this.#langAt)
    const from = this.#bodyAt + this.#u16(wireField.author)
    return this.#slice(from, from + this.#u16(wireField.authorLength))
  }

  get lang(): string {
    if (this.form === recordForm.json) return this.#lang.of(this.bytes, this.#langAt, this.#siteAt)
    const from = this.#bodyAt + this.#u16(wireField.lang)
    return this.#lang.of(this.bytes, from, from + this.#u8(wireField.langLength))
  }

  get site(): string {
    if (this.form !== recordForm.json) return this.head.wire?.site ?? ''
    return this.#site.of(this.bytes, this.#siteAt, this.#networkAt)
  }

  get network(): string {
    if (this.form !== recordForm.json) return this.head.wire?.network ?? ''
    return this.#network.of(this.bytes, this.#networkAt, this.#ofAt)
  }

  get of(): string {
    return this.form === recordForm.json ? this.#slice(this.#ofAt, this.#ofAt + this.#u16(jsonField.of)) : ''
  }

  get text(): string {
    return this.#slice(this.textFrom, this.textTo)
  }

  /** JSON, or what travels of a post in its network's own bytes. */
  get body(): string {
    return this.#slice(this.#bodyAt, this.#end)
  }

  /** What travels of a post in its network's own bytes. */
  get travelled(): Buffer {
    return this.bytes.subarray(this.#bodyAt, this.#end)
  }

  // The texts of a record stand one behind the other.
  get #authorAt(): number {
    return this.#start + RECORD_HEAD + this.#u16(jsonField.id)
  }

  get #langAt(): number {
    return this.#authorAt + this.#u16(jsonField.author)
  }

  get #siteAt(): number {
    return this.#langAt + this.#u8(jsonField.lang)
  }

  get #networkAt(): number {
    return this.#siteAt + this.#u16(jsonField.site)
  }

  get #ofAt(): number {
    return this.#networkAt + this.#u8(jsonField.network)
  }

  get #bodyAt(): number {
    if (this.form === recordForm.json) return this.#start + u32(this.bytes, this.#start + jsonField.body)
    return this.form === recordForm.apart ? this.textTo : this.#start + WIRE_HEAD
  }

  #u8(at: number): number {
    return this.bytes[this.#start + at] ?? 0
  }

  #u16(at: number): number {
    return u16(this.bytes, this.#start + at)
  }

  #broken(): never {
    throw new UnreadableFrame('A frame is broken.', this.head)
  }

  #slice(from: number, to: number): string {
    if (to > this.#end || from > to) this.#broken()
    return from === to ? '' : this.bytes.toString('utf8', from, to)
  }
}

// The same as readUInt16LE and readUInt32LE, without what these do for those who do not know that it is there.
const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
const u32 = (bytes: Uint8Array, at: number): number => (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0

/** Who sent a frame stands in the same place in every version. */
function headOf(bytes: Buffer): { head: FrameHead; end: number } {
  let head: FrameHead | null = null
  let end = 0
  try {
    end = 5 + bytes.readUInt32LE(1)
    head = JSON.parse(bytes.toString('utf8', 5, end)) as FrameHead
  } catch {
    throw new UnreadableFrame('A frame is broken.', null)
  }
  if (bytes[0] !== VERSION)
    throw new UnreadableFrame(`A frame of version ${bytes[0]} cannot be read here.`, head)
  return { head, end }
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
