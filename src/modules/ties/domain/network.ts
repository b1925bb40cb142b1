/** A colleague who is counted, by department, from when until when. */
export interface Node {
  readonly id: string
  readonly label: string
  readonly from: Date
  readonly to: Date
}

export interface Contact {
  readonly from: string
  readonly to: string
}

export interface Window {
  readonly from: Date
  readonly to: Date
}

/** Two places in the list of nodes, the smaller first. */
export type Tie = readonly [number, number]

/** At least so many interactions in the window, and at least one from each side. */
export const TIE_OF = 3

/** Pairs of nodes with a tie. Contacts of anybody who is not among the nodes are left out. */
export function tiesOf(nodes: readonly Node[], contacts: readonly Contact[]): Tie[] {
  const places = new Map(nodes.map(({ id }, at) => [id, at]))
  const size = nodes.length
  const seen = new Map<number, [number, number]>()
  for (const { from, to } of contacts) {
    const [a, b] = [places.get(from), places.get(to)]
    if (a === undefined || b === undefined || a === b) continue
    const key = Math.min(a, b) * size + Math.max(a, b)
    const counts = seen.get(key) ?? [0, 0]
    counts[a < b ? 0 : 1] += 1
    seen.set(key, counts)
  }
  return [...seen].flatMap(([key, [there, back]]): Tie[] =>
    there + back >= TIE_OF && there > 0 && back > 0 ? [[Math.floor(key / size), key % size]] : [],
  )
}

/** Share of the window's days on which both were counted, 0 to 1. */
export function overlap(a: Node, b: Node, window: Window): number {
  const from = Math.max(a.from.getTime(), b.from.getTime(), window.from.getTime())
  const to = Math.min(a.to.getTime(), b.to.getTime(), window.to.getTime())
  return Math.max(0, to - from) / (window.to.getTime() - window.from.getTime())
}

/**
 * Density 2L ÷ n(n−1), 0 to 1 (Wasserman and Faust, 1994, chapter 4): of all pairs, the share with a tie. A pair counts
 * with the share of days on which both were counted, so for people who were there all the time it is the formula itself.
 * Of one department: pairs within it. Null where there is no pair.
 */
export function density(
  nodes: readonly Node[],
  ties: readonly Tie[],
  window: Window,
  label: string | null = null,
): number | null {
  const weight = (a: number, b: number): number => {
    const [one, other] = [nodes[a], nodes[b]]
    if (!one || !other || (label !== null && (one.label !== label || other.label !== label))) return 0
    return overlap(one, other, window)
  }
  let pairs = 0
  for (let a = 0; a < nodes.length; a += 1)
    for (let b = a + 1; b < nodes.length; b += 1) pairs += weight(a, b)
  return pairs === 0 ? null : ties.reduce((sum, [a, b]) => sum + weight(a, b), 0) / pairs
}

/** Ties between departments and within one; of one department only those that touch it. */
export interface Sides {
  readonly external: number
  readonly internal: number
}

export function sidesOf(labels: readonly string[], ties: readonly Tie[], label: string | null = null): Sides {
  let [external, internal] = [0, 0]
  for (const [a, b] of ties) {
    if (label !== null && labels[a] !== label && labels[b] !== label) continue
    if (labels[a] === labels[b]) internal += 1
    else external += 1
  }
  return { external, internal }
}

/** EL ÷ (EL + IL), 0 to 1; null without a tie. */
export function crossShare({ external, internal }: Sides): number | null {
  return external + internal === 0 ? null : external / (external + internal)
}

/** E-I index (Krackhardt and Stern, 1988): (EL − IL) ÷ (EL + IL), −1 to 1; null without a tie. */
export function eiIndex({ external, internal }: Sides): number | null {
  return external + internal === 0 ? null : (external - internal) / (external + internal)
}
