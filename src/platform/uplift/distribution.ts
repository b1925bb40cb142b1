/** The standard normal distribution function, exact to 1e-7 (Abramowitz and Stegun 26.2.17). */
export function normalBelow(z: number): number {
  const t = 1 / (1 + 0.231_641_9 * Math.abs(z))
  const tail =
    (t *
      (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429)))) *
      Math.exp((-z * z) / 2)) /
    Math.sqrt(2 * Math.PI)
  return z > 0 ? 1 - tail : tail
}

/** How likely something at least that far from 0 is, when it is normal around 0 with this deviation. */
export const twoSided = (value: number, deviation: number): number =>
  deviation > 0 ? 2 * (1 - normalBelow(Math.abs(value) / deviation)) : value === 0 ? 1 : 0

/** Nearest-rank quantile of values in order. */
export function quantile(ordered: readonly number[], share: number): number {
  const index = Math.min(ordered.length - 1, Math.max(0, Math.ceil(share * ordered.length) - 1))
  return ordered[index] ?? Number.NaN
}

/** Half the width of a 95 % interval, in standard deviations. */
export const Z95 = 1.959_963_985
