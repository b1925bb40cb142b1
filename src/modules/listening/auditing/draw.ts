import { randomFrom, shuffle } from '#kernel/random.ts'

/** So many posts a month. */
export const AUDIT_SIZE = 200
/** Of which this share is coded by two people. */
export const TWICE_SHARE = 0.2
/** In a month with fewer posts nothing is audited. */
export const FEWEST_HEARD = 30

/** Posts of one source in one language. */
export interface Stratum {
  readonly network: string
  readonly language: string
  readonly n: number
}

/**
 * How many of each stratum are drawn: in proportion, whole posts by the largest remainder, never more than there are.
 * Equal remainders go by name, so that the same month is always drawn alike.
 */
export function allocate(strata: readonly Stratum[], size: number): number[] {
  const heard = strata.reduce((sum, { n }) => sum + n, 0)
  const wanted = Math.min(size, heard)
  if (wanted === 0) return strata.map(() => 0)
  const shares = strata.map(({ n }) => (n * wanted) / heard)
  const given = shares.map(Math.floor)
  const left = wanted - given.reduce((sum, n) => sum + n, 0)
  const name = (at: number) => `${strata[at]?.network} ${strata[at]?.language}`
  const order = shares
    .map((share, at) => ({ at, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || (name(a.at) < name(b.at) ? -1 : 1))
  for (const { at } of order.slice(0, left)) given[at] = (given[at] ?? 0) + 1
  return given
}

/** Mixes what was drawn, so that no source stands together; the first fifth of the order is coded by two people. */
export function inOrder<T>(
  drawn: readonly T[],
  seed: number,
): { item: T; position: number; wanted: 1 | 2 }[] {
  const order = Int32Array.from(drawn.keys())
  shuffle(order, order.length, randomFrom(seed))
  const twice = Math.round(drawn.length * TWICE_SHARE)
  return [...order].map((at, place) => ({
    item: drawn[at] as T,
    position: place + 1,
    wanted: place < twice ? 2 : 1,
  }))
}
