import type { Fields } from './fields.ts'
import { Filter } from './filter.ts'
import { asciiFold } from './fold.ts'
import { finish, seedOf, spaces, step } from './hash.ts'
import { type Lexicon, lengthOf, spaceOf, term } from './lexicon.ts'
import { fourWord, Prefixes } from './prefixes.ts'
import { type Reader, sign, signSize } from './reader.ts'
import type { Tokens } from './tokens.ts'

const prefixSeed = seedOf(spaces.prefix)

/** Finds the anchors in the post that a reader holds; most tokens are told off by two bits of a filter. */
export class Finder {
  readonly #lexicon: Lexicon
  readonly #reader: Reader
  readonly #tokens: Tokens
  readonly #fields: Fields
  readonly #found: (block: number) => void
  /** Words, signs and fields that lead to queries. */
  readonly names = new Filter()
  readonly pairs = new Filter()
  readonly #prefixes = new Prefixes()

  /** `found` is called with every term of a post that leads to queries; with some more than once. */
  constructor(
    lexicon: Lexicon,
    reader: Reader,
    tokens: Tokens,
    fields: Fields,
    found: (block: number) => void,
  ) {
    this.#lexicon = lexicon
    this.#reader = reader
    this.#tokens = tokens
    this.#fields = fields
    this.#found = found
  }

  /** A term begins to lead to queries. */
  add(block: number, hash: number): void {
    const space = spaceOf(this.#lexicon.read(block, term.shape))
    if (space === spaces.prefix) this.#prefixes.add(this.#lexicon.nameOf(block))
    else if (space === spaces.pair) this.#addTo(this.pairs, hash, true)
    else this.#addTo(this.names, hash, false)
  }

  /** A term leads to no query any more. Its bits stay until the filter is made anew. */
  remove(block: number): void {
    const shape = this.#lexicon.read(block, term.shape)
    if (spaceOf(shape) === spaces.prefix) this.#prefixes.remove(lengthOf(shape))
  }

  /** Looks through the post. */
  find(): void {
    this.#findWords()
    if (this.pairs.count > 0) this.#findPairs()
    if (this.#prefixes.longest > 0) this.#findPrefixes()
    const { signs, signCount } = this.#reader
    for (let number = 0; number < signCount; number++) {
      const hash = signs[number * signSize + sign.hash] ?? 0
      if (this.names.has(hash)) this.#lead(hash, signs[number * signSize + sign.space] ?? 0, number)
    }
    const { rows, count } = this.#fields
    for (let row = 0; row < count; row++) {
      const hash = rows[row * 4 + 1] ?? 0
      if (this.names.has(hash)) this.#lead(hash, rows[row * 4] ?? 0, row)
    }
  }

  #findWords(): void {
    const { hashes, count } = this.#reader
    const { bits } = this.names
    const mask = bits.length - 1
    for (let token = 0; token < count; token++) {
      const hash = hashes[token] ?? 0
      const both = (1 << hash) | (1 << (hash >>> 5))
      if (((bits[(hash >>> 13) & mask] ?? 0) & both) === both) this.#lead(hash, spaces.word, token)
    }
  }

  #findPairs(): void {
    const { hashes, count } = this.#reader
    const { bits } = this.pairs
    const mask = bits.length - 1
    let before = hashes[0] ?? 0
    for (let token = 1; token < count; token++) {
      const here = hashes[token] ?? 0
      const hash = Math.imul(before ^ (here >>> 7), 0x9e3779b1) ^ here
      before = here
      const both = (1 << hash) | (1 << (hash >>> 5))
      if (((bits[(hash >>> 13) & mask] ?? 0) & both) === both) this.#lead(hash, spaces.pair, token - 1)
    }
  }

  #findPrefixes(): void {
    const { count, firsts } = this.#reader
    const { bits, hasShort } = this.#prefixes
    for (let token = 0; token < count; token++) {
      const first = firsts[token] ?? 0
      if (((bits[fourWord(first)] ?? 0) & (1 << first)) !== 0) this.#walk(token)
      else if (hasShort && this.#mayBeginShort(token)) this.#walk(token)
    }
  }

  #mayBeginShort(token: number): boolean {
    const reader = this.#reader
    const bytes = reader.isFolded(token) ? reader.names.bytes : reader.bytes
    return this.#prefixes.mayBeginShort(bytes, reader.offsets[token] ?? 0, reader.lengthOf(token))
  }

  /** Every beginning of a word that leads to queries. */
  #walk(token: number): void {
    const reader = this.#reader
    const from = reader.offsets[token] ?? 0
    const bytes = reader.isFolded(token) ? reader.names.bytes : reader.bytes
    const end = Math.min(reader.lengthOf(token), this.#prefixes.longest)
    const { lengths } = this.#prefixes
    let state = prefixSeed
    for (let at = 0; at < end; at++) {
      const byte = bytes[from + at] ?? 0
      state = step(state, byte < 128 ? (asciiFold[byte] ?? 0) : byte)
      if ((lengths[at + 1] ?? 0) > 0) this.#lead(finish(state), spaces.prefix, token)
    }
  }

  /** The term of a hash and space that leads to queries, when `number` (a token, sign or row) really is it. */
  #lead(hash: number, space: number, number: number): void {
    const shard = this.#lexicon.shards[hash >>> 26]
    if (shard === undefined) return
    const mask = shard.length - 1
    for (let at = (hash << 1) & mask; ; at = (at + 2) & mask) {
      const block = shard[at + 1] ?? 0
      if (block === 0) return
      if (shard[at] === hash && this.#is(block, space, number)) {
        this.#found(block)
        return
      }
    }
  }

  #is(block: number, space: number, number: number): boolean {
    const lexicon = this.#lexicon
    if (spaceOf(lexicon.read(block, term.shape)) !== space || lexicon.read(block, term.postings) === 0)
      return false
    if (space === spaces.word) return this.#tokens.is(number, block)
    if (space === spaces.pair) {
      const first = lexicon.read(block, term.name)
      return this.#tokens.is(number, first) && this.#tokens.is(number + 1, lexicon.read(block, term.second))
    }
    if (space === spaces.prefix) return this.#tokens.begins(number, block)
    return space >= spaces.author ? this.#fields.is(number, block) : this.#tokens.isSign(number, block)
  }

  #addTo(filter: Filter, hash: number, isPairs: boolean): void {
    filter.add(hash)
    if (!filter.isFull) return
    filter.reset(filter.count)
    this.#lexicon.each((block, known) => {
      const space = spaceOf(this.#lexicon.read(block, term.shape))
      const leads = this.#lexicon.read(block, term.postings) !== 0
      if (leads && space !== spaces.prefix && (space === spaces.pair) === isPairs) filter.add(known)
    })
  }
}
