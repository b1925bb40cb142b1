const pageBits = 14
const pageSize = 1 << pageBits
export const inPage = pageSize - 1
export const pageOf = (block: number): number => block >>> pageBits

/**
 * Blocks of 32-bit numbers in pages of 64 KB. A block is known by one number above 0: `pages[pageOf(block)]` from
 * `block & inPage`; it never crosses a page. Growing adds pages and copies nothing, so it never takes long.
 */
export class Arena {
  // Page 0 is never used: block 0 means none.
  readonly pages: Int32Array[] = [new Int32Array(0)]
  /** The same pages as bytes; a block begins at byte `(block & inPage) * 4`. */
  readonly bytes: Uint8Array[] = [new Uint8Array(0)]
  readonly #free = new Map<number, number>()
  readonly #freePages: number[] = []
  #at = 0
  #end = 0

  /** A block of at least `size` numbers; not cleared. */
  take(size: number): number {
    const rounded = roundUp(size)
    const free = this.#free.get(rounded) ?? 0
    if (free !== 0) {
      this.#free.set(rounded, this.pages[pageOf(free)]?.[free & inPage] ?? 0)
      return free
    }
    if (rounded > pageSize / 4) return this.#addPage(rounded) << pageBits
    if (this.#at + rounded > this.#end) {
      const page = this.#addPage(pageSize)
      this.#at = page << pageBits
      this.#end = (page + 1) << pageBits
    }
    const block = this.#at
    this.#at += rounded
    return block
  }

  /** Gives back a block that was taken with this size. */
  give(block: number, size: number): void {
    const rounded = roundUp(size)
    if (rounded > pageSize / 4) {
      const page = pageOf(block)
      this.pages[page] = none
      this.bytes[page] = new Uint8Array(0)
      this.#freePages.push(page)
      return
    }
    const page = this.pages[pageOf(block)]
    if (page === undefined) return
    page[block & inPage] = this.#free.get(rounded) ?? 0
    this.#free.set(rounded, block)
  }

  /** The page of a block. */
  page(block: number): Int32Array {
    return this.pages[block >>> pageBits] ?? none
  }

  get size(): number {
    return this.pages.reduce((sum, page) => sum + page.byteLength, 0)
  }

  #addPage(size: number): number {
    const number = this.#freePages.pop() ?? this.pages.length
    const page = new Int32Array(size)
    this.pages[number] = page
    this.bytes[number] = new Uint8Array(page.buffer)
    return number
  }
}

const none = new Int32Array(0)

/** Blocks above 32 come in eighths of a power of two, so that few are of a size of their own. */
function roundUp(size: number): number {
  if (size <= 32) return size
  const step = 1 << (28 - Math.clz32(size))
  return (size + step - 1) & -step
}
