import { foldKeepingCase, lower } from '../language/characters.ts'
import { inPage, pageOf } from './arena.ts'
import { asciiFold } from './fold.ts'
import { grown } from './growing.ts'
import { type Lexicon, lengthOf, term } from './lexicon.ts'
import { type Reader, sign, signSize } from './reader.ts'

const decoder = new TextDecoder()
const casedDecoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Finds the words of the post that a reader holds, by hash and then by name: nothing is taken for equal by its hash. */
export class Tokens {
  readonly #reader: Reader
  readonly #lexicon: Lexicon
  /** The first token of each hash, as its number + 1; open addressing. */
  #table = new Int32Array(256)
  /** The next token of the same hash, as its number + 1. */
  #same = new Int32Array(256)
  #mask = 0
  #ready = false

  constructor(reader: Reader, lexicon: Lexicon) {
    this.#reader = reader
    this.#lexicon = lexicon
  }

  /** Forgets the post before. */
  begin(): void {
    this.#ready = false
  }

  /** The first token that is the word, or -1. */
  first(hash: number, block: number): number {
    if (!this.#ready) this.#index()
    const table = this.#table
    const { hashes } = this.#reader
    const mask = this.#mask
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const token = (table[at] ?? 0) - 1
      if (token < 0) return -1
      if (hashes[token] === hash) return this.is(token, block) ? token : this.next(token, block)
    }
  }

  /** The next token behind `token`, of the same hash, that is the word, or -1. */
  next(token: number, block: number): number {
    for (let at = (this.#same[token] ?? 0) - 1; at >= 0; at = (this.#same[at] ?? 0) - 1) {
      if (this.is(at, block)) return at
    }
    return -1
  }

  /** Whether a token has exactly the name of a term. */
  is(token: number, block: number): boolean {
    const { lengths, offsets, names, bytes } = this.#reader
    const { arena } = this.#lexicon
    const page = arena.pages[pageOf(block)]
    if (page === undefined) return false
    const length = (page[(block & inPage) + term.shape] ?? 0) >>> 4
    const shape = lengths[token] ?? 0
    if ((shape & 0x3fffffff) !== length) return false
    const place = page[(block & inPage) + term.name] ?? 0
    const known = arena.bytes[pageOf(place)]
    if (known === undefined) return false
    const from = (place & inPage) * 4
    const offset = offsets[token] ?? 0
    if (shape !== length) return equal(names.bytes, offset, known, from, length)
    for (let at = 0; at < length; at++)
      if (asciiFold[bytes[offset + at] ?? 0] !== known[from + at]) return false
    return true
  }

  /** Whether the name of a token begins with the name of a term. */
  begins(token: number, block: number): boolean {
    const { lengths, offsets, names, bytes } = this.#reader
    const { arena } = this.#lexicon
    const length = lengthOf(this.#lexicon.read(block, term.shape))
    const shape = lengths[token] ?? 0
    if ((shape & 0x3fffffff) < length) return false
    const place = this.#lexicon.read(block, term.name)
    const known = arena.bytes[pageOf(place)]
    if (known === undefined) return false
    const from = (place & inPage) * 4
    const offset = offsets[token] ?? 0
    if (shape >= 1 << 30) return equal(names.bytes, offset, known, from, length)
    for (let at = 0; at < length; at++)
      if (asciiFold[bytes[offset + at] ?? 0] !== known[from + at]) return false
    return true
  }

  /** Whether a sign has exactly the name and space of a term. */
  isSign(number: number, block: number): boolean {
    const { signs, names, bytes } = this.#reader
    const at = number * signSize
    const shape = this.#lexicon.read(block, term.shape)
    if (signs[at + sign.space] !== (shape & 15)) return false
    const given = signs[at + sign.length] ?? 0
    const length = lengthOf(shape)
    if ((given & 0x3fffffff) !== length) return false
    const place = this.#lexicon.read(block, term.name)
    const known = this.#lexicon.arena.bytes[pageOf(place)]
    if (known === undefined) return false
    const from = (place & inPage) * 4
    const offset = signs[at + sign.offset] ?? 0
    if (given !== length) return equal(names.bytes, offset, known, from, length)
    for (let next = 0; next < length; next++) {
      if (lowerAscii(bytes[offset + next] ?? 0) !== known[from + next]) return false
    }
    return true
  }

  /** The first sign from number `from` on that has the name and space of a term, or -1. */
  sign(hash: number, block: number, from: number): number {
    const { signs, signCount } = this.#reader
    for (let number = from; number < signCount; number++) {
      if (signs[number * signSize + sign.hash] === hash && this.isSign(number, block)) return number
    }
    return -1
  }

  /** A token's folded name, as text. Only for patterns: it makes a string. */
  nameOf(token: number): string {
    const { names, bytes, offsets } = this.#reader
    const from = offsets[token] ?? 0
    const to = from + this.#reader.lengthOf(token)
    if (this.#reader.isFolded(token)) return decoder.decode(names.bytes.subarray(from, to))
    return decoder.decode(bytes.subarray(from, to)).toLowerCase()
  }

  /** A token's name in its own case. */
  casedOf(token: number): string {
    const { bytes, offsets, starts, ends } = this.#reader
    const from = this.#reader.isFolded(token) ? (starts[token] ?? 0) : (offsets[token] ?? 0)
    const to = this.#reader.isFolded(token) ? (ends[token] ?? 0) : from + this.#reader.lengthOf(token)
    const cased = foldKeepingCase(casedDecoder.decode(bytes.subarray(from, to)))
    // One character may fold to several words; the token is one of them.
    const name = this.nameOf(token)
    return lower(cased) === name
      ? cased
      : (cased.split(/[^\p{L}\p{N}\p{M}]+/v).find((one) => lower(one) === name) ?? cased)
  }

  /** The folded name of a sign, as text. */
  signName(number: number): string {
    const { signs, names, bytes } = this.#reader
    const from = signs[number * signSize + sign.offset] ?? 0
    const length = signs[number * signSize + sign.length] ?? 0
    if (length >= 1 << 30) return decoder.decode(names.bytes.subarray(from, from + (length & 0x3fffffff)))
    return decoder.decode(bytes.subarray(from, from + length)).toLowerCase()
  }

  /** A sign's name in its own case. */
  signCased(number: number): string {
    const { signs, bytes } = this.#reader
    const at = number * signSize
    return foldKeepingCase(
      casedDecoder.decode(bytes.subarray(signs[at + sign.start] ?? 0, signs[at + sign.end] ?? 0)),
    )
  }

  #index(): void {
    const { hashes, count } = this.#reader
    const size = Math.max(64, 2 << (32 - Math.clz32(count)))
    if (this.#table.length < size) this.#table = new Int32Array(size)
    if (this.#same.length < count) this.#same = grown(this.#same, count)
    const table = this.#table
    const same = this.#same
    table.fill(0, 0, size)
    const mask = size - 1
    this.#mask = mask
    for (let token = count - 1; token >= 0; token--) {
      const hash = hashes[token] ?? 0
      let at = hash & mask
      while (table[at] !== 0 && hashes[(table[at] ?? 0) - 1] !== hash) at = (at + 1) & mask
      same[token] = table[at] ?? 0
      table[at] = token + 1
    }
    this.#ready = true
  }
}

const lowerAscii = (byte: number): number => (byte >= 65 && byte <= 90 ? byte | 32 : byte)

function equal(one: Uint8Array, from: number, other: Uint8Array, start: number, length: number): boolean {
  for (let at = 0; at < length; at++) if (one[from + at] !== other[start + at]) return false
  return true
}
