/** Features of one text on their way into a row: hashes with values, in a buffer that is used again and again. */
export class Bag {
  hashes = new Int32Array(1024)
  values = new Float32Array(1024)
  size = 0

  clear(): void {
    this.size = 0
  }

  add(hash: number, value = 1): void {
    if (this.size === this.hashes.length) this.grow()
    this.hashes[this.size] = hash
    this.values[this.size] = value
    this.size += 1
  }

  private grow(): void {
    const hashes = new Int32Array(this.size * 2)
    const values = new Float32Array(this.size * 2)
    hashes.set(this.hashes)
    values.set(this.values)
    this.hashes = hashes
    this.values = values
  }
}
