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

/** A list is a block: how many, then the postings. */
const capacity = (count: number): number => {
  if (count <= 4) return count
  const step = 1 << Math.max(0, 30 - Math.clz32(count))
  return (count + step - 1) & -step
}

/** Adds to the list `block` (0 for none). @returns the list's block, which may be another now */
export function addPosting(arena: Arena, block: number, entry: number): number {
  const old = arena.page(block)
  const from = block & inPage
  const count = block === 0 ? 0 : (old[from] ?? 0)
  if (block !== 0 && capacity(count + 1) === capacity(count)) {
    old[from] = count + 1
    old[from + count + 1] = entry
    return block
  }
  const made = arena.take(capacity(count + 1) + 1)
  const page = arena.page(made)
  const to = made & inPage
  for (let at = 1; at <= count; at++) page[to + at] = old[from + at] ?? 0
  page[to] = count + 1
  page[to + count + 1] = entry
  if (block !== 0) arena.give(block, capacity(count) + 1)
  return made
}

/** Takes one posting out. @returns the list's block, 0 when it is empty now */
export function removePosting(arena: Arena, block: number, entry: number): number {
  const page = arena.page(block)
  const from = block & inPage
  const count = page[from] ?? 0
  let at = from + 1
  while (at <= from + count && page[at] !== entry) at += 1
  if (at > from + count) return block
  page[at] = page[from + count] ?? 0
  page[from] = count - 1
  if (count === 1) {
    arena.give(block, capacity(1) + 1)
    return 0
  }
  if (capacity(count - 1) === capacity(count)) return block
  const made = arena.take(capacity(count - 1) + 1)
  const to = made & inPage
  const target = arena.page(made)
  for (let next = 0; next < count; next++) target[to + next] = page[from + next] ?? 0
  arena.give(block, capacity(count) + 1)
  return made
}
