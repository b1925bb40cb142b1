import { randomFrom, shuffle } from '#kernel/random.ts'
import { eiIndex, type Sides, type Tie } from './network.ts'

/** Departments are dealt out anew so often. */
export const PERMUTATIONS = 1000
/** The same network always gives the same figures. */
const SEED = 12

/**
 * The share of ties between departments that chance alone would give: departments keep their sizes, people change places.
 * Each tie crosses with the probability that two of the n are of different departments: 1 − Σ nₐ(nₐ−1) ÷ n(n−1). Null for
 * fewer than two people.
 */
export function expectedCrossShare(labels: readonly string[]): number | null {
  const n = labels.length
  if (n < 2) return null
  const sizes = Map.groupBy(labels, (label) => label).values()
  const same = [...sizes].reduce((sum, { length }) => sum + length * (length - 1), 0)
  return 1 - same / (n * (n - 1))
}

export interface Chance {
  readonly mean: number
  /** Standard deviation over the permutations. */
  readonly spread: number
}

/**
 * The E-I index under permuted departments (Krackhardt and Stern, 1988), of the whole or of the ties of one department.
 * Deals in which that department has no tie have no index and are left out. Null where no deal has one.
 */
export function chanceOf(
  labels: readonly string[],
  ties: readonly Tie[],
  label: string | null = null,
  deals: number = PERMUTATIONS,
): Chance | null {
  const random = randomFrom(SEED)
  const names = [...new Set(labels)]
  const dealt = Int32Array.from(labels, (one) => names.indexOf(one))
  const ends = Int32Array.from(ties.flat())
  const only = label === null ? null : names.indexOf(label)
  const seen: number[] = []
  for (let deal = 0; deal < deals; deal += 1) {
    shuffle(dealt, dealt.length, random)
    const index = eiIndex(dealtSides(dealt, ends, only))
    if (index !== null) seen.push(index)
  }
  return moments(seen)
}

/** `sidesOf` over numbers: a thousand deals of thousands of ties are a matter of milliseconds. */
function dealtSides(dealt: Int32Array, ends: Int32Array, only: number | null): Sides {
  let [external, internal] = [0, 0]
  for (let at = 0; at < ends.length; at += 2) {
    const [a, b] = [dealt[ends[at] ?? 0], dealt[ends[at + 1] ?? 0]]
    if (only !== null && a !== only && b !== only) continue
    if (a === b) internal += 1
    else external += 1
  }
  return { external, internal }
}

export function moments(values: readonly number[]): Chance | null {
  if (values.length === 0) return null
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  const spread = Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length)
  return { mean, spread }
}

/** How many standard deviations the index lies from what chance gives; null where chance has no spread. */
export function zScore(index: number, chance: Chance | null): number | null {
  return chance === null || chance.spread < 1e-12 ? null : (index - chance.mean) / chance.spread
}
