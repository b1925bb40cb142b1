import { grown } from './growing.ts'

/** Rows of spans (first and last position), one list behind the other; lists are given back in the order of a stack. */
export class Spans {
  items = new Int32Array(256)
  /** Of the list it stands in: the furthest last position up to here, and whose it is. */
  #reach = new Int32Array(128)
  #owner = new Int32Array(128)
  top = 0

  push(first: number, last: number): void {
    if (this.top + 2 > this.items.length) this.items = grown(this.items, this.top + 2)
    this.items[this.top++] = first
    this.items[this.top++] = last
  }

  /** Sorts the list from `from` to the top by first position, when it is not. */
  sort(from: number): void {
    const { items, top } = this
    let sorted = true
    for (let at = from + 2; at < top && sorted; at += 2) sorted = (items[at] ?? 0) >= (items[at - 2] ?? 0)
    if (sorted) return
    if (top - from <= 64) {
      this.#insertionSort(from)
      return
    }
    const rows = Array.from({ length: (top - from) >> 1 }, (_, row) => [
      items[from + row * 2] ?? 0,
      items[from + row * 2 + 1] ?? 0,
    ])
    rows.sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0))
    rows.forEach(([first, last], row) => {
      items[from + row * 2] = first ?? 0
      items[from + row * 2 + 1] = last ?? 0
    })
  }

  /** Few rows are sorted in place, without any array. */
  #insertionSort(from: number): void {
    const { items, top } = this
    for (let row = from + 2; row < top; row += 2) {
      const first = items[row] ?? 0
      const last = items[row + 1] ?? 0
      let at = row
      for (; at > from && (items[at - 2] ?? 0) > first; at -= 2) {
        items[at] = items[at - 2] ?? 0
        items[at + 1] = items[at - 1] ?? 0
      }
      items[at] = first
      items[at + 1] = last
    }
  }

  /**
   * Of two sorted lists (`left` to `right`, `right` to the top), whether any two are at most `distance` apart; the top
   * goes back to `left`. With `keep`, the widest spans of such pairs are left there as a sorted list: a wider span is
   * near to all that a narrower one is near to.
   */
  near(left: number, right: number, distance: number, keep: boolean): boolean {
    const count = (this.top - right) >> 1
    const start = this.top
    this.#prepare(right, count)
    for (let at = left; at < right && count > 0; at += 2) {
      const first = this.items[at] ?? 0
      const last = this.items[at + 1] ?? 0
      const behind = this.#countUpTo(right, count, last + distance) - 1
      if (behind < 0 || (this.#reach[behind] ?? 0) < first - distance) continue
      if (!keep) {
        this.top = left
        return true
      }
      this.#pushUnion(first, last, right + (this.#owner[behind] ?? 0) * 2)
      this.#pushUnion(first, last, right + this.#firstReaching(count, first - distance) * 2)
    }
    const found = this.top > start
    this.items.copyWithin(left, start, this.top)
    this.top = left + this.top - start
    this.sort(left)
    return found
  }

  #pushUnion(first: number, last: number, other: number): void {
    this.push(Math.min(first, this.items[other] ?? 0), Math.max(last, this.items[other + 1] ?? 0))
  }

  #prepare(from: number, count: number): void {
    if (this.#reach.length < count) {
      this.#reach = new Int32Array(count * 2)
      this.#owner = new Int32Array(count * 2)
    }
    let owner = 0
    for (let row = 0; row < count; row++) {
      if ((this.items[from + row * 2 + 1] ?? 0) > (this.items[from + owner * 2 + 1] ?? 0)) owner = row
      this.#owner[row] = owner
      this.#reach[row] = this.items[from + owner * 2 + 1] ?? 0
    }
  }

  /** How many of a sorted list begin at `position` or before. */
  #countUpTo(from: number, count: number, position: number): number {
    let low = 0
    let high = count
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.items[from + middle * 2] ?? 0) <= position) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The first row by which something reaches to `position` or further. */
  #firstReaching(count: number, position: number): number {
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#reach[middle] ?? 0) >= position) high = middle
      else low = middle + 1
    }
    return low
  }
}
