import { leastNorm } from './least-norm.ts'
import { combined, deviation, type Matrix, mean, minus, transposed, type Vector } from './linear.ts'

/** Units over the same periods: some were treated from period `before` on, the others never. */
export interface Panel {
  readonly treated: Matrix
  readonly controls: Matrix
  /** How many periods there were before the start. */
  readonly before: number
}

export type PanelMethod = 'did' | 'sc' | 'sdid'

export interface PanelEstimate {
  /** Average difference a period and treated unit. */
  readonly effect: number
  /** What the treated units would have had on average, a period. */
  readonly expected: number
  readonly unitWeights: Vector
  readonly timeWeights: Vector
}

const equal = (n: number): number[] => Array.from({ length: n }, () => 1 / n)

/**
 * Average effect on the treated by
 * - difference-in-differences: all controls and all periods count alike;
 * - synthetic control (Abadie, Diamond and Hainmueller 2010), on outcomes before the start alone; with `demean` a
 *   constant difference is allowed (Doudchenko and Imbens 2016);
 * - synthetic difference-in-differences (Arkhangelsky, Athey, Hirshberg, Imbens and Wager 2021), with the ridge
 *   penalties of that paper.
 */
export function estimate(panel: Panel, method: PanelMethod, demean = false): PanelEstimate {
  const { treated, controls, before } = panel
  const target = combined(treated, equal(treated.length))
  const unitWeights =
    method === 'did'
      ? equal(controls.length)
      : weightsOfUnits(panel, target, method, method === 'sdid' || demean)
  const timeWeights = method === 'sdid' ? weightsOfTimes(panel) : equal(before)
  const gap = minus(target, combined(controls, unitWeights))
  const after = mean(gap.slice(before))
  const pre = gap.slice(0, before).reduce((total, value, t) => total + value * (timeWeights[t] ?? 0), 0)
  const effect = method === 'sc' && !demean ? after : after - pre
  return { effect, expected: mean(target.slice(before)) - effect, unitWeights, timeWeights }
}

/** How much controls change from one period to the next, before the start: what the penalties are measured by. */
function noise({ controls, before }: Panel): number {
  const steps = controls.flatMap((row) =>
    row.slice(1, before).map((value, t) => value - (row[t] ?? Number.NaN)),
  )
  return steps.length > 1 ? deviation(steps) : 0
}

function weightsOfUnits(panel: Panel, target: Vector, method: PanelMethod, shift: boolean): number[] {
  const { treated, before } = panel
  const after = target.length - before
  const strength = method === 'sdid' ? (treated.length * after) ** 0.25 : 1e-6
  const rows = panel.controls.map((row) => minus(row.slice(0, before), target.slice(0, before)))
  return nearest(shift ? rows.map(centred) : rows, (strength * noise(panel)) ** 2 * before)
}

function weightsOfTimes(panel: Panel): number[] {
  const { controls, before } = panel
  const later = controls.map((row) => mean(row.slice(before)))
  const columns = transposed(controls.map((row) => row.slice(0, before))).map((column) =>
    minus(column, later),
  )
  return nearest(columns.map(centred), (1e-6 * noise(panel)) ** 2 * controls.length)
}

function centred(vector: Vector): number[] {
  const centre = mean(vector)
  return vector.map((value) => value - centre)
}

/** Weights of a mixture whose distance, with a ridge penalty on the weights, is least. */
function nearest(points: Matrix, ridge: number): number[] {
  const root = Math.sqrt(ridge)
  return leastNorm(points.map((point, j) => [...point, ...points.map((_, i) => (i === j ? root : 0))]))
}
