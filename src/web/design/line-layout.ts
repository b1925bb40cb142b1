import {
  type ChartPoint,
  type ChartUnit,
  formatTick,
  formatUnit,
  gapsOf,
  labelled,
  momentLabel,
  runsOf,
  type Scale,
  scaleFor,
} from './chart-scale.ts'

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
  lone: readonly { x: number; y: number }[]
  gaps: readonly { x: number; width: number; reason: string | undefined }[]
  words: readonly { x: number; text: string }[]
  last: { x: number; y: number; text: string } | null
  goal: string
  goalEnd: { x: number; y: number } | null
  target: { y: number } | null
  events: readonly { x: number; y: number; label: string; end: boolean }[]
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
}

/** Everything about the drawing that can be computed without drawing it. */
export function layLine(given: LineGiven, width: number, height: number): LineLayout {
  const { points, unit, target, goalPath = [], events = [] } = given
  const known = points.flatMap((point) => (point.value === null ? [] : [point.value]))
  const scale = scaleFor(
    [...known, ...goalPath.map((point) => point.value), ...(target === undefined ? [] : [target])],
    unit,
  )
  const left = 12 + 7 * Math.max(...scale.ticks.map((tick) => formatTick(tick, unit).length))
  const right = width - (target === undefined ? 52 : 60)
  const top = 10
  const bottom = height - 30
  const times = points.map((point) => Date.parse(point.at))
  const start = Math.min(...times, ...goalPath.map((point) => Date.parse(point.at)))
  const end = Math.max(...times, ...goalPath.map((point) => Date.parse(point.at)), start + 1)
  const timeX = (time: number): number => left + ((time - start) / (end - start)) * (right - left)
  const x = (index: number): number => timeX(times[index] ?? start)
  const y = (value: number): number =>
    bottom - ((value - scale.low) / (scale.high - scale.low)) * (bottom - top)
  const valueAt = (index: number): number => points[index]?.value ?? scale.low
  const half = points.length > 1 ? (x(points.length - 1) - x(0)) / (points.length - 1) / 2 : 8
  const dot = (index: number) => ({ x: x(index), y: y(valueAt(index)) })
  const path = (dots: readonly { x: number; y: number }[]): string =>
    dots.map((spot, index) => `${index === 0 ? 'M' : 'L'}${spot.x.toFixed(1)} ${spot.y.toFixed(1)}`).join('')
  const runs = runsOf(points)
  const lastIndex = points.findLastIndex((point) => point.value !== null)
  const goalDots = goalPath.map((point) => ({ x: timeX(Date.parse(point.at)), y: y(point.value) }))
  const labels = points.map((point) => momentLabel(point.at, end - start))
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
    gaps: gapsOf(points).map((gap) => ({
      x: Math.max(left, x(gap.from) - half),
      width: Math.min(right, x(gap.to) + half) - Math.max(left, x(gap.from) - half),
      reason: gap.reason,
    })),
    words: labelled(labels, x).map((index) => ({ x: x(index), text: labels[index] ?? '' })),
    last: lastIndex < 0 ? null : { ...dot(lastIndex), text: formatUnit(valueAt(lastIndex), unit) },
    goal: path(goalDots),
    goalEnd: goalDots.at(-1) ?? null,
    target: target === undefined ? null : { y: y(target) },
    events: events
      .map((event) => ({ x: timeX(Date.parse(event.at)), label: event.label }))
      .filter((event) => event.x >= left && event.x <= right)
      .map((event) => ({ ...event, y: bottom, end: event.x - left > 7 * event.label.length + 7 })),
  }
}

function nearestOf(count: number, x: (index: number) => number, at: number): number | null {
  let best: number | null = null
  for (let index = 0; index < count; index += 1) {
    if (best === null || Math.abs(x(index) - at) < Math.abs(x(best) - at)) best = index
  }
  return best
}
