import type { WirePost } from '#networks/contract/receive.ts'
import { type FrameHead, field, RECORD_HEAD, recordForm, recordKind, type Trimmed, VERSION } from './frame.ts'

/** So few bytes are copied one by one. */
const FEW = 64

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
    this.#makeRoomFor([remoteId, author, lang, site, network, of, item.text, item.body])
    const start = this.#at
    const bytes = this.#bytes
    this.#at = start + RECORD_HEAD
    bytes[start + field.kind] = item.kind
    bytes[start + field.form] = recordForm.json
    bytes.writeInt32LE(Math.min(item.reach, 0x7fffffff), start + field.reach)
    bytes.writeUInt16LE(this.#put(remoteId), start + field.id)
    bytes.writeUInt16LE(this.#put(author), start + field.author)
    bytes[start + field.lang] = this.#put(lang)
    bytes.writeUInt16LE(this.#put(site), start + field.site)
    bytes[start + field.network] = this.#put(network)
    bytes.writeUInt16LE(this.#put(of), start + field.of)
    bytes.writeUInt32LE(this.#at - start, start + field.text)
    bytes.writeUInt32LE(this.#put(item.text), start + field.textLength)
    bytes.writeUInt32LE(this.#at - start, start + field.body)
    this.#put(item.body)
    bytes.writeUInt32LE(this.#at - start, start)
  }

  /** A new post as it came; `said` is what all of its network say of themselves. */
  addWire(post: WirePost, said: Pick<Trimmed, 'site' | 'network'>): void {
    const { message, text, textFrom, textTo, authorFrom, authorTo, langFrom, langTo } = post
    const within = text === message
    const names = authorTo - authorFrom + (langTo - langFrom) + said.site.length + said.network.length
    this.#makeRoom(RECORD_HEAD + names + (within ? 0 : textTo - textFrom) + message.length)
    const start = this.#at
    const bytes = this.#bytes
    this.#at = start + RECORD_HEAD
    bytes[start + field.kind] = recordKind.post
    bytes[start + field.form] = recordForm.wire
    bytes.writeInt32LE(-1, start + field.reach)
    bytes.writeUInt16LE(0, start + field.id)
    bytes.writeUInt16LE(this.#copy(message, authorFrom, authorTo), start + field.author)
    bytes[start + field.lang] = this.#copy(message, langFrom, langTo)
    bytes.writeUInt16LE(this.#put(said.site), start + field.site)
    bytes[start + field.network] = this.#put(said.network)
    bytes.writeUInt16LE(0, start + field.of)
    const apart = within ? 0 : this.#copy(text, textFrom, textTo)
    const body = this.#at - start
    bytes.writeUInt32LE(within ? body + textFrom : body - apart, start + field.text)
    bytes.writeUInt32LE(textTo - textFrom, start + field.textLength)
    bytes.writeUInt32LE(body, start + field.body)
    this.#copy(message, 0, message.length)
    bytes.writeUInt32LE(this.#at - start, start)
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

  #put(text: string): number {
    if (text === '') return 0
    const written = this.#bytes.write(text, this.#at, 'utf8')
    this.#at += written
    return written
  }

  #copy(from: Buffer, start: number, end: number): number {
    const bytes = this.#bytes
    const to = this.#at
    const length = end - start
    // To leave the engine costs more than a few bytes.
    if (length <= FEW) for (let next = 0; next < length; next += 1) bytes[to + next] = from[start + next] ?? 0
    else from.copy(bytes, to, start, end)
    this.#at = to + length
    return length
  }

  #makeRoomFor(texts: readonly string[]): void {
    // A text has at most three bytes for a UTF-16 unit; most need a third of that, so it is counted only where it matters.
    const most = RECORD_HEAD + 3 * texts.reduce((sum, text) => sum + text.length, 0)
    if (this.#at + most <= this.#size) return
    this.#makeRoom(RECORD_HEAD + texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0))
  }

  #makeRoom(exact: number): void {
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
