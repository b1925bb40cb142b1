import type { Severity, Thresholds, Weights } from './severity.ts'

/** By severity; null: nothing is asked for. */
export type BySeverity<T> = Readonly<Record<`${Severity}`, T>>

export interface ReviewRule {
  readonly days: number
  readonly kind: 'calendar' | 'business'
}

export const pauseDefaults = ['organisation', 'department', 'none'] as const
export type PauseDefault = (typeof pauseDefaults)[number]

/** What an organisation can change about its incidents; every version is kept. */
export interface IncidentSettings {
  readonly weights: Weights
  readonly thresholds: Thresholds
  /** Minutes between two updates. */
  readonly updates: BySeverity<number | null>
  /** Minutes until the first public words. */
  readonly firstWords: BySeverity<number | null>
  readonly review: BySeverity<ReviewRule | null>
  /** What the button pauses unless somebody says otherwise. */
  readonly pause: BySeverity<PauseDefault>
}

/** The table of crisis.md. The weights are a proposal: calibrate them on incidents of the past. */
export const defaultSettings: IncidentSettings = {
  weights: { volume: 30, negative: 20, reach: 20, press: 15, breadth: 15 },
  thresholds: [75, 50, 25],
  updates: { 1: 60, 2: 120, 3: 1440, 4: null },
  firstWords: { 1: 30, 2: 60, 3: 240, 4: null },
  review: {
    1: { days: 3, kind: 'calendar' },
    2: { days: 5, kind: 'business' },
    3: null,
    4: null,
  },
  pause: { 1: 'organisation', 2: 'department', 3: 'none', 4: 'none' },
}

/** The value for a severity. */
export const at = <T>(by: BySeverity<T>, severity: Severity): T => by[`${severity}`]

/** What is wrong with thresholds or weights; null when nothing. */
export function settingsProblem({ weights, thresholds }: IncidentSettings): string | null {
  const [one, two, three] = thresholds
  if (!(one > two && two > three)) return 'The thresholds must fall from SEV1 to SEV3.'
  const sum = Object.values(weights).reduce((a, b) => a + b, 0)
  if (sum <= 0) return 'At least one part needs points.'
  return one > sum ? 'With these points SEV1 can never be reached.' : null
}
