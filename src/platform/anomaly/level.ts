/** How one scale of a series goes: what is usual, how far it strays, and how far it strayed at its most. */
export interface Scale {
  /** Over how many points it is averaged. */
  readonly points: number
  /** How much a surprise on this scale counts. */
  readonly weight: number
}

/** All it knows, as JSON. */
export interface KeptLevel {
  readonly last: readonly number[]
  readonly seen: number
  readonly usual: number | null
  readonly stray: number
  readonly top: number
}

export interface Level {
  /** Takes the next value; how surprising it is, 0 and less: not at all. */
  next(value: number): number
  keep(): KeptLevel
}

const OFFSET = 1.25
const USUAL = 0.0005
const STRAY = 0.0115
const TOP = { begin: 1.5, least: 0.14, rate: 0.032, share: 0.998, most: 4.7 }
const UNIT = { top: 0.34, stray: 0.4, least: 0.025 }

/**
 * Follows the mean of the last points on the scale of logarithms, so that twice as much is as far from usual for ten as
 * for ten thousand. All it keeps are the last points and three numbers, each an exponential average that learns quickly
 * at first: the usual level, the mean distance from it, and its 99.8 % quantile by stochastic approximation (Robbins and
 * Monro 1951).
 */
export function createLevel({ points, weight }: Scale, kept?: KeptLevel): Level {
  const last = Float64Array.from({ length: points }, (_, place) => kept?.last[place] ?? 0)
  let seen = kept?.seen ?? 0
  let usual = kept?.usual ?? Number.NaN
  let stray = kept?.stray ?? 0.3
  let top = kept?.top ?? TOP.begin
  const next = (value: number): number => {
    last[seen % points] = value
    seen += 1
    if (seen < points) return 0
    // Summed anew: a running sum would keep what a very large value rounded away.
    let sum = 0
    for (const one of last) sum += one
    const at = Math.log(sum / points + OFFSET)
    if (Number.isNaN(usual)) {
      usual = at
      return 0
    }
    const away = at - usual
    const surprise = ((away - top) / (top * UNIT.top + stray * UNIT.stray + UNIT.least)) * weight
    usual += Math.max(USUAL, 1 / (seen + 1)) * Math.max(-1.5, Math.min(1.5, away))
    stray += Math.max(STRAY, 1 / (seen + 19)) * (Math.min(Math.abs(away), 2) - stray)
    const step = TOP.rate * Math.max(1, 200 / (seen + 19))
    top += away > top ? step * TOP.share * Math.min(TOP.most, away - top) : -step * (1 - TOP.share) * top
    top = Math.max(top, TOP.least)
    return surprise
  }
  const keep = (): KeptLevel => ({
    last: [...last],
    seen,
    usual: Number.isNaN(usual) ? null : usual,
    stray,
    top,
  })
  return { next, keep }
}
