/** More than this share in common is called recycled. */
export const RECYCLED = 0.6

/** For how many days what we said is remembered. */
export const REMEMBERED_DAYS = 180

/** What two sorted lists without repetition have in common, as a share of what both have together; 0 for nothing. */
export function jaccard(one: readonly number[], other: readonly number[]): number {
  let shared = 0
  let a = 0
  let b = 0
  while (a < one.length && b < other.length) {
    const left = one[a] ?? 0
    const right = other[b] ?? 0
    if (left === right) shared += 1
    if (left <= right) a += 1
    if (right <= left) b += 1
  }
  const together = one.length + other.length - shared
  return together === 0 ? 0 : shared / together
}

/**
 * The grams that a text is found by. A text above the threshold shares more than 0.6 of its grams with the other one, so
 * any choice of its other 0.4 and one more holds a shared gram: whoever looks for all of their grams among these misses
 * nothing. Chosen are those that found the fewest texts until now (`used`), so that a closing line, which thousands of
 * texts end with, leads to few of them.
 */
export function leadsOf(grams: readonly number[], used: ReadonlyMap<number, number>): number[] {
  const count = (gram: number) => used.get(gram) ?? 0
  return grams.toSorted((a, b) => count(a) - count(b) || a - b).slice(0, leadCount(grams.length))
}

/** How many grams a text of this size is found by. */
export function leadCount(size: number): number {
  return size - Math.floor(RECYCLED * size)
}

export interface Bounds {
  /** Only texts with so many grams can be above the threshold. */
  readonly least: number
  readonly most: number
}

/** What the size of another text must be for one of this size. */
export function boundsOf(size: number): Bounds {
  return { least: Math.floor(RECYCLED * size), most: Math.ceil(size / RECYCLED) }
}

/** This share of their sizes taken together must two texts have in common to be above the threshold. */
export const NEEDED = RECYCLED / (1 + RECYCLED)
