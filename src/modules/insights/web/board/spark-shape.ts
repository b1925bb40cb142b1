/** Fewer known points than this are no course: two are told by “rising” and “falling” already. */
export const LEAST_POINTS = 3

export interface Spark {
  /** Known runs as SVG paths: where a point is missing the line breaks, it is never joined. */
  readonly lines: readonly string[]
  /** Where points are missing, at the foot: from the last known one to the next, or to the edge. */
  readonly missing: readonly string[]
  /** Known points between two missing ones, which a line has no length for. */
  readonly lone: readonly { readonly x: number; readonly y: number }[]
  /** The last point, when it is known. */
  readonly end: { readonly x: number; readonly y: number } | null
}

/** A small line from the lowest to the highest of its points, in a box of these px; null when too few points are known. */
export function sparkOf(points: readonly (number | null)[], width: number, height: number): Spark | null {
  const known = points.filter((value) => value !== null)
  if (known.length < LEAST_POINTS) return null
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const spot = (index: number, value: number) => ({
    x: round((index / (points.length - 1)) * width),
    y: round(high === low ? height / 2 : height - ((value - low) / (high - low)) * height),
  })
  const spots = points.map((value, index) => (value === null ? null : spot(index, value)))
  const runs = runsOf(spots)
  return {
    lines: runs.filter((run) => run.length > 1).map(path),
    missing: missingOf(spots, width, height),
    lone: runs.flatMap((run) => (run.length === 1 ? run : [])),
    end: spots.at(-1) ?? null,
  }
}

type Spot = { readonly x: number; readonly y: number }

function runsOf(spots: readonly (Spot | null)[]): Spot[][] {
  const runs: Spot[][] = [[]]
  for (const one of spots) {
    if (one === null) runs.push([])
    else runs.at(-1)?.push(one)
  }
  return runs.filter((run) => run.length > 0)
}

/** From a known point to the next known one is a step without a gap; anything longer is missing between. */
function missingOf(spots: readonly (Spot | null)[], width: number, height: number): string[] {
  const known = [0, ...spots.flatMap((one) => one?.x ?? []), width]
  const step = width / (spots.length - 1)
  return known.flatMap((x, index) => {
    const next = known[index + 1] ?? x
    const least = index === 0 || index === known.length - 2 ? 0 : step
    return next - x > least + 0.1 ? [`M${x} ${height}H${next}`] : []
  })
}

const round = (px: number): number => Math.round(px * 10) / 10

const path = (run: readonly Spot[]): string =>
  run.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
