import { studentBelow } from './student.ts'

/** Student’s distribution moved and scaled, and how much it counts among others. */
export interface Part {
  readonly weight: number
  readonly centre: number
  readonly scale: number
  readonly degrees: number
}

/** What may be true, averaged over models by how likely each is; weights sum to 1. */
export type Mixture = readonly Part[]

/** Parts with the logarithms of how likely they are, up to a constant; those that hardly count are left out. */
export function mixed<T extends Part & { readonly log: number }>(parts: readonly T[]): T[] {
  const most = parts.reduce((best, { log }) => Math.max(best, log), Number.NEGATIVE_INFINITY)
  const weighed = parts.map((part) => ({ ...part, weight: part.weight * Math.exp(part.log - most) }))
  const kept = weighed.filter(({ weight }) => weight > LEAST)
  const total = kept.reduce((sum, { weight }) => sum + weight, 0)
  return kept.map((part) => ({ ...part, weight: part.weight / total }))
}

const LEAST = 1e-7

export const centreOf = (mixture: Mixture): number =>
  mixture.reduce((sum, { weight, centre }) => sum + weight * centre, 0)

/** How likely it is at most `value`. */
export function below(mixture: Mixture, value: number): number {
  return mixture.reduce((sum, { weight, centre, scale, degrees }) => {
    const off = value - centre
    const share = scale > 0 ? studentBelow(off / scale, degrees) : off < 0 ? 0 : 1
    return sum + weight * share
  }, 0)
}

const MOST_ROUNDS = 60

/** The value that it is at most with this chance: false position between where all parts lie, after the Illinois rule. */
export function quantileOf(mixture: Mixture, share: number): number {
  let low = Math.min(...mixture.map(({ centre, scale }) => centre - FAR * scale))
  let high = Math.max(...mixture.map(({ centre, scale }) => centre + FAR * scale))
  const width = high - low
  let under = -share
  let over = 1 - share
  let side = 0
  for (let round = 0; round < MOST_ROUNDS && high - low > width * 1e-10; round += 1) {
    // The first rounds halve: far out the chance hardly changes.
    const value = round < 6 ? (low + high) / 2 : (low * over - high * under) / (over - under)
    const off = below(mixture, value) - share
    if (Math.abs(off) < 1e-12) return value
    if (off < 0) {
      low = value
      under = off
      if (side < 0) over /= 2
      side = -1
    } else {
      high = value
      over = off
      if (side > 0) under /= 2
      side = 1
    }
  }
  return (low + high) / 2
}

/** In scales: 97.5 % of Student’s distribution lie below 12.7 with one degree of freedom, and nearer with more. */
const FAR = 40
