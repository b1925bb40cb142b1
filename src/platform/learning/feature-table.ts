/** A slot holds a hash, its feature's id (0 where empty), the row it was last met in, and its scale: one line of memory. */
const width = 4

/** Looks features up by hash, each once a row. Ids are 1 and up in the order of the hashes. */
export class FeatureTable {
  private readonly slots: Int32Array
  private readonly scales: Float32Array
  private readonly mask: number
  private stamp = 0
  /** The scale of the feature that `meet` found last. */
  scale = 0

  constructor(hashes: Int32Array, scales: Float32Array) {
    const count = 2 ** Math.ceil(Math.log2(Math.max(16, hashes.length * 1.6)))
    this.slots = new Int32Array(count * width)
    this.scales = new Float32Array(this.slots.buffer)
    this.mask = count - 1
    for (const [at, hash] of hashes.entries()) this.place(hash, at + 1, scales[at] ?? 0)
  }

  /** From here on every feature is new again. */
  startRow(): void {
    this.stamp += 1
  }

  /** The id of a feature met for the first time in this row; 0 when it is unknown or was met before. */
  meet(hash: number): number {
    const { slots, mask, stamp } = this
    let at = (hash & mask) * width
    for (;;) {
      const id = slots[at + 1] as number
      if (id === 0) return 0
      if (slots[at] === hash) {
        if (slots[at + 2] === stamp) return 0
        slots[at + 2] = stamp
        this.scale = this.scales[at + 3] as number
        return id
      }
      at = (at + width) & (mask * width + 3)
    }
  }

  private place(hash: number, id: number, scale: number): void {
    let at = (hash & this.mask) * width
    while (this.slots[at + 1] !== 0) at = (at + width) & (this.mask * width + 3)
    this.slots[at] = hash
    this.slots[at + 1] = id
    this.scales[at + 3] = scale
  }
}
