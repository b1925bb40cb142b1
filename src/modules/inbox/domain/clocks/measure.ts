import type { By } from './book.ts'

/** Working hours of a desk, as far as clocks ask: the hours room answers (queries/clocks/hours.ts). */
export interface DeskHours {
  /** Open milliseconds in [from, to). */
  openMs(from: Date, to: Date): number
  /** The first instant by which so many open milliseconds have passed; null when it does not open for 400 days. */
  afterOpenMs(from: Date, ms: number): Date | null
}

/** Time that does not count: from one instant up to another, or still going on. */
export interface Pause {
  readonly from: Date
  readonly to: Date | null
}

interface Measure {
  /** Milliseconds that count in [from, to); 0 when `to` is not after `from`. */
  between(from: Date, to: Date): number
  /** When so many have passed; null when they never do. */
  after(from: Date, ms: number): Date | null
}

const wall: Measure = {
  between: (from, to) => Math.max(0, to.getTime() - from.getTime()),
  after: (from, ms) => new Date(from.getTime() + ms),
}

const measureOf = (by: By, hours: DeskHours): Measure =>
  by === 'wall'
    ? wall
    : {
        between: (from, to) => hours.openMs(from, to),
        after: (from, ms) => hours.afterOpenMs(from, ms),
      }

/** The stretches of [from, to) in which nothing was paused, in order; `to` null: without an end. */
function* counting(from: Date, to: Date | null, pauses: readonly Pause[]): Generator<[Date, Date | null]> {
  let at = from
  for (const pause of [...pauses].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    if (to && pause.from >= to) break
    if (pause.from > at) yield [at, pause.from]
    if (pause.to === null) return
    if (pause.to > at) at = pause.to
  }
  if (!to || at < to) yield [at, to]
}

/** Minutes in [from, to) by a measure, without pauses. */
export function measuredMinutes(
  by: By,
  hours: DeskHours,
  { from, to }: { readonly from: Date; readonly to: Date },
  pauses: readonly Pause[],
): number {
  const measure = measureOf(by, hours)
  let sum = 0
  for (const [start, end] of counting(from, to, pauses)) sum += measure.between(start, end ?? to)
  return sum / 60_000
}

/**
 * The first instant by which so many minutes have passed since `from`, pauses left out. Null while a pause goes on that
 * they do not end before. A desk that does not open for 400 days is measured by the wall: nobody waits for ever.
 */
export function reachedAt(
  by: By,
  hours: DeskHours,
  from: Date,
  minutes: number,
  pauses: readonly Pause[],
): Date | null {
  const measure = measureOf(by, hours)
  let left = minutes * 60_000
  for (const [start, end] of counting(from, null, pauses)) {
    if (end === null) {
      const at = measure.after(start, left)
      return at ?? (by === 'wall' ? null : reachedAt('wall', hours, from, minutes, pauses))
    }
    const here = measure.between(start, end)
    if (here >= left) return measure.after(start, left)
    left -= here
  }
  return null
}
