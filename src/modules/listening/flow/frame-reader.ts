import { type FrameHead, field, RECORD_HEAD, UnreadableFrame, VERSION } from './frame.ts'

/** One record where it lies; moved on by `next`. */
export class FrameReader {
  readonly head: FrameHead
  readonly bytes: Buffer
  /** Where the text stands in `bytes`. */
  textFrom = 0
  textTo = 0
  readonly #first: number
  #start = 0
  #end: number
  #authorAt = 0
  #langAt = 0
  #siteAt = 0
  #networkAt = 0
  #ofAt = 0
  #ofEnd = 0
  #bodyAt = 0
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

  /** Moves to the next record. Throws UnreadableFrame where it does not hold what it says. */
  next(): boolean {
    const { bytes } = this
    const start = this.#end
    if (start >= bytes.length) return false
    if (start + RECORD_HEAD > bytes.length) this.#broken()
    this.#start = start
    this.#end = start + bytes.readUInt32LE(start)
    if (this.#end > bytes.length || this.#end < start + RECORD_HEAD) this.#broken()
    this.#authorAt = start + RECORD_HEAD + bytes.readUInt16LE(start + field.id)
    this.#langAt = this.#authorAt + bytes.readUInt16LE(start + field.author)
    this.#siteAt = this.#langAt + (bytes[start + field.lang] ?? 0)
    this.#networkAt = this.#siteAt + bytes.readUInt16LE(start + field.site)
    this.#ofAt = this.#networkAt + (bytes[start + field.network] ?? 0)
    this.#ofEnd = this.#ofAt + bytes.readUInt16LE(start + field.of)
    this.textFrom = start + bytes.readUInt32LE(start + field.text)
    this.textTo = this.textFrom + bytes.readUInt32LE(start + field.textLength)
    this.#bodyAt = start + bytes.readUInt32LE(start + field.body)
    if (this.#ofEnd > this.#bodyAt || this.textTo > this.#end || this.#bodyAt > this.#end) this.#broken()
    return true
  }

  /** Stands before the first record again. */
  rewind(): void {
    this.#end = this.#first
  }

  get kind(): number {
    return this.bytes[this.#start + field.kind] ?? -1
  }

  get form(): number {
    return this.bytes[this.#start + field.form] ?? -1
  }

  get reach(): number {
    return this.bytes.readInt32LE(this.#start + field.reach)
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
    return this.#slice(this.#ofAt, this.#ofEnd)
  }

  get text(): string {
    return this.#slice(this.textFrom, this.textTo)
  }

  /** JSON, or the message it came in. */
  get body(): string {
    return this.#slice(this.#bodyAt, this.#end)
  }

  get message(): Buffer {
    return this.bytes.subarray(this.#bodyAt, this.#end)
  }

  #broken(): never {
    throw new UnreadableFrame('A frame is broken.', this.head)
  }

  #slice(from: number, to: number): string {
    return from === to ? '' : this.bytes.toString('utf8', from, to)
  }
}

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
