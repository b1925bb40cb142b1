export interface Standing {
  readonly id: string
  readonly place: string
  readonly target: string | null
  readonly campaignId: string | null
  readonly standsFrom: string
  readonly standsUntil: string | null
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const overlap = (a: Standing, b: Standing): boolean =>
  (a.standsUntil === null || a.standsUntil >= b.standsFrom) &&
  (b.standsUntil === null || b.standsUntil >= a.standsFrom)

/**
 * Placements that are probably the same as this one: the same words for the place, at the same time, with the same target
 * or for the same campaign. Two links for one place would halve its figures.
 */
export function duplicatesOf(one: Standing, others: readonly Standing[]): Standing[] {
  const place = plain(one.place)
  return others.filter(
    (other) =>
      other.id !== one.id &&
      plain(other.place) === place &&
      overlap(one, other) &&
      (other.target === one.target || (other.campaignId !== null && other.campaignId === one.campaignId)),
  )
}
