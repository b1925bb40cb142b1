import { Filter } from './filter.ts'
import { seedOf, spaces, step } from './hash.ts'

/** Which words may begin with one of the beginnings that lead to queries. */
export class Prefixes {
  /** By the first two bytes of those of four and more, 32 of each: one bit each. Most words are told off by it. */
  readonly twos = new Int32Array(32)
  /** By the state of a word's hash after four bytes: one bit each. */
  readonly bits = new Int32Array(1 << 12)
  /** The same by the state after six bytes, of beginnings as long or longer. */
  readonly #sixes = new Int32Array(1 << 12)
  /** The whole beginnings. */
  readonly whole = new Filter()
  /** The same as `bits` for beginnings of one to three bytes. */
  readonly #short = new Int32Array(1 << 8)
  /** How many beginnings there are, by length in bytes. */
  readonly lengths: number[] = [0, 0, 0, 0]
  longest = 0
  hasShort = false
  /** Whether there are some of four or five bytes, which six bytes say nothing of. */
  hasFour = false

  add(name: Uint8Array): void {
    while (this.lengths.length <= name.length) this.lengths.push(0)
    this.lengths[name.length] = (this.lengths[name.length] ?? 0) + 1
    this.#measure()
    if (name.length > 3) {
      const lead = (name[0] ?? 0) & 31
      this.twos[lead] = (this.twos[lead] ?? 0) | (1 << (name[1] ?? 0))
      let first = wordSeed
      for (let at = 0; at < 4; at++) first = step(first, name[at] ?? 0)
      const at = fourWord(first)
      this.bits[at] = (this.bits[at] ?? 0) | (1 << first)
      const six = step(step(first, name[4] ?? 0), name[5] ?? 0)
      if (name.length > 5) this.#sixes[fourWord(six)] = (this.#sixes[fourWord(six)] ?? 0) | (1 << six)
      return
    }
    const hash = shortHash(name, 0, name.length)
    this.#short[hash >>> 5] = (this.#short[hash >>> 5] ?? 0) | (1 << hash)
  }

  /** One beginning of this length less; its bit stays. */
  remove(length: number): void {
    this.lengths[length] = (this.lengths[length] ?? 1) - 1
    this.#measure()
  }

  /** Whether a word whose first four bytes make the state `first` may begin one. */
  mayBegin(first: number): boolean {
    return ((this.bits[fourWord(first)] ?? 0) & (1 << first)) !== 0
  }

  /** Whether six bytes, four of which make the state `first`, may begin one; the next two are folded. */
  mayBeginSix(first: number, fifth: number, sixth: number): boolean {
    const six = step(step(first, fifth), sixth)
    return ((this.#sixes[fourWord(six)] ?? 0) & (1 << six)) !== 0
  }

  mayBeginShort(bytes: Uint8Array, from: number, length: number): boolean {
    for (let size = 1; size < 4 && size <= length; size++) {
      if ((this.lengths[size] ?? 0) === 0) continue
      const hash = shortHash(bytes, from, size)
      if (((this.#short[hash >>> 5] ?? 0) & (1 << hash)) !== 0) return true
    }
    return false
  }

  #measure(): void {
    this.longest = Math.max(
      0,
      this.lengths.findLastIndex((count) => count > 0),
    )
    this.hasShort = this.lengths.slice(1, 4).some((count) => count > 0)
    this.hasFour = this.lengths.slice(4, 6).some((count) => count > 0)
  }
}

const wordSeed = seedOf(spaces.word)

/** Which number of `bits` the state is in; its lowest five bits say which bit. */
const fourWord = (first: number): number => ((first ^ (first >>> 15)) >>> 5) & 0xfff

/** 13 bits of up to three bytes. */
function shortHash(bytes: Uint8Array, from: number, size: number): number {
  let all = size
  for (let at = from; at < from + size; at++) all = (all << 8) | (bytes[at] ?? 0) | 32
  return Math.imul(all, 0x9e3779b1) >>> 19
}
