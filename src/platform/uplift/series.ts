import type { Vector } from './linear.ts'
import type { Mixture } from './mixture.ts'

/** One outcome over periods, with series beside it that the campaign did not touch. */
export interface Series {
  readonly outcome: Vector
  /** Each as long as the outcome. */
  readonly controls: readonly Vector[]
  /** How many periods there were before the start. */
  readonly before: number
  /** 0 to 6 for each period where periods are days; else null. */
  readonly weekdays: Vector | null
}

export interface SeriesEstimate {
  /** Σ (observed − expected) from the start on. */
  readonly effect: number
  /** What was expected, period by period from the start on. */
  readonly expected: Vector
  /** What the truth may be more than the effect told: around 0. */
  readonly errors: Mixture
}

/** The same series up to some period, as if the start had been another: for trying the method where nothing happened. */
export function asIf(series: Series, before: number, end: number): Series {
  return {
    outcome: series.outcome.slice(0, end),
    controls: series.controls.map((control) => control.slice(0, end)),
    before,
    weekdays: series.weekdays?.slice(0, end) ?? null,
  }
}
