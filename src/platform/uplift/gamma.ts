import { normal, type Random } from '#kernel/random.ts'

/** A draw from the gamma distribution with shape ≥ 1 and scale 1: Marsaglia and Tsang (2000). */
export function gamma(shape: number, random: Random): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const z = normal(random)
    const v = (1 + c * z) ** 3
    if (v > 0 && Math.log(1 - random()) < z ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

/** A draw of a variance whose inverse is gamma: half the degrees of freedom, half the sum of squares. */
export const variance = (degrees: number, squares: number, random: Random): number =>
  squares / 2 / gamma(degrees / 2, random)
