import { type Random, shuffle } from '#kernel/random.ts'
import type { Rows } from './rows.ts'

export interface DualOptions {
  /** How dear a mistake is, by row: the cost C of a support vector machine. */
  readonly costs: Float32Array
  readonly passes: number
  readonly random: Random
  /** Stops when the projected gradient of a pass spans less. */
  readonly tolerance?: number
}

/**
 * A linear support vector machine with squared hinge loss for two classes, by dual coordinate descent with shrinking
 * (Hsieh et al. 2008). `signs` holds +1 or -1 by row; `weights` is filled, as long as there are features.
 */
export function trainMargin(
  rows: Rows,
  norms: Float32Array,
  signs: Int8Array,
  weights: Float32Array,
  options: DualOptions,
): void {
  const { starts, ids, values, count } = rows
  const { costs, passes, random, tolerance = 0.05 } = options
  const alpha = new Float32Array(count)
  const order = Int32Array.from({ length: count }, (_, at) => at)
  let active = count
  let ceiling = Number.POSITIVE_INFINITY
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(order, active, random)
    let highest = 0
    let lowest = 0
    for (let at = 0; at < active; at += 1) {
      const row = order[at] ?? 0
      const sign = signs[row] ?? 0
      const from = starts[row] ?? 0
      const to = starts[row + 1] ?? 0
      const slack = 0.5 / (costs[row] ?? 1)
      const before = alpha[row] ?? 0
      let dot = 0
      for (let k = from; k < to; k += 1) dot += (weights[ids[k] as number] as number) * (values[k] as number)
      const gradient = sign * dot - 1 + before * slack
      if (before === 0) {
        if (gradient > ceiling) {
          active -= 1
          order[at] = order[active] ?? 0
          order[active] = row
          at -= 1
          continue
        }
        if (gradient >= 0) continue
      }
      if (gradient > highest) highest = gradient
      if (gradient < lowest) lowest = gradient
      if (Math.abs(gradient) < 1e-9) continue
      const after = Math.max(before - gradient / ((norms[row] ?? 0) + slack), 0)
      alpha[row] = after
      const step = (after - before) * sign
      for (let k = from; k < to; k += 1) {
        const id = ids[k] as number
        weights[id] = (weights[id] as number) + step * (values[k] as number)
      }
    }
    ceiling = highest > 0 ? highest : Number.POSITIVE_INFINITY
    if (highest - lowest > tolerance) continue
    if (active === count) return
    active = count
    ceiling = Number.POSITIVE_INFINITY
  }
}

/** The squared length of each row. */
export function squaredNorms({ starts, values, count }: Rows): Float32Array {
  const norms = new Float32Array(count)
  for (let row = 0; row < count; row += 1) {
    let sum = 0
    for (let k = starts[row] ?? 0; k < (starts[row + 1] ?? 0); k += 1) sum += (values[k] ?? 0) ** 2
    norms[row] = sum
  }
  return norms
}
