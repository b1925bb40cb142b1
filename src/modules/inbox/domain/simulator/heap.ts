/** Item numbers by key, the smallest first; equal keys by the smaller number, so that order never depends on chance. */
export class Heap {
  readonly #keys: ArrayLike<number>
  readonly #items: number[] = []

  /** `keys[item]` says when an item's turn is; it must not change while the item is in. */
  constructor(keys: ArrayLike<number>) {
    this.#keys = keys
  }

  get size(): number {
    return this.#items.length
  }

  /** The first item, left in; −1 when empty. */
  first(): number {
    return this.#items[0] ?? -1
  }

  push(item: number): void {
    const items = this.#items
    let place = items.length
    items.push(item)
    while (place > 0) {
      const above = (place - 1) >> 1
      const other = items[above] ?? 0
      if (!this.#before(item, other)) break
      items[place] = other
      place = above
    }
    items[place] = item
  }

  /** Takes the first item out; −1 when empty. */
  pop(): number {
    const items = this.#items
    const top = items[0]
    const last = items.pop()
    if (top === undefined || last === undefined) return -1
    if (items.length > 0) this.#sink(last)
    return top
  }

  #sink(item: number): void {
    const items = this.#items
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      if (child >= items.length) break
      if (child + 1 < items.length && this.#before(items[child + 1] ?? 0, items[child] ?? 0)) child += 1
      const other = items[child] ?? 0
      if (!this.#before(other, item)) break
      items[place] = other
      place = child
    }
    items[place] = item
  }

  #before(one: number, other: number): boolean {
    const a = this.#keys[one] ?? 0
    const b = this.#keys[other] ?? 0
    return a < b || (a === b && one < other)
  }
}
