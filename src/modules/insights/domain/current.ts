/** Stands for all days where a fact may have touched any. */
export const ANY_DAY = '0001-01-01'

export interface Touched {
  readonly change: string
  /** A day in UTC, or `ANY_DAY`. */
  readonly day: string
  readonly seq: number
}

/** What happened since figures were worked out. */
export interface Standing {
  /** The last fact of the chain. */
  readonly head: number
  /** Up to here it is known which days were touched. */
  readonly mark: number
  readonly touches: readonly Touched[]
  /** Types of the facts after the mark with the last of each; null: too many to look at. */
  readonly since: ReadonlyMap<string, number> | null
}

export interface Kept {
  readonly version: number
  readonly window: { readonly from: Date; readonly to: Date }
  readonly seq: number
  readonly computedAt: Date
}

/** Of a metric, what says how long an answer holds. */
interface Metric {
  readonly version: number
  readonly changedBy?: readonly { readonly name: string; readonly on: readonly string[] }[] | undefined
  readonly ages?: boolean | undefined
}

const DAY_MS = 86_400_000
/** What time alone changes in a period that ended so long ago is little: what is open in it waits on, no more. */
const SETTLED_MS = 7 * DAY_MS
const SETTLED_MOMENT_MS = 6 * 3_600_000
/** Where a metric does not say what changes it, something may that leaves no fact behind. */
const UNDECLARED_MS = 60_000

/** Whether a period has been over for so long that little of it waits on. */
export const isSettled = (end: Date, now: Date): boolean => now.getTime() - end.getTime() > SETTLED_MS

/**
 * So long, in milliseconds, an answer that only time changes is taken as it is where nobody asks for it fresh: `usual`, and
 * hours where its period is long over. Facts put it out of date all the same, whenever they come.
 */
export function momentOf(window: Kept['window'], now: Date, usual: number): number {
  return isSettled(window.to, now) ? Math.max(usual, SETTLED_MOMENT_MS) : usual
}

/**
 * True while nothing that the figure hangs on has changed since it was worked out. Time is something it can hang on: what is
 * open waits on, and a period that runs is not over; then it holds for `moment` milliseconds. No figure is taken on trust for
 * more than a day.
 */
export function isCurrent(
  metric: Metric,
  kept: Kept,
  standing: Standing,
  now: Date,
  moment: number,
): boolean {
  if (kept.version !== metric.version) return false
  const age = now.getTime() - kept.computedAt.getTime()
  const moves = metric.ages !== false || kept.window.to > kept.computedAt
  if (age < 0 || age > DAY_MS || (moves && age > moment)) return false
  if (!metric.changedBy) return age <= UNDECLARED_MS && standing.head <= kept.seq
  if (standing.since === null) return false
  const [first, last] = [dayOf(kept.window.from), dayOf(kept.window.to)]
  const names = new Set(metric.changedBy.map(({ name }) => name))
  const touched = standing.touches.some(
    ({ change, day, seq }) =>
      seq > kept.seq && names.has(change) && (day === ANY_DAY || (day >= first && day <= last)),
  )
  if (touched) return false
  for (const [type, seq] of standing.since) if (seq > kept.seq && concerns(metric, type)) return false
  return true
}

function concerns({ changedBy }: Pick<Metric, 'changedBy'>, type: string): boolean {
  return changedBy === undefined || changedBy.some(({ on }) => matches(on, type))
}

export function matches(on: readonly string[], type: string): boolean {
  return on.some((one) => (one.endsWith('.') ? type.startsWith(one) : type === one))
}

export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}
