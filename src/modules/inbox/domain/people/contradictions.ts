import { type Claim, type ClaimKind, claimsIn } from './claims.ts'

/** What was said to them before: a figure, a day, a yes. */
export interface Said {
  readonly id: string
  readonly text: string
}

export interface Contradiction {
  readonly kind: ClaimKind
  /** Of the earlier answer. */
  readonly saidId: string
  readonly said: string
  readonly saidSentence: string
  readonly write: string
  readonly writeSentence: string
}

const MOST = 5

/**
 * Where a text departs from what was said before: another day, price, share or amount in sentences about the same thing, or
 * a no where there was a yes. Newest first is for the caller to say by the order of `before`. A hint for the writer, so it
 * rather misses than accuses: what repeats the earlier figure is a correction, not a contradiction.
 */
export function contradictions(text: string, before: readonly Said[]): Contradiction[] {
  const written = claimsIn(text)
  if (written.length === 0) return []
  const found: Contradiction[] = []
  const settled = new Set<Claim>()
  for (const said of before) {
    const earlier = claimsIn(said.text)
    for (const claim of written) {
      if (settled.has(claim)) continue
      const same = earlier.filter((other) => comparable(claim, other))
      if (same.length === 0) continue
      // The newest answer about it counts; older ones were replaced by it.
      settled.add(claim)
      const other = same[0]
      if (!other || same.some(({ value }) => value === claim.value)) continue
      if (written.some((mine) => comparable(mine, other) && mine.value === other.value)) continue
      found.push({
        kind: claim.kind,
        saidId: said.id,
        said: other.shown,
        saidSentence: other.sentence,
        write: claim.shown,
        writeSentence: claim.sentence,
      })
    }
  }
  return found.slice(0, MOST)
}

function comparable(a: Claim, b: Claim): boolean {
  if (a.kind !== b.kind || a.unit !== b.unit) return false
  const shared = [...a.about].filter((stem) => b.about.has(stem)).length
  if (a.kind !== 'yes-no') return shared >= 1
  // Whole sentences are compared, so more of them must be the same.
  return shared >= 2 && shared / Math.min(a.about.size, b.about.size) >= 0.6
}
