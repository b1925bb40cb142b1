const width = 2

/**
 * From 32-bit hashes to small numbers in the order they were met; open addressing in one array, a hash beside its
 * number, so that a look-up touches one line of memory.
 */
export class HashTable {
  private slots: Int32Array
  private mask: number
  size = 0

  /** `expected` entries fit without widening. */
  constructor(expected = 1024) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(16, expected * 1.6)))
    this.slots = new Int32Array(slots * width)
    this.mask = slots - 1
  }

  /** The number of a hash, or -1. */
  find(hash: number): number {
    const { slots, mask } = this
    let at = hash & mask
    for (;;) {
      // Stored one higher, so that an empty slot reads as -1.
      const id = (slots[at * width + 1] as number) - 1
      if (id < 0 || slots[at * width] === hash) return id
      at = (at + 1) & mask
    }
  }

  /** The number of a hash; a new one gets the next. */
  intern(hash: number): number {
    const found = this.find(hash)
    if (found >= 0) return found
    const id = this.size
    this.size += 1
    this.place(hash, id)
    if (this.size * 1.5 > this.mask) this.widen()
    return id
  }

  /** The hashes by their number. */
  hashes(): Int32Array {
    const hashes = new Int32Array(this.size)
    for (let at = 0; at < this.slots.length; at += width) {
      const id = (this.slots[at + 1] as number) - 1
      if (id >= 0) hashes[id] = this.slots[at] as number
    }
    return hashes
  }

  private place(hash: number, id: number): void {
    let at = hash & this.mask
    while (this.slots[at * width + 1] !== 0) at = (at + 1) & this.mask
    this.slots[at * width] = hash
    this.slots[at * width + 1] = id + 1
  }

  private widen(): void {
    const old = this.slots
    this.mask = this.mask * 2 + 1
    this.slots = new Int32Array((this.mask + 1) * width)
    for (let at = 0; at < old.length; at += width) {
      const id = (old[at + 1] as number) - 1
      if (id >= 0) this.place(old[at] as number, id)
    }
  }
}
