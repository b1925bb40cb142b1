import { randomFrom, shuffle } from '#kernel/random.ts'

/** Puts a share of the rows aside, of every class its part; the same seed puts the same rows aside. */
export function apart<T extends { readonly label: unknown }>(
  rows: readonly T[],
  share: number,
  seed: number,
): [T[], T[]] {
  const random = randomFrom(seed)
  const byLabel = new Map<unknown, number[]>()
  for (const [at, row] of rows.entries()) {
    const known = byLabel.get(row.label)
    if (known === undefined) byLabel.set(row.label, [at])
    else known.push(at)
  }
  const aside = new Set<number>()
  for (const places of byLabel.values()) {
    const order = Int32Array.from(places)
    shuffle(order, order.length, random)
    const whole = order.length * share
    // A half row is put aside half of the time, so that small classes are not always left out.
    const count = Math.floor(whole) + (random() < whole % 1 ? 1 : 0)
    for (const place of order.subarray(0, count)) aside.add(place)
  }
  return [rows.filter((_, at) => !aside.has(at)), rows.filter((_, at) => aside.has(at))]
}
