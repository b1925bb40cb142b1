/** Something that takes up a stretch of a day's column. */
export interface Block {
  readonly key: string
  /** Minutes since midnight. */
  readonly minute: number
}

export interface Placed<T> {
  readonly block: T
  readonly lane: number
  /** How many stand side by side there. */
  readonly lanes: number
}

export interface Crowd {
  readonly minute: number
  readonly count: number
}

/** A card is as tall as this. */
export const CARD_MINUTES = 55

/**
 * Puts blocks that would cover each other side by side, at most `most` of them; how many more there are is told once for
 * each crowd. Blocks come back in the order of time.
 */
export function layOut<T extends Block>(
  blocks: readonly T[],
  most: number,
): { readonly placed: Placed<T>[]; readonly crowds: Crowd[] } {
  const placed: Placed<T>[] = []
  const crowds: Crowd[] = []
  const sorted = [...blocks].sort((a, b) => a.minute - b.minute)
  for (let start = 0; start < sorted.length; ) {
    const cluster = clusterFrom(sorted, start)
    const ends: number[] = []
    const own: { block: T; lane: number }[] = []
    let left = 0
    for (const block of cluster) {
      const free = ends.findIndex((end) => end <= block.minute)
      const lane = free === -1 ? ends.length : free
      if (lane >= most) left += 1
      else {
        ends[lane] = block.minute + CARD_MINUTES
        own.push({ block, lane })
      }
    }
    placed.push(...own.map((one) => ({ ...one, lanes: ends.length })))
    if (left > 0) crowds.push({ minute: cluster.at(-1)?.minute ?? 0, count: left })
    start += cluster.length
  }
  return { placed, crowds }
}

/** The blocks from one on that hang together, each covering the next. */
function clusterFrom<T extends Block>(sorted: readonly T[], start: number): T[] {
  const cluster: T[] = []
  let end = Number.NEGATIVE_INFINITY
  for (let at = start; at < sorted.length; at += 1) {
    const block = sorted[at]
    if (!block || (cluster.length > 0 && block.minute >= end)) break
    cluster.push(block)
    end = block.minute + CARD_MINUTES
  }
  return cluster
}
