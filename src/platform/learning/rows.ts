/** Sparse rows, one behind the other: row i holds the entries from `starts[i]` to `starts[i + 1]`. */
export interface Rows {
  readonly count: number
  readonly starts: Uint32Array
  readonly ids: Int32Array
  readonly values: Float32Array
}

/** Collects sparse rows of unknown number in buffers that double. */
export class RowsBuilder {
  private starts = new Uint32Array(1024)
  private ids = new Int32Array(1 << 16)
  private values = new Float32Array(1 << 16)
  private count = 0
  private size = 0

  push(id: number, value: number): void {
    if (this.size === this.ids.length) {
      this.ids = grown(this.ids, new Int32Array(this.size * 2))
      this.values = grown(this.values, new Float32Array(this.size * 2))
    }
    this.ids[this.size] = id
    this.values[this.size] = value
    this.size += 1
  }

  endRow(): void {
    this.count += 1
    if (this.count === this.starts.length)
      this.starts = grown(this.starts, new Uint32Array(this.starts.length * 2))
    this.starts[this.count] = this.size
  }

  rows(): Rows {
    return {
      count: this.count,
      starts: this.starts.subarray(0, this.count + 1),
      ids: this.ids.subarray(0, this.size),
      values: this.values.subarray(0, this.size),
    }
  }
}

function grown<T extends Int32Array | Uint32Array | Float32Array>(old: T, fresh: T): T {
  fresh.set(old)
  return fresh
}
