import { cidText } from './cid.ts'

/** Bytes that are not what they should be. The message is a whole sentence: it ends up on a person's screen. */
export class BrokenBytes extends Error {}

/** Deeper than any record is nested; what is deeper wants to exhaust us. */
const deepest = 40

/** Tag of a link to another block (DAG-CBOR knows no other). */
const linkTag = 42

/**
 * Reads DAG-CBOR from `start` to `end`, forward only. Lengths are checked against the bytes that are there, nothing is
 * hashed, and what nobody asks for is passed over without being made. Throws `BrokenBytes`.
 */
export class CborReader {
  readonly bytes: Buffer
  readonly end: number
  at: number
  major = 0
  #info = 0

  constructor(bytes: Buffer, start = 0, end = bytes.length) {
    this.bytes = bytes
    this.at = start
    this.end = end
  }

  /** Reads one head; its kind is in `major` afterwards. Returns the number in it: a value, a length or a count. */
  head(): number {
    const first = this.#byte()
    this.major = first >> 5
    const info = first & 31
    this.#info = info
    if (info < 24) return info
    if (info === 24) return this.#byte()
    const size = info === 25 ? 2 : info === 26 ? 4 : info === 27 ? 8 : 0
    if (size === 0) throw new BrokenBytes('It holds a value of no known length.')
    const at = this.#take(size)
    if (size === 2) return this.bytes.readUInt16BE(at)
    if (size === 4) return this.bytes.readUInt32BE(at)
    if (this.major === 7) return at
    const value = this.bytes.readUInt32BE(at) * 4_294_967_296 + this.bytes.readUInt32BE(at + 4)
    if (!Number.isSafeInteger(value)) throw new BrokenBytes('It holds a number that is too large.')
    return value
  }

  /** The number of pairs of the map that begins here. */
  map(): number {
    return this.#expect(5, 'a map')
  }

  list(): number {
    return this.#expect(4, 'a list')
  }

  text(): string {
    return this.#textOf(this.#expect(3, 'a text'))
  }

  integer(): number {
    const value = this.head()
    if (this.major === 0) return value
    if (this.major === 1) return -1 - value
    throw new BrokenBytes('It should hold a number where it does not.')
  }

  /** True only for the value true; anything else is passed over. */
  isTrue(): boolean {
    const yes = this.at < this.end && this.bytes[this.at] === 0xf5
    this.skip()
    return yes
  }

  /** Where bytes begin; `at` is behind them afterwards. */
  byteString(): number {
    return this.#take(this.#expect(2, 'bytes'))
  }

  /** Where the 36 or so bytes of a link begin, or -1 for null; `at` is behind it afterwards. */
  link(): number {
    const value = this.head()
    if (this.major === 7 && value === 22) return -1
    if (this.major !== 6 || value !== linkTag)
      throw new BrokenBytes('It should hold a link where it does not.')
    return this.byteString() + 1
  }

  /** Passes over one value with all that is in it, without recursion. */
  skip(): void {
    for (let left = 1; left > 0; left -= 1) {
      const value = this.head()
      if (this.major === 2 || this.major === 3) this.#take(value)
      else if (this.major === 4) left += value
      else if (this.major === 5) left += 2 * value
      else if (this.major === 6) left += 1
    }
  }

  /** One value as JSON keeps it: links as `{ $link }` and bytes as `{ $bytes }`, as the protocol's JSON has them. */
  value(depth = 0): unknown {
    if (depth > deepest) throw new BrokenBytes('It is nested too deep.')
    const value = this.head()
    switch (this.major) {
      case 0:
        return value
      case 1:
        return -1 - value
      case 2:
        return this.#bytesOf(value)
      case 3:
        return this.#textOf(value)
      case 4:
        return this.#listOf(value, depth)
      case 5:
        return this.#mapOf(value, depth)
      case 6:
        return this.#tagged(value)
      default:
        return this.#simple(value)
    }
  }

  #expect(major: number, what: string): number {
    const value = this.head()
    if (this.major !== major) throw new BrokenBytes(`It should hold ${what} where it does not.`)
    return value
  }

  #byte(): number {
    const byte = this.at < this.end ? this.bytes[this.at] : undefined
    if (byte === undefined) throw new BrokenBytes('It ends in the middle.')
    this.at += 1
    return byte
  }

  #take(size: number): number {
    const from = this.at
    if (size > this.end - from) throw new BrokenBytes('It ends in the middle.')
    this.at = from + size
    return from
  }

  #textOf(size: number): string {
    const from = this.#take(size)
    if (size > 20) return this.bytes.toString('utf8', from, this.at)
    // Names of fields are short and plain; a call into the decoder would cost more than reading them.
    let text = ''
    for (let at = from; at < this.at; at += 1) {
      const byte = this.bytes[at] ?? 0
      if (byte > 127) return this.bytes.toString('utf8', from, this.at)
      text += String.fromCharCode(byte)
    }
    return text
  }

  #bytesOf(size: number): { readonly $bytes: string } {
    const from = this.#take(size)
    return { $bytes: this.bytes.toString('base64', from, this.at).replace(/=+$/, '') }
  }

  #listOf(count: number, depth: number): unknown[] {
    const list: unknown[] = []
    for (let left = count; left > 0; left -= 1) list.push(this.value(depth + 1))
    return list
  }

  #mapOf(count: number, depth: number): Record<string, unknown> {
    const map: Record<string, unknown> = {}
    for (let left = count; left > 0; left -= 1) {
      const key = this.text()
      const value = this.value(depth + 1)
      // The one name that would change the object instead of standing in it.
      if (key !== '__proto__') map[key] = value
    }
    return map
  }

  #tagged(tag: number): { readonly $link: string } {
    if (tag !== linkTag) throw new BrokenBytes('It holds a kind of value that nobody has heard of.')
    const from = this.byteString() + 1
    return { $link: cidText(this.bytes, from, this.at) }
  }

  #simple(value: number): unknown {
    if (this.#info === 27) return this.bytes.readDoubleBE(value)
    if (this.#info === 20) return false
    if (this.#info === 21) return true
    if (this.#info === 22) return null
    throw new BrokenBytes('It holds a kind of value that nobody has heard of.')
  }
}
