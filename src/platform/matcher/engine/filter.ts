/** A set of hashes that may say yes wrongly but never no: two bits each, in one number. */
export class Filter {
  bits = new Int32Array(128)
  count = 0

  add(hash: number): void {
    const at = wordOf(hash, this.bits.length - 1)
    this.bits[at] = (this.bits[at] ?? 0) | bitsOf(hash)
    this.count += 1
  }

  has(hash: number): boolean {
    const both = bitsOf(hash)
    return ((this.bits[wordOf(hash, this.bits.length - 1)] ?? 0) & both) === both
  }

  /** Whether so many are in it that it should be made anew, wider: then each has less than 8 bits to itself. */
  get isFull(): boolean {
    return this.count > this.bits.length * 4 && this.bits.length < widest
  }

  /** Empties it, wide enough for twice `count`. */
  reset(count: number): void {
    let length = 128
    while (length * 2 < count && length < widest) length *= 2
    this.bits = new Int32Array(length)
    this.count = 0
  }
}

/** 1 MB: as much as stays near to the processor. */
const widest = 1 << 18

/** Which number of a filter with this mask a hash is in. */
export const wordOf = (hash: number, mask: number): number => (hash >>> 13) & mask

/** Its two bits there. */
export const bitsOf = (hash: number): number => (1 << hash) | (1 << (hash >>> 5))
