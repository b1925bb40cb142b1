/** What posts of one hour of the week came to. */
export interface HourResult {
  /** 0 is Monday 00:00–01:00, 167 is Sunday 23:00–24:00, by the organisation's clock. */
  readonly hour: number
  readonly n: number
  readonly mean: number
  /** Between the posts of that hour; 0 when there is one. */
  readonly variance: number
}

export interface HourEstimate {
  readonly hour: number
  readonly n: number
  /** Drawn towards what all posts come to, the more so the fewer posts stand behind it. */
  readonly estimate: number
  /** Nine times in ten it lies between these. */
  readonly low: number
  readonly high: number
  /** Better than the rest even at its low end. */
  readonly sure: boolean
}

/** Below this many posts nothing is said. */
export const POSTS_NEEDED = 30
/** Two-sided 90 % of a normal distribution. */
const Z = 1.645

/**
 * Estimates by hour of the week, best first, or null while there are too few posts. Shrinkage after the random-effects
 * model: the variance within hours is pooled, the one between hours is what is left of the spread of their means (method
 * of moments); an hour's weight is between / (between + within / n).
 */
export function bestTimes(results: readonly HourResult[]): HourEstimate[] | null {
  const hours = results.filter((hour) => hour.n > 0)
  const n = sum(hours, (hour) => hour.n)
  if (n < POSTS_NEEDED) return null
  const mean = sum(hours, (hour) => hour.n * hour.mean) / n
  const within = pooled(hours, n)
  const between = Math.max(0, betweenHours(hours, n, mean, within))
  const estimates = hours.map((hour) => {
    const noise = within / hour.n
    const weight = between + noise === 0 ? 0 : between / (between + noise)
    const estimate = mean + weight * (hour.mean - mean)
    // What is left unknown about the hour, and about the mean it is drawn to.
    const spread = Z * Math.sqrt(weight * noise + ((1 - weight) ** 2 * (within + between)) / n)
    return { hour: hour.hour, n: hour.n, estimate, low: estimate - spread, high: estimate + spread }
  })
  return estimates
    .map((hour) => ({ ...hour, sure: hour.low > mean }))
    .sort((a, b) => b.estimate - a.estimate || a.hour - b.hour)
}

function pooled(hours: readonly HourResult[], n: number): number {
  const several = hours.filter((hour) => hour.n > 1)
  const degrees = sum(several, (hour) => hour.n - 1)
  if (degrees > 0) return sum(several, (hour) => (hour.n - 1) * hour.variance) / degrees
  // One post an hour: nothing tells hours from chance, so all of the spread counts as chance.
  const mean = sum(hours, (hour) => hour.n * hour.mean) / n
  return sum(hours, (hour) => (hour.mean - mean) ** 2) / Math.max(1, hours.length - 1)
}

function betweenHours(hours: readonly HourResult[], n: number, mean: number, within: number): number {
  const spread = sum(hours, (hour) => hour.n * (hour.mean - mean) ** 2)
  const share = n - sum(hours, (hour) => hour.n ** 2) / n
  return share > 0 ? (spread - (hours.length - 1) * within) / share : 0
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0)
}
