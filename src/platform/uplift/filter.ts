import { at, type Matrix, type Vector } from './linear.ts'

/** Errors that keep a part of themselves from period to period, seen under noise; variances in any one unit. */
export interface Errors {
  /** The part of the state that is left a period later: 0 is none, 1 a walk at random. */
  readonly kept: number
  /** Variance of what is added to the state a period. */
  readonly moved: number
  /** Variance of the noise it is seen under. */
  readonly noise: number
  /** Variance of the state in the first period. */
  readonly begin: number
}

export interface Whitened {
  /** One column for each that came in, in which such errors would be independent with variance 1. */
  readonly columns: readonly number[][]
  /** Logarithm of the determinant of the errors’ covariances. */
  readonly logVariances: number
  /** Of each column the state foretold for period `upTo` from those before, and its variance, the same for all. */
  readonly states: Vector
  readonly spread: number
}

/**
 * Runs the Kalman filter over columns side by side, so that generalised least squares costs a pass (Durbin and Koopman,
 * Time Series Analysis by State Space Methods, 2nd edition 2012, sections 4.3 and 6.2). Columns are of one length ≥ `upTo`.
 */
export function whitened(columns: Matrix, errors: Errors, upTo: number): Whitened {
  const periods = columns[0]?.length ?? 0
  const { gains, roots, spreads } = steady(errors, periods)
  const passed = columns.map((column) => pass(column, errors.kept, gains, roots, upTo))
  return {
    columns: passed.map(({ made }) => made),
    states: passed.map(({ known }) => known),
    logVariances: 2 * roots.reduce((sum, root) => sum + Math.log(root), 0),
    spread: at(spreads, upTo),
  }
}

/** What does not hang on the columns: how far each miss moves the state, by period, and the deviation of each miss. */
function steady({ kept, moved, noise, begin }: Errors, periods: number) {
  const gains: number[] = []
  const roots: number[] = []
  const spreads = [begin]
  let variance = begin
  for (let t = 0; t < periods; t += 1) {
    const total = variance + noise
    gains.push(variance / total)
    roots.push(Math.sqrt(total))
    variance = kept * kept * variance * (noise / total) + moved
    spreads.push(variance)
  }
  return { gains, roots, spreads }
}

function pass(column: Vector, kept: number, gains: Vector, roots: Vector, upTo: number) {
  const made = new Array<number>(column.length)
  let state = 0
  let known = 0
  for (let t = 0; t < column.length; t += 1) {
    if (t === upTo) known = state
    const miss = (column[t] ?? 0) - state
    made[t] = miss / (roots[t] ?? 1)
    state = kept * (state + (gains[t] ?? 0) * miss)
  }
  return { made, known: upTo < column.length ? known : state }
}
