import { formatDay, formatDuration, formatLocale, formatNumber, t } from '../i18n.ts'

export type ChartUnit = 'minutes' | 'count' | 'percent' | 'one' | 'two'
export type ChartPoint = {
  /** ISO instant of the start of the period. */
  at: string
  /** null: unknown; never 0 for missing. Percent as a share, 0.93. */
  value: number | null
  /** Why it is unknown. */
  reason?: string | undefined
  /** Nothing happened that could be measured: the line breaks, but nothing is missing. */
  nothing?: boolean | undefined
  /** What else must be known of it: “78 conversations, we listened 94 % of the time”. */
  note?: string | undefined
}
/** A time in which nothing could be collected: ISO instants, [from, to). */
export type ChartGap = { from: string; to: string; reason?: string | undefined }

export function formatUnit(value: number | null, unit: ChartUnit): string {
  if (unit === 'minutes') return formatDuration(value)
  return formatNumber(value, unit)
}

/** The value of a point, “none” where nothing happened, “unknown” where it is. */
export function pointWords(point: ChartPoint, unit: ChartUnit): string {
  if (point.value !== null) return formatUnit(point.value, unit)
  return point.nothing ? t('none') : t('unknown')
}

/** The same on an axis: short, a share without its sign. */
export function formatTick(value: number, unit: ChartUnit): string {
  if (unit === 'percent') return formatNumber(value * 100)
  if (unit !== 'minutes' || value === 0) return formatNumber(value, unit === 'minutes' ? 'count' : unit)
  return value % 60 === 0 ? t('{n} h', { n: value / 60 }) : t('{n} min', { n: value })
}

const steps: Record<ChartUnit, readonly number[]> = {
  minutes: [1, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 7200, 14_400],
  count: [1, 2, 5],
  percent: [0.01, 0.02, 0.05, 0.1, 0.25, 0.5],
  one: [0.1, 0.2, 0.5, 1, 2, 5],
  two: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
}

/** The smallest round step that cuts `span` into at most `parts`. */
export function roundStep(span: number, unit: ChartUnit, parts: number): number {
  const fits = (step: number): boolean => span / step <= parts + 1e-9
  const fixed = steps[unit].find(fits)
  if (fixed !== undefined) return fixed
  let power = 1
  for (;;) {
    for (const lead of [1, 2, 5]) if (fits(lead * power)) return lead * power
    power *= 10
  }
}

export type Scale = { low: number; high: number; ticks: readonly number[] }

/** Where the axis begins and ends. Shares may begin above 0 when they all stand high; everything else begins at 0. */
export function scaleFor(
  values: readonly number[],
  unit: ChartUnit,
  parts = unit === 'percent' ? 3 : 4,
): Scale {
  const top = Math.max(...values, unit === 'percent' ? 0.01 : 1)
  const bottom = Math.min(...values, top)
  const from = unit === 'percent' && bottom > 0.4 ? bottom : 0
  const step = roundStep(top - from || top, unit, parts)
  const low = Math.floor(from / step + 1e-9) * step
  const high = Math.max(low + step, Math.ceil(top / step - 1e-9) * step)
  const count = Math.round((high - low) / step)
  return { low, high, ticks: Array.from({ length: count + 1 }, (_, index) => low + index * step) }
}

/** Runs of neighbouring known points, by index; a line is drawn along each, never across a gap or a `broken` step. */
export function runsOf(
  points: readonly ChartPoint[],
  broken: (step: number) => boolean = () => false,
): number[][] {
  const runs: number[][] = []
  for (const [index, point] of points.entries()) {
    if (point.value === null) continue
    const last = runs.at(-1)
    if (last && last.at(-1) === index - 1 && !broken(index - 1)) last.push(index)
    else runs.push([index])
  }
  return runs
}

/** Gaps that touch or overlap become one, with every reason; in order of time. */
export function unite(gaps: readonly ChartGap[]): ChartGap[] {
  const united: ChartGap[] = []
  for (const gap of gaps.toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from))) {
    const last = united.at(-1)
    if (!last || Date.parse(gap.from) > Date.parse(last.to)) {
      united.push({ ...gap })
      continue
    }
    if (Date.parse(gap.to) > Date.parse(last.to)) last.to = gap.to
    if (gap.reason && !last.reason?.includes(gap.reason))
      last.reason = last.reason ? `${last.reason} ${gap.reason}` : gap.reason
  }
  return united
}

/** A gap shorter than this share of the step between two points does not break the line: a hiccup is drawn, not told. */
const hiccup = 0.02

/** The gaps in the step that begins at a point; `next` is where it ends. */
export function gapsWithin(gaps: readonly ChartGap[], at: number, next: number): ChartGap[] {
  return gaps.filter((gap) => Date.parse(gap.from) < next && Date.parse(gap.to) > at)
}

/** Whether what is missing in the step is too much for a line to be drawn over it. */
export function breaks(gaps: readonly ChartGap[], at: number, next: number): boolean {
  const missing = gapsWithin(gaps, at, next).reduce(
    (sum, gap) => sum + Math.min(Date.parse(gap.to), next) - Math.max(Date.parse(gap.from), at),
    0,
  )
  return missing > 0 && missing >= hiccup * (next - at)
}

/** Runs of neighbouring unknown points, first and last index; where nothing happened nothing is unknown. */
export function gapsOf(
  points: readonly ChartPoint[],
): { from: number; to: number; reason: string | undefined }[] {
  const gaps: { from: number; to: number; reason: string | undefined }[] = []
  for (const [index, point] of points.entries()) {
    if (point.value !== null || point.nothing) continue
    const last = gaps.at(-1)
    if (last && last.to === index - 1) last.to = index
    else gaps.push({ from: index, to: index, reason: point.reason })
  }
  return gaps
}

const day = 86_400_000

/** Words for a moment on an axis that spans `ms`; in the viewer's zone unless another is named. */
export function momentLabel(at: string, ms: number, zone?: string): string {
  const date = new Date(at)
  const write = (parts: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(formatLocale(), { ...parts, timeZone: zone }).format(date)
  if (ms <= 2 * day) return write({ hour: '2-digit', minute: '2-digit' })
  if (ms <= 70 * day) return formatDay(date, 'short', zone)
  const month = write({ month: 'short' })
  const january = new Intl.DateTimeFormat('en', { month: 'numeric', timeZone: zone }).format(date) === '1'
  return january && ms > 360 * day ? write({ month: 'short', year: '2-digit' }) : month
}

/** A sign of 13 px type is about this wide. */
const sign = 7

/** Which points get words below them: each new word once, at even steps, and none on another. */
export function labelled(labels: readonly string[], x: (index: number) => number): number[] {
  const fresh = labels.flatMap((label, index) => (label === labels[index - 1] ? [] : [index]))
  for (let step = 1; step < fresh.length; step += 1) {
    const chosen = fresh.filter((_, place) => place % step === 0)
    if (chosen.every((index, place) => fits(labels, x, chosen[place - 1], index))) return chosen
  }
  return fresh.slice(0, 1)
}

function fits(
  labels: readonly string[],
  x: (index: number) => number,
  before: number | undefined,
  index: number,
): boolean {
  if (before === undefined) return true
  const signs = (labels[before]?.length ?? 0) + (labels[index]?.length ?? 0)
  return x(index) - x(before) >= (sign * signs) / 2 + 10
}
