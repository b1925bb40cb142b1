import { type Arena, inPage } from './arena.ts'

/** How a query stands to one of its anchors that was found. */
export const proof = {
  /** The anchor alone makes it match. */
  hit: 0,
  /** What the anchor belongs to holds; the rest of the conjunction is still to be looked at. */
  rest: 1,
  /** Everything is to be looked at. */
  all: 2,
} as const

/** A posting: the query's slot and the proof. */
export const posting = (slot: number, how: number): number => (slot << 2) | how

/**
 * A list: 0 for none, the only posting upside down (below 0), or a block: how many, then the postings. Most names lead
 * to one query.
 */
export const single = (list: number): number => ~list

const capacity = (count: number): number => {
  if (count <= 4) return count
  const step = 1 << Math.max(0, 30 - Math.clz32(count))
  return (count + step - 1) & -step
}

/** Adds to a list. @returns the list, which may be another now */
export function addPosting(arena: Arena, list: number, entry: number): number {
  if (list === 0) return ~entry
  if (list < 0) {
    const made = arena.take(capacity(2) + 1)
    arena.page(made).set([2, single(list), entry], made & inPage)
    return made
  }
  const old = arena.page(list)
  const from = list & inPage
  const count = old[from] ?? 0
  if (capacity(count + 1) === capacity(count)) {
    old[from] = count + 1
    old[from + count + 1] = entry
    return list
  }
  const made = arena.take(capacity(count + 1) + 1)
  const page = arena.page(made)
  const to = made & inPage
  for (let at = 1; at <= count; at++) page[to + at] = old[from + at] ?? 0
  page[to] = count + 1
  page[to + count + 1] = entry
  arena.give(list, capacity(count) + 1)
  return made
}

/** Takes one posting out of a list. @returns the list, 0 when it is empty now */
export function removePosting(arena: Arena, list: number, entry: number): number {
  if (list <= 0) return list === ~entry ? 0 : list
  const page = arena.page(list)
  const from = list & inPage
  const count = page[from] ?? 0
  let at = from + 1
  while (at <= from + count && page[at] !== entry) at += 1
  if (at > from + count) return list
  page[at] = page[from + count] ?? 0
  page[from] = count - 1
  if (count === 2) {
    const left = page[from + 1] ?? 0
    arena.give(list, capacity(2) + 1)
    return ~left
  }
  if (capacity(count - 1) === capacity(count)) return list
  const made = arena.take(capacity(count - 1) + 1)
  const to = made & inPage
  const target = arena.page(made)
  for (let next = 0; next < count; next++) target[to + next] = page[from + next] ?? 0
  arena.give(list, capacity(count) + 1)
  return made
}
