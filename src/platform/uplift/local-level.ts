import { normal, type Random } from '#kernel/random.ts'
import { at, type Vector } from './linear.ts'

interface Variances {
  readonly level: number
  readonly noise: number
}

/**
 * Draws the path of a level that walks at random under noisy observations, given both variances: forward filter,
 * backward sampling (Carter and Kohn 1994; Frühwirth-Schnatter 1994). It begins around the first observation with the
 * variance of the whole series.
 */
export function drawLevel(
  observed: Vector,
  begin: number,
  { level, noise }: Variances,
  random: Random,
): number[] {
  const means: number[] = []
  const spreads: number[] = []
  let mean = at(observed, 0)
  let spread = begin
  for (const value of observed) {
    const gain = spread / (spread + noise)
    mean += gain * (value - mean)
    const kept = spread * (1 - gain)
    means.push(mean)
    spreads.push(kept)
    spread = kept + level
  }
  const path = new Array<number>(observed.length)
  let next = Number.NaN
  for (let t = observed.length - 1; t >= 0; t -= 1) {
    const own = at(spreads, t)
    const share = Number.isNaN(next) ? 0 : own / (own + level)
    const centre = Number.isNaN(next) ? at(means, t) : at(means, t) + share * (next - at(means, t))
    const width = Number.isNaN(next) ? own : own * (1 - share)
    next = centre + Math.sqrt(Math.max(0, width)) * normal(random)
    path[t] = next
  }
  return path
}
