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

export interface Probe {
  /** A text that is similar enough holds at least one of these. */
  readonly grams: readonly number[]
  /** So many more may be shared beyond them. */
  readonly rest: number
  /** Only texts with so many grams can be similar enough. */
  readonly least: number
  readonly most: number
}

/**
 * What has to be looked up so that no text above the threshold is missed. Above a share of 0.6 more than 0.6 of our grams
 * are shared, so any choice of the others and one more must meet one of them: the rare ones are chosen.
 */
export function probeOf(grams: readonly number[], common: ReadonlySet<number>, share = RECYCLED): Probe {
  const needed = grams.length - Math.floor(share * grams.length)
  const rareFirst = [
    ...grams.filter((gram) => !common.has(gram)),
    ...grams.filter((gram) => common.has(gram)),
  ]
  return {
    grams: rareFirst.slice(0, needed),
    rest: grams.length - needed,
    least: Math.floor(share * grams.length),
    most: Math.ceil(grams.length / share),
  }
}

/** So many grams must two texts of these sizes share to be above the threshold. */
export function neededShare(share = RECYCLED): number {
  return share / (1 + share)
}
