/** A series of scores and the windows, in positions, in which something was unusual. */
export interface Labelled {
  readonly scores: readonly number[]
  readonly windows: readonly (readonly [from: number, to: number])[]
}

interface Point {
  readonly score: number
  readonly gain: number
  /** Null outside any window. */
  readonly window: string | null
}

const FALSE_ALARM = 0.11

/** From nearly 1 well before a window ends over 0 at its end to −1 three widths behind it. */
const worth = (place: number): number => (place >= 3 ? -1 : 2 / (1 + Math.exp(5 * place)) - 1)

/**
 * The standard score of the Numenta Anomaly Benchmark (Lavin and Ahmad 2015, the standard profile): 100 for every window
 * found at its beginning and nothing else, 0 for nothing found. The first 15 % of a series, 750 points at most, do not
 * count. @returns it at the best threshold for all series together, and at the given one.
 */
export function standardScore(
  series: readonly Labelled[],
  threshold: number,
): { best: number; fixed: number } {
  const points = series.flatMap(pointsOf).sort((a, b) => b.score - a.score)
  const gains = new Map<string, number>(
    points.flatMap(({ window }) => (window === null ? [] : [[window, -1]])),
  )
  const most = gains.size
  let total = -most
  let best = total
  let fixed = total
  points.forEach(({ score, gain, window }, i) => {
    const before = window === null ? 0 : (gains.get(window) ?? 0)
    total += window === null ? gain : Math.max(0, gain - before)
    if (window !== null) gains.set(window, Math.max(before, gain))
    if (score === points[i + 1]?.score) return
    best = Math.max(best, total)
    if (score >= threshold) fixed = total
  })
  const normal = (score: number): number => (100 * (score + most)) / (2 * most)
  return { best: normal(best), fixed: normal(fixed) }
}

function pointsOf({ scores, windows }: Labelled, index: number): Point[] {
  const probation = Math.min(Math.floor(0.15 * scores.length), 750)
  const points = scores.map((score, i): Point => {
    const inside = windows.find(([from, to]) => i >= from && i <= to)
    if (inside) {
      const [from, to] = inside
      const gain = worth(-(to - i + 1) / (to - from + 1)) / worth(-1)
      return { score, gain, window: `${index}/${from}` }
    }
    const past = windows.findLast(([, to]) => i > to)
    const place = past ? (i - past[1]) / (past[1] - past[0]) : 3
    return { score, gain: worth(place) * FALSE_ALARM, window: null }
  })
  return points.slice(probation)
}
