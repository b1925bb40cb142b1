import {
  breaks,
  type ChartGap,
  type ChartPoint,
  type ChartUnit,
  formatTick,
  formatUnit,
  gapsOf,
  gapsWithin,
  labelled,
  momentLabel,
  runsOf,
  type Scale,
  scaleFor,
  unite,
} from './chart-scale.ts'

type Spot = { x: number; y: number }

export type LineLayout = {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
  scale: Scale
  x: (index: number) => number
  y: (value: number) => number
  nearest: (x: number) => number | null
  /** The known runs as SVG paths. */
  lines: readonly string[]
  /** Known points without known neighbours: drawn as dots, a line has no length there. */
  lone: readonly Spot[]
  /** Known points in a time that was not collected whole: drawn hollow. */
  partial: readonly Spot[]
  gaps: readonly { x: number; width: number; reason: string | undefined }[]
  words: readonly { x: number; text: string }[]
  last: (Spot & { text: string }) | null
  goal: string
  goalEnd: Spot | null
  target: { y: number } | null
  events: readonly { x: number; y: number; label: string; end: boolean }[]
  /** Why something is missing in the step that begins at a point. */
  missingAt: (index: number) => string | undefined
}

export type ChartEvent = { at: string; label: string }

/** What is to be drawn. */
export type LineGiven = {
  points: readonly ChartPoint[]
  unit: ChartUnit
  /** A level to reach: one dashed line. */
  target?: number | undefined
  /** A path to a level to come; may run past the last point. */
  goalPath?: readonly { at: string; value: number }[] | undefined
  /** Things that happened: marks on the time line. */
  events?: readonly ChartEvent[] | undefined
  /** When nothing could be collected: shaded, and no line is drawn over it. */
  gaps?: readonly ChartGap[] | undefined
  /** Where the time line ends, when the last point is the start of a period; ISO instant. */
  until?: string | undefined
  /** The zone in which the periods were cut; the viewer's without it. */
  zone?: string | undefined
}

/** Everything about the drawing that can be computed without drawing it. */
export function layLine(given: LineGiven, width: number, height: number): LineLayout {
  const { points, unit, target, goalPath = [], events = [] } = given
  const known = points.flatMap((point) => (point.value === null ? [] : [point.value]))
  const aims = [...goalPath.map((point) => point.value), ...(target === undefined ? [] : [target])]
  const scale = scaleFor([...known, ...aims], unit)
  const left = 12 + 7 * Math.max(...scale.ticks.map((tick) => formatTick(tick, unit).length))
  const right = width - (target === undefined ? 52 : 60)
  const top = 10
  const bottom = height - 30
  const time = timeLine(given, left, right)
  const x = (index: number): number => time.x(time.starts[index] ?? time.start)
  const y = (value: number): number =>
    bottom - ((value - scale.low) / (scale.high - scale.low)) * (bottom - top)
  const dot = (index: number): Spot => ({ x: x(index), y: y(points[index]?.value ?? scale.low) })
  const lost = unite(given.gaps ?? [])
  const step = (index: number): [number, number] => [time.starts[index] ?? time.start, time.endOf(index)]
  const runs = runsOf(points, (index) => breaks(lost, ...step(index)))
  const lastIndex = points.findLastIndex((point) => point.value !== null)
  const goalDots = goalPath.map((point) => ({ x: time.x(Date.parse(point.at)), y: y(point.value) }))
  const labels = points.map((point) => momentLabel(point.at, time.end - time.start, given.zone))
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    scale,
    x,
    y,
    nearest: (at) => nearestOf(points.length, x, at),
    lines: runs.filter((run) => run.length > 1).map((run) => path(run.map(dot))),
    lone: runs.filter((run) => run.length === 1).map((run) => dot(run[0] ?? 0)),
    partial: points.flatMap((point, index) =>
      point.value !== null && breaks(lost, ...step(index)) ? [dot(index)] : [],
    ),
    gaps: [...unknown(points, x, left, right), ...shades(lost, time, left, right)],
    words: labelled(labels, x).map((index) => ({ x: x(index), text: labels[index] ?? '' })),
    last:
      lastIndex < 0 ? null : { ...dot(lastIndex), text: formatUnit(points[lastIndex]?.value ?? null, unit) },
    goal: path(goalDots),
    goalEnd: goalDots.at(-1) ?? null,
    target: target === undefined ? null : { y: y(target) },
    events: events
      .map((event) => ({ x: time.x(Date.parse(event.at)), label: event.label }))
      .filter((event) => event.x >= left && event.x <= right)
      .map((event) => ({ ...event, y: bottom, end: event.x - left > 7 * event.label.length + 7 })),
    missingAt: (index) =>
      points[index]?.reason ??
      (gapsWithin(lost, ...step(index))
        .flatMap((gap) => gap.reason ?? [])
        .join(' ') ||
        undefined),
  }
}

type TimeLine = {
  start: number
  end: number
  starts: readonly number[]
  x: (time: number) => number
  endOf: (index: number) => number
}

function timeLine({ points, goalPath = [], until }: LineGiven, left: number, right: number): TimeLine {
  const starts = points.map((point) => Date.parse(point.at))
  const aims = goalPath.map((point) => Date.parse(point.at))
  const start = Math.min(...starts, ...aims)
  const end = Math.max(...starts, ...aims, ...(until === undefined ? [] : [Date.parse(until)]), start + 1)
  return {
    start,
    end,
    starts,
    x: (time) => left + ((time - start) / (end - start)) * (right - left),
    endOf: (index) => starts[index + 1] ?? end,
  }
}

type Shade = LineLayout['gaps'][number]

/** Unknown points: half a step to either side. */
function unknown(
  points: readonly ChartPoint[],
  x: (index: number) => number,
  left: number,
  right: number,
): Shade[] {
  const half = points.length > 1 ? (x(points.length - 1) - x(0)) / (points.length - 1) / 2 : 8
  return gapsOf(points).map((gap) => {
    const from = Math.max(left, x(gap.from) - half)
    return {
      x: from,
      width: Math.max(narrowest, Math.min(right, x(gap.to) + half) - from),
      reason: gap.reason,
    }
  })
}

/** However short, a gap is seen. */
const narrowest = 2

function shades(gaps: readonly ChartGap[], time: TimeLine, left: number, right: number): Shade[] {
  return gaps.flatMap((gap) => {
    const from = Math.max(left, time.x(Date.parse(gap.from)))
    const to = Math.min(right, time.x(Date.parse(gap.to)))
    return to > left && from < right
      ? [{ x: from, width: Math.max(narrowest, to - from), reason: gap.reason }]
      : []
  })
}

const path = (dots: readonly Spot[]): string =>
  dots.map((spot, index) => `${index === 0 ? 'M' : 'L'}${spot.x.toFixed(1)} ${spot.y.toFixed(1)}`).join('')

function nearestOf(count: number, x: (index: number) => number, at: number): number | null {
  let best: number | null = null
  for (let index = 0; index < count; index += 1) {
    if (best === null || Math.abs(x(index) - at) < Math.abs(x(best) - at)) best = index
  }
  return best
}
