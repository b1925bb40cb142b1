import { grownBytes } from './growing.ts'
import { finish, seedOf, step } from './hash.ts'
import { codeAt, writeCode } from './utf8.ts'

/** Names in folded UTF-8, one after the other, each hashed while it is written. */
export class Names {
  bytes = new Uint8Array(1024)
  used = 0
  /** Where the last name begun begins. */
  from = 0
  /** The state of the hash after the first four bytes. */
  first = 0
  #state = 0
  #seed = 0

  clear(): void {
    this.used = 0
  }

  begin(space: number): void {
    this.from = this.used
    this.#seed = this.#state = this.first = seedOf(space)
  }

  push(code: number): void {
    const from = this.used
    if (from + 4 > this.bytes.length) this.bytes = grownBytes(this.bytes, from + 4)
    this.used = writeCode(this.bytes, from, code)
    for (let at = from; at < this.used; at++) {
      this.#state = step(this.#state, this.bytes[at] ?? 0)
      if (at === this.from + 3) this.first = this.#state
    }
  }

  /** Bytes as they are, ASCII in lower case. */
  copy(source: Uint8Array, from: number, to: number): void {
    const end = this.used + to - from
    if (end > this.bytes.length) this.bytes = grownBytes(this.bytes, end)
    for (let at = from; at < to; at++) {
      const byte = source[at] ?? 0
      const low = byte >= 65 && byte <= 90 ? byte | 32 : byte
      this.bytes[this.used++] = low
      this.#state = step(this.#state, low)
    }
  }

  /** Makes one syllable of the last character and a part of Hangul, when `last` (as read) stood right before it. */
  compose(last: number, code: number): boolean {
    const at = this.used - 3
    if (at < this.from || !isHangul(last)) return false
    const made = syllable(codeAt(this.bytes, at, this.used), code)
    if (made === 0) return false
    this.used = this.from
    this.#state = this.#seed
    const kept = this.bytes.slice(this.from, at)
    for (const byte of kept) {
      this.bytes[this.used++] = byte
      this.#state = step(this.#state, byte)
      if (this.used === this.from + 4) this.first = this.#state
    }
    this.push(made)
    return true
  }

  hash = (): number => finish(this.#state)
  length = (): number => this.used - this.from

  drop(): void {
    this.used = this.from
  }
}

const isHangul = (code: number): boolean =>
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0x1100 && code <= 0x11ff && code !== 0x115f && code !== 0x1160)

/** What a leading consonant and a vowel, or a syllable and a trailing consonant, compose to; 0 when they do not. */
function syllable(first: number, second: number): number {
  if (first >= 0x1100 && first <= 0x1112 && second >= 0x1161 && second <= 0x1175) {
    return 0xac00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28
  }
  const open = first >= 0xac00 && first <= 0xd7a3 && (first - 0xac00) % 28 === 0
  return open && second >= 0x11a8 && second <= 0x11c2 ? first + second - 0x11a7 : 0
}
