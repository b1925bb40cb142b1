import { addDays, localTime, startOfDay, weekday } from '#kernel/local-time.ts'

export type Grain = 'hour' | 'day' | 'week'

/** More points than anybody can tell apart on a chart. */
export const MOST_PERIODS = 1000

const HOUR_MS = 3_600_000

/**
 * Beginnings of the periods that cover [from, to) in a zone, in order: the first is `from` itself (it may cut a day or
 * week), weeks begin on Monday, hours on the full hour. Null when there would be more than MOST_PERIODS.
 */
export function periodStarts(from: Date, to: Date, grain: Grain, zone: string): Date[] | null {
  const starts: Date[] = []
  for (let at = from; at < to; at = nextStart(at, grain, zone)) {
    if (starts.length === MOST_PERIODS) return null
    starts.push(at)
  }
  return starts
}

function nextStart(at: Date, grain: Grain, zone: string): Date {
  const { day, minute } = localTime(at, zone)
  if (grain === 'hour') {
    // Whole hours pass whatever the clock on the wall does; zones with half hours begin theirs by it.
    const within = (minute % 60) * 60_000 + (at.getTime() % 60_000)
    return new Date(at.getTime() + HOUR_MS - within)
  }
  return startOfDay(addDays(day, grain === 'day' ? 1 : 7 - weekday(day)), zone)
}

interface Span {
  readonly from: Date
  readonly to: Date
}

/** True when [from, to) lies whole within what the spans cover together. */
export function covered({ from, to }: Span, spans: readonly Span[]): boolean {
  let reached = from.getTime()
  for (const span of [...spans].sort((a, b) => a.from.getTime() - b.from.getTime())) {
    if (span.from.getTime() > reached) return false
    reached = Math.max(reached, span.to.getTime())
    if (reached >= to.getTime()) return true
  }
  return false
}
