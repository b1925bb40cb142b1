import type { WirePlaces, WirePost } from '#networks/contract/receive.ts'
import {
  type FrameHead,
  field,
  jsonField,
  RECORD_HEAD,
  recordForm,
  recordKind,
  type Trimmed,
  VERSION,
  WIRE_HEAD,
  wireField,
} from './frame.ts'

/** Filled anew for each post. */
const places: WirePlaces = { authorFrom: 0, authorTo: 0, langFrom: 0, langTo: 0, textFrom: 0 }

/**
 * Writes frames of at most `size` bytes; an item that is larger gets a frame of its own. They lie next to each other in
 * buffers of `room` bytes, so that what goes together need not be put together first.
 */
export class FrameWriter {
  readonly #head: Buffer
  readonly #size: number
  readonly #done: Buffer[] = []
  #bytes: Buffer
  /** Where the frame begins that is written now. */
  #from = 0
  #at: number

  constructor(head: FrameHead, size: number, room = size) {
    const json = Buffer.from(JSON.stringify(head))
    this.#head = Buffer.alloc(5 + json.length)
    this.#head[0] = VERSION
    this.#head.writeUInt32LE(json.length, 1)
    json.copy(this.#head, 5)
    this.#size = size
    this.#bytes = Buffer.allocUnsafeSlow(Math.max(room, this.#head.length))
    this.#at = this.#begin(0)
  }

  add(item: Trimmed): void {
    const remoteId = clipped(item.remoteId, 0xffff)
    const author = clipped(item.author, 0xffff)
    const lang = clipped(item.lang, 0xff)
    const site = clipped(item.site, 0xffff)
    const network = clipped(item.network, 0xff)
    const of = clipped(item.of, 0xffff)
    this.#makeRoomFor([remoteId, author, lang, site, network, of, item.text, item.body])
    const start = this.#at
    const bytes = this.#bytes
    this.#at = start + RECORD_HEAD
    bytes[start + field.kind] = item.kind
    bytes[start + field.form] = recordForm.json
    bytes.writeInt32LE(Math.min(item.reach, 0x7fffffff), start + jsonField.reach)
    put16(bytes, start + jsonField.id, this.#put(remoteId))
    put16(bytes, start + jsonField.author, this.#put(author))
    bytes[start + jsonField.lang] = this.#put(lang)
    put16(bytes, start + jsonField.site, this.#put(site))
    bytes[start + jsonField.network] = this.#put(network)
    put16(bytes, start + jsonField.of, this.#put(of))
    put32(bytes, start + field.text, this.#at - start)
    put32(bytes, start + field.textLength, this.#put(item.text))
    put32(bytes, start + jsonField.body, this.#at - start)
    this.#put(item.body)
    put32(bytes, start, this.#at - start)
  }

  /** A new post in its network's own bytes. */
  addWire(post: WirePost): void {
    const { message, text, textFrom, textTo } = post
    const words = textTo - textFrom
    const apart = text === message ? 0 : words
    this.#makeRoom(WIRE_HEAD + apart + post.size)
    const start = this.#at
    const bytes = this.#bytes
    if (apart > 0) text.copy(bytes, start + WIRE_HEAD, textFrom, textTo)
    const body = WIRE_HEAD + apart
    const end = post.travel(bytes, start + body, places)
    bytes[start + field.kind] = recordKind.post
    bytes[start + field.form] = text === message ? recordForm.wire : recordForm.apart
    put32(bytes, start + field.text, text === message ? body + places.textFrom : WIRE_HEAD)
    put32(bytes, start + field.textLength, words)
    put16(bytes, start + wireField.author, places.authorFrom)
    put16(bytes, start + wireField.authorLength, places.authorTo - places.authorFrom)
    put16(bytes, start + wireField.lang, places.langFrom)
    bytes[start + wireField.langLength] = places.langTo - places.langFrom
    put32(bytes, start, end - start)
    this.#at = end
  }

  /** Ends writing. What was written, in order; nothing when nothing was. */
  finish(): Buffer[] {
    this.#close()
    return this.#done
  }

  #begin(at: number): number {
    this.#from = at
    this.#head.copy(this.#bytes, at)
    return at + this.#head.length
  }

  get #isEmpty(): boolean {
    return this.#at === this.#from + this.#head.length
  }

  #close(): void {
    if (this.#isEmpty) return
    this.#done.push(this.#bytes.subarray(this.#from, this.#at))
    this.#from = this.#at
  }

  #put(text: string): number {
    if (text === '') return 0
    const written = this.#bytes.write(text, this.#at, 'utf8')
    this.#at += written
    return written
  }

  #makeRoomFor(texts: readonly string[]): void {
    // A text has at most three bytes for a UTF-16 unit; most need a third of that, so it is counted only where it matters.
    const most = RECORD_HEAD + 3 * texts.reduce((sum, text) => sum + text.length, 0)
    if (this.#fits(most)) return
    this.#makeRoom(RECORD_HEAD + texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0))
  }

  #fits(exact: number): boolean {
    return this.#at + exact <= this.#bytes.length && this.#at + exact - this.#from <= this.#size
  }

  #makeRoom(exact: number): void {
    if (this.#fits(exact)) return
    this.#close()
    const needed = this.#head.length + exact
    if (this.#from + needed > this.#bytes.length) {
      this.#bytes = Buffer.allocUnsafeSlow(Math.max(this.#size, needed))
      this.#from = 0
    }
    this.#at = this.#begin(this.#from)
  }
}

/** Lengths are counted in bytes and stand in so many; what is longer is no name. */
function clipped(text: string, most: number): string {
  return text.length * 3 <= most ? text : text.slice(0, Math.floor(most / 3))
}

// What writeUInt16LE and writeUInt32LE do, without their checks: a good part of what a record costs.
function put16(bytes: Buffer, at: number, value: number): void {
  bytes[at] = value
  bytes[at + 1] = value >>> 8
}

function put32(bytes: Buffer, at: number, value: number): void {
  bytes[at] = value
  bytes[at + 1] = value >>> 8
  bytes[at + 2] = value >>> 16
  bytes[at + 3] = value >>> 24
}
