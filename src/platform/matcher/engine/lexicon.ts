import { type Arena, inPage, pageOf } from './arena.ts'
import { hashOf, pairHash, spaces } from './hash.ts'

/** A term's block: where its name is, its length and space, how many queries use it, its postings, its second word. */
export const term = { name: 0, shape: 1, uses: 2, postings: 3, second: 4 } as const
const sizeOf = (space: number): number => (space === spaces.pair ? 5 : 4)
export const spaceOf = (shape: number): number => shape & 15
export const lengthOf = (shape: number): number => shape >>> 4

const shardCount = 64

/** Every name that queries use, once. A term is known by its block in the arena. */
export class Lexicon {
  readonly arena: Arena
  /** Open tables of (hash, term) pairs, by the hash's upper six bits; each grows alone, so none grows for long. */
  readonly shards: Int32Array[] = Array.from({ length: shardCount }, () => new Int32Array(16))
  readonly #counts = new Int32Array(shardCount)

  constructor(arena: Arena) {
    this.arena = arena
  }

  /** The term of a name in UTF-8, used once more. */
  intern(space: number, name: Uint8Array, hash = hashOf(space, name)): number {
    const known = this.#search(hash, (block) => this.#is(block, space, name))
    if (known !== 0) return this.#again(known)
    const block = this.#make(space, name.length)
    const place = this.arena.take(Math.max(1, (name.length + 3) >> 2))
    this.arena.bytes[pageOf(place)]?.set(name, (place & inPage) * 4)
    this.arena.page(block)[(block & inPage) + term.name] = place
    this.#insert(hash, block)
    return block
  }

  /** The term of two words in a row, used once more. */
  internPair(hash: number, first: number, second: number): number {
    const known = this.#search(hash, (block) => this.isPair(block, first, second))
    if (known !== 0) return this.#again(known)
    const block = this.#make(spaces.pair, 0)
    const page = this.arena.page(block)
    page[(block & inPage) + term.name] = this.#again(first)
    page[(block & inPage) + term.second] = this.#again(second)
    this.#insert(hash, block)
    return block
  }

  /** The term of two words in a row that is in use, or 0. */
  pair(hash: number, first: number, second: number): number {
    return this.#search(hash, (block) => this.isPair(block, first, second))
  }

  /** One use less; a term without uses is gone. */
  drop(block: number): void {
    const page = this.arena.page(block)
    const at = block & inPage
    const uses = (page[at + term.uses] ?? 0) - 1
    page[at + term.uses] = uses
    if (uses > 0) return
    const shape = page[at + term.shape] ?? 0
    const name = page[at + term.name] ?? 0
    const second = page[at + term.second] ?? 0
    this.#remove(this.hashOf(block), block)
    this.arena.give(block, sizeOf(spaceOf(shape)))
    if (spaceOf(shape) === spaces.pair) {
      this.drop(name)
      this.drop(second)
    } else this.arena.give(name, Math.max(1, (lengthOf(shape) + 3) >> 2))
  }

  /** One number of a term's block. */
  read(block: number, what: number): number {
    return this.arena.page(block)[(block & inPage) + what] ?? 0
  }

  write(block: number, what: number, value: number): void {
    this.arena.page(block)[(block & inPage) + what] = value
  }

  /** The name of a term that is no pair; a view, not a copy. */
  nameOf(block: number): Uint8Array {
    const place = this.read(block, term.name)
    const from = (place & inPage) * 4
    const length = lengthOf(this.read(block, term.shape))
    return this.arena.bytes[pageOf(place)]?.subarray(from, from + length) ?? new Uint8Array(0)
  }

  hashOf(block: number): number {
    const space = spaceOf(this.read(block, term.shape))
    if (space !== spaces.pair) return hashOf(space, this.nameOf(block))
    return pairHash(this.hashOf(this.read(block, term.name)), this.hashOf(this.read(block, term.second)))
  }

  isPair(block: number, first: number, second: number): boolean {
    if (spaceOf(this.read(block, term.shape)) !== spaces.pair) return false
    return this.read(block, term.name) === first && this.read(block, term.second) === second
  }

  /** Calls back for every term. */
  each(visit: (block: number, hash: number) => void): void {
    for (const shard of this.shards) {
      for (let at = 0; at < shard.length; at += 2) {
        const block = shard[at + 1] ?? 0
        if (block !== 0) visit(block, shard[at] ?? 0)
      }
    }
  }

  get size(): number {
    return this.shards.reduce((sum, shard) => sum + shard.byteLength, 0)
  }

  #make(space: number, length: number): number {
    const block = this.arena.take(sizeOf(space))
    const page = this.arena.page(block)
    const at = block & inPage
    page[at + term.shape] = (length << 4) | space
    page[at + term.uses] = 1
    page[at + term.postings] = 0
    return block
  }

  #again(block: number): number {
    this.write(block, term.uses, this.read(block, term.uses) + 1)
    return block
  }

  #is(block: number, space: number, name: Uint8Array): boolean {
    if (this.read(block, term.shape) !== ((name.length << 4) | space)) return false
    const known = this.nameOf(block)
    return known.every((byte, at) => byte === name[at])
  }

  #search(hash: number, fits: (block: number) => boolean): number {
    const shard = this.shards[hash >>> 26] ?? none
    const mask = shard.length - 1
    for (let at = (hash << 1) & mask; ; at = (at + 2) & mask) {
      const block = shard[at + 1] ?? 0
      if (block === 0 || (shard[at] === hash && fits(block))) return block
    }
  }

  #insert(hash: number, block: number): void {
    const number = hash >>> 26
    const count = (this.#counts[number] ?? 0) + 1
    this.#counts[number] = count
    let shard = this.shards[number] ?? none
    if (count * 8 > shard.length * 3) {
      const wider = new Int32Array(shard.length * 2)
      for (let at = 0; at < shard.length; at += 2) {
        if (shard[at + 1] !== 0) put(wider, shard[at] ?? 0, shard[at + 1] ?? 0)
      }
      this.shards[number] = shard = wider
    }
    put(shard, hash, block)
  }

  /** Takes a pair out and moves up those that had to make way for it. */
  #remove(hash: number, block: number): void {
    const shard = this.shards[hash >>> 26] ?? none
    const mask = shard.length - 1
    let hole = (hash << 1) & mask
    while (shard[hole + 1] !== block) {
      if (shard[hole + 1] === 0) return
      hole = (hole + 2) & mask
    }
    this.#counts[hash >>> 26] = (this.#counts[hash >>> 26] ?? 1) - 1
    for (let at = (hole + 2) & mask; shard[at + 1] !== 0; at = (at + 2) & mask) {
      const home = ((shard[at] ?? 0) << 1) & mask
      if (((at - home) & mask) < ((at - hole) & mask)) continue
      shard[hole] = shard[at] ?? 0
      shard[hole + 1] = shard[at + 1] ?? 0
      hole = at
    }
    shard[hole + 1] = 0
  }
}

const none = new Int32Array(2)

function put(shard: Int32Array, hash: number, block: number): void {
  const mask = shard.length - 1
  let at = (hash << 1) & mask
  while (shard[at + 1] !== 0) at = (at + 2) & mask
  shard[at] = hash
  shard[at + 1] = block
}
