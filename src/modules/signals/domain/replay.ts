import { type Count, GRAIN, HOUR, NOTHING } from './grain.ts'
import { judgeMood, nssOf } from './mood.ts'
import { type Parts, partsOf, type SignalKind } from './parts.ts'
import { usualAt } from './usual.ts'
import { type Ear, judgeVolume } from './volume.ts'
import type { Wall } from './wall.ts'

/** What somebody wants to know: a watch and a time, or the counts of a file. */
export type ReplayAsked =
  | {
      readonly of: 'watch'
      readonly kind: 'query' | 'channel' | 'desk'
      readonly id: string
      readonly from: string
      readonly to: string
    }
  | {
      readonly of: 'file'
      readonly from: string
      readonly minutes: number
      readonly counts: readonly number[]
    }

/** When the detector would have spoken, and when it would have been over. */
export interface ReplayMark {
  readonly kind: SignalKind
  readonly at: string
  readonly until: string | null
  /** As it first spoke. */
  readonly parts: Parts
  /** The loudest hour. */
  readonly peak: number
}

export interface ReplayResult {
  readonly points: readonly { readonly at: string; readonly n: number; readonly usual: number | null }[]
  readonly marks: readonly ReplayMark[]
  /** What comes before is only learned from. */
  readonly from: string
  readonly to: string
}

/** A series of counts without holes: the first one's beginning, and how long each is. */
export interface Series {
  readonly from: number
  readonly grain: number
  readonly counts: readonly Count[]
  /** Whether most of a time could not be collected. */
  readonly deaf?: (from: number, to: number) => boolean
}

/** Below so many times the usual for so long a storm is over (crisis.md). */
export const OVER = { factor: 1.5, for: 3 * HOUR }
const MOOD_HOURS = 3
const BEFORE_HOURS = 24
const POINTS = 500
const MARKS = 200

/**
 * Goes through a series as it came and says what would have been said when, from `from` on; what lies before is only
 * learned from. The same judgements as live, at the end of every span. `listener`: one that has heard nothing yet.
 */
export function replay(series: Series, from: number, wall: Wall, listener: Ear): ReplayResult {
  const { grain, counts } = series
  const end = series.from + counts.length * grain
  const sums = sumsOf(series)
  const hourAt = (at: number) => {
    if (at - HOUR < series.from || at > end) return null
    const { n } = sums(at - HOUR, at)
    return n === 0 && series.deaf?.(at - HOUR, at) ? null : n
  }
  const marks: Open[] = []
  for (let at = series.from + grain; at <= end; at += grain) {
    listener.hear(at, (bucket) => counts[(bucket - series.from) / grain]?.n ?? 0)
    if (at <= from) continue
    close(marks, at, hourAt, wall)
    const loud = judgeVolume(at, hourAt, listener.rangAt, wall)
    if (loud) {
      const { rate, usual, z, factor } = loud
      const known = { rate, usual: usual.median, basis: usual.basis, samples: usual.samples, factor, z }
      note(marks, 'volume', at, rate, partsOf(at, { ...known, ...negative(sums(at - HOUR, at)) }))
    }
    const fell = moodAt(at, series, sums)
    if (fell) note(marks, 'mood', at, hourAt(at) ?? 0, partsOf(at, fell))
  }
  return {
    points: pointsOf(series, from, hourAt, wall),
    marks: marks.slice(0, MARKS).map(({ last: _, ...mark }) => mark),
    from: new Date(from).toISOString(),
    to: new Date(end).toISOString(),
  }
}

type Open = { -readonly [K in keyof ReplayMark]: ReplayMark[K] } & { last: number }

/** What is noticed while it is still going on is the same storm. */
function note(marks: Open[], kind: SignalKind, at: number, rate: number, parts: Parts): void {
  const open = marks.findLast((mark) => mark.kind === kind && mark.until === null)
  if (open) {
    open.last = at
    open.peak = Math.max(open.peak, rate)
  } else marks.push({ kind, at: new Date(at).toISOString(), until: null, parts, peak: rate, last: at })
}

function close(marks: readonly Open[], at: number, hourAt: (at: number) => number | null, wall: Wall): void {
  for (const mark of marks) {
    if (mark.until !== null) continue
    const rate = hourAt(at) ?? 0
    mark.peak = Math.max(mark.peak, rate)
    if (mark.kind === 'volume' && !calm(rate, usualAt(at, hourAt, wall)?.median ?? 0)) mark.last = at
    if (at - mark.last >= OVER.for) mark.until = new Date(at).toISOString()
  }
}

/** Whether an hour is near the usual again. */
export const calm = (rate: number, usual: number): boolean =>
  rate < Math.max(5, OVER.factor * Math.max(1, usual))

type Sums = (from: number, to: number) => Count

function moodAt(at: number, series: Series, sums: Sums): Partial<Parts> | null {
  const began = at - MOOD_HOURS * HOUR
  if (began - HOUR < series.from) return null
  const [now, before] = [sums(began, at), sums(began - BEFORE_HOURS * HOUR, began)]
  const fell = judgeMood(now, before)
  return fell && { ...negative(now), nss: fell.now, nssBefore: fell.before, rate: sums(at - HOUR, at).n }
}

const FEW_MOODS = 10

/** The share of what is negative among what has a mood. */
export function negative(
  sum: Count,
): Pick<Parts, 'negativeShare' | 'moods' | 'mentions'> & { nss: number | null } {
  const moods = sum.positive + sum.neutral + sum.negative
  const share = moods >= FEW_MOODS ? sum.negative / moods : null
  return { negativeShare: share, moods, mentions: sum.n, nss: moods >= FEW_MOODS ? nssOf(sum) : null }
}

/** Sums over any stretch of a series at once. */
function sumsOf({ from, grain, counts }: Series): Sums {
  const keys = ['n', 'positive', 'neutral', 'negative'] as const
  const running = keys.map((key) => {
    const sums = new Float64Array(counts.length + 1)
    counts.forEach((count, place) => {
      sums[place + 1] = (sums[place] ?? 0) + count[key]
    })
    return sums
  })
  const place = (at: number) => Math.min(counts.length, Math.max(0, Math.round((at - from) / grain)))
  return (begin, end) => {
    const [n = 0, positive = 0, neutral = 0, negative = 0] = running.map(
      (sums) => (sums[place(end)] ?? 0) - (sums[place(begin)] ?? 0),
    )
    return { ...NOTHING, n, positive, neutral, negative }
  }
}

/** At most about five hundred points for a picture: the loudest hour of each stretch. */
function pointsOf(series: Series, from: number, hourAt: (at: number) => number | null, wall: Wall) {
  const first = Math.max(series.from + HOUR, Math.ceil(from / series.grain) * series.grain)
  const end = series.from + series.counts.length * series.grain
  const step = Math.max(HOUR, Math.ceil((end - first) / POINTS / GRAIN) * GRAIN)
  const points: { at: string; n: number; usual: number | null }[] = []
  for (let at = first; at <= end; at += step) {
    let top = { at, n: hourAt(at) ?? 0 }
    for (let one = at; one < Math.min(at + step, end + 1); one += series.grain)
      if ((hourAt(one) ?? 0) > top.n) top = { at: one, n: hourAt(one) ?? 0 }
    points.push({
      at: new Date(top.at).toISOString(),
      n: top.n,
      usual: usualAt(top.at, hourAt, wall)?.median ?? null,
    })
  }
  return points
}
