import { randomFrom } from '#kernel/random.ts'

/** A figure, and where it lies in 95 of 100 samples drawn like this one. */
export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

const TIMES = 2000

/**
 * The statistic of these items with its 95 % interval by the percentile bootstrap: as many items are drawn again, with
 * putting back, 2,000 times. The same seed gives the same interval. Null where the statistic is not known; samples in
 * which it is not are left out.
 */
export function interval<T>(
  items: readonly T[],
  statistic: (items: readonly T[]) => number | null,
  seed: number,
): Interval | null {
  const value = statistic(items)
  if (value === null) return null
  const random = randomFrom(seed)
  const found: number[] = []
  for (let time = 0; time < TIMES; time += 1) {
    const drawn = items.map(() => items[Math.floor(random() * items.length)] as T)
    const one = statistic(drawn)
    if (one !== null) found.push(one)
  }
  found.sort((a, b) => a - b)
  return { value, low: quantile(found, 0.025), high: quantile(found, 0.975) }
}

/** Between two neighbours in proportion (the usual definition of spreadsheets). */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? 0
  const above = sorted[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}
