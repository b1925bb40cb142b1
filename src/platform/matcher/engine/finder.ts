import type { Fields } from './fields.ts'
import type { Filter } from './filter.ts'
import { asciiFold } from './fold.ts'
import { finish, pairHash, seedOf, spaces, step } from './hash.ts'
import { type Lexicon, lengthOf, spaceOf, term } from './lexicon.ts'
import { type Reader, sign, signSize } from './reader.ts'
import type { Tokens } from './tokens.ts'
import type { Watch } from './watch.ts'

const prefixSeed = seedOf(spaces.prefix)
const foldByte = (byte: number): number => (byte < 128 ? (asciiFold[byte] ?? 0) : byte)

/** Finds the anchors in the post that a reader holds; most tokens are told off by two bits of a filter. */
export class Finder {
  readonly #lexicon: Lexicon
  readonly #reader: Reader
  readonly #tokens: Tokens
  readonly #fields: Fields
  readonly #found: (block: number) => void
  readonly #watch: Watch

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
    this.#watch = reader.watch
  }

  /** A term begins to lead to queries. */
  add(block: number, hash: number): void {
    const space = spaceOf(this.#lexicon.read(block, term.shape))
    if (space === spaces.prefix) this.#watch.prefixes.add(this.#lexicon.nameOf(block))
    const filter = this.#filterOf(space)
    filter.add(hash)
    if (filter.isFull) this.#widen(filter)
  }

  /** A term leads to no query any more. Its bits stay until the filter is made anew. */
  remove(block: number): void {
    const shape = this.#lexicon.read(block, term.shape)
    if (spaceOf(shape) === spaces.prefix) this.#watch.prefixes.remove(lengthOf(shape))
  }

  /** Looks through what passed the filters in the post. */
  find(): void {
    const { hashes } = this.#reader
    const { words, wordCount, seconds, secondCount, prefixes, names } = this.#watch
    for (let at = 0; at < wordCount; at++) {
      const token = words[at] ?? 0
      this.#lead(hashes[token] ?? 0, spaces.word, token)
    }
    for (let at = 0; at < secondCount; at++) {
      const token = seconds[at] ?? 0
      if (token > 0) this.#lead(pairHash(hashes[token - 1] ?? 0, hashes[token] ?? 0), spaces.pair, token - 1)
    }
    if (prefixes.longest > 0) this.#findPrefixes()
    const { signs, signCount } = this.#reader
    for (let number = 0; number < signCount; number++) {
      const hash = signs[number * signSize + sign.hash] ?? 0
      if (names.has(hash)) this.#lead(hash, signs[number * signSize + sign.space] ?? 0, number)
    }
    const { rows, count } = this.#fields
    for (let row = 0; row < count; row++) {
      const hash = rows[row * 4 + 1] ?? 0
      if (names.has(hash)) this.#lead(hash, rows[row * 4] ?? 0, row)
    }
  }

  #findPrefixes(): void {
    const { begins, firsts, beginCount, prefixes } = this.#watch
    for (let at = 0; at < beginCount; at++) {
      const token = begins[at] ?? 0
      if (prefixes.hasFour || this.#mayBeginSix(token, firsts[at] ?? 0)) this.#walk(token)
    }
    if (!prefixes.hasShort) return
    const { count } = this.#reader
    for (let token = 0; token < count; token++) if (this.#mayBeginShort(token)) this.#walk(token)
  }

  #mayBeginSix(token: number, first: number): boolean {
    const reader = this.#reader
    if (reader.lengthOf(token) < 6) return false
    const bytes = reader.isFolded(token) ? reader.names.bytes : reader.bytes
    const at = (reader.offsets[token] ?? 0) + 4
    return this.#watch.prefixes.mayBeginSix(first, foldByte(bytes[at] ?? 0), foldByte(bytes[at + 1] ?? 0))
  }

  #mayBeginShort(token: number): boolean {
    const reader = this.#reader
    const bytes = reader.isFolded(token) ? reader.names.bytes : reader.bytes
    return this.#watch.prefixes.mayBeginShort(bytes, reader.offsets[token] ?? 0, reader.lengthOf(token))
  }

  /** Every beginning of a word that leads to queries. */
  #walk(token: number): void {
    const reader = this.#reader
    const from = reader.offsets[token] ?? 0
    const bytes = reader.isFolded(token) ? reader.names.bytes : reader.bytes
    const { lengths, longest, whole } = this.#watch.prefixes
    const end = Math.min(reader.lengthOf(token), longest)
    let state = prefixSeed
    for (let at = 0; at < end; at++) {
      const byte = bytes[from + at] ?? 0
      state = step(state, foldByte(byte))
      if ((lengths[at + 1] ?? 0) === 0) continue
      const hash = finish(state)
      if (whole.has(hash)) this.#lead(hash, spaces.prefix, token)
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

  #filterOf(space: number): Filter {
    const { names, pairs, prefixes } = this.#watch
    return space === spaces.prefix ? prefixes.whole : space === spaces.pair ? pairs : names
  }

  #widen(filter: Filter): void {
    filter.reset(filter.count)
    this.#lexicon.each((block, known) => {
      if (this.#lexicon.read(block, term.postings) === 0) return
      if (this.#filterOf(spaceOf(this.#lexicon.read(block, term.shape))) === filter) filter.add(known)
    })
  }
}
