import { type FrameHead, field, RECORD_HEAD, VERSION } from './frame.ts'

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
  #ofEnd = 0
  #bodyAt = 0
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
    this.#authorAt = start + RECORD_HEAD + bytes.readUInt16LE(start + field.id)
    this.#langAt = this.#authorAt + bytes.readUInt16LE(start + field.author)
    this.#siteAt = this.#langAt + (bytes[start + field.lang] ?? 0)
    this.#networkAt = this.#siteAt + bytes.readUInt16LE(start + field.site)
    this.#ofAt = this.#networkAt + (bytes[start + field.network] ?? 0)
    this.#ofEnd = this.#ofAt + bytes.readUInt16LE(start + field.of)
    this.textFrom = start + bytes.readUInt32LE(start + field.text)
    this.textTo = this.textFrom + bytes.readUInt32LE(start + field.textLength)
    this.#bodyAt = start + bytes.readUInt32LE(start + field.body)
    if (this.#ofEnd > this.#bodyAt || this.textTo > this.#end || this.#bodyAt > this.#end)
      throw new Error('A frame is broken.')
    return true
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
