import { at, type BySeverity } from './settings.ts'
import type { Severity } from './severity.ts'

const MINUTE = 60_000
/** So long before an update is due the clock warns, in ms. */
const WARN = 10 * MINUTE

/** When the severity became what it was, the first when the incident opened. */
export interface SeverityAt {
  readonly at: Date
  readonly severity: Severity
}

/**
 * When the next update is due: so many minutes after the last one. A change of severity starts the clock anew, but a
 * graver one never puts off what was due before. Null while the severity asks for none.
 */
export function nextUpdate(
  clocks: BySeverity<number | null>,
  severity: Severity,
  since: Date,
  before: Date | null = null,
): Date | null {
  const minutes = at(clocks, severity)
  if (minutes === null) return null
  const due = new Date(since.getTime() + minutes * MINUTE)
  return before && before < due && before > since ? before : due
}

export type ClockState = 'ok' | 'warn' | 'late'

export function clockState(due: Date, now: Date): ClockState {
  if (now >= due) return 'late'
  return due.getTime() - now.getTime() <= WARN ? 'warn' : 'ok'
}

export interface Adherence {
  readonly kept: number
  readonly missed: number
}

/**
 * Updates that were due up to `end` and came in time, or did not. Silence counts one missed for every interval it lasts:
 * an interval begins with the opening, with each update, with a change of severity, and with a due moment that was missed.
 */
export function adherence(
  severitiesAt: readonly SeverityAt[],
  updates: readonly Date[],
  end: Date,
  clocks: BySeverity<number | null>,
): Adherence {
  const steps = [
    ...severitiesAt.map((one) => ({ at: one.at, severity: one.severity })),
    ...updates.map((one) => ({ at: one, severity: null })),
  ]
    .filter((one) => one.at <= end)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  const first = steps[0]
  if (!first) return { kept: 0, missed: 0 }
  let severity: Severity = first.severity ?? 4
  let due: Date | null = nextUpdate(clocks, severity, first.at)
  let kept = 0
  let missed = 0
  const pass = (until: Date, inclusive: boolean): void => {
    while (due !== null && (inclusive ? due <= until : due < until)) {
      missed += 1
      due = nextUpdate(clocks, severity, due)
    }
  }
  for (const step of steps.slice(1)) {
    pass(step.at, false)
    if (step.severity === null) {
      if (due !== null) kept += 1
      due = nextUpdate(clocks, severity, step.at)
    } else if (step.severity !== severity) {
      due = nextUpdate(clocks, step.severity, step.at, step.severity < severity ? due : null)
      severity = step.severity
    }
  }
  pass(end, true)
  return { kept, missed }
}
