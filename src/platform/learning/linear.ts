import { randomFrom } from '#kernel/random.ts'
import { squaredNorms, trainMargin } from './dual.ts'
import type { Rows } from './rows.ts'
import type { Row } from './vocabulary.ts'

export interface LinearOptions {
  /** How dear a mistake is. */
  readonly cost: number
  readonly passes: number
  /** Rare classes weigh as much as frequent ones, as macro recall counts them. */
  readonly balanced: boolean
  readonly seed: number
}

/** One margin a class against all others; the weights of a feature stand side by side. */
export interface Linear {
  readonly classes: number
  readonly weights: Float32Array
}

/** Trains one machine a class. `labels` holds the number of its class by row. */
export function trainLinear(
  rows: Rows,
  labels: Int32Array,
  classes: number,
  features: number,
  options: LinearOptions,
): Linear {
  const weights = new Float32Array(features * classes)
  const norms = squaredNorms(rows)
  const own = new Float32Array(features)
  const signs = new Int8Array(rows.count)
  const costs = new Float32Array(rows.count)
  for (let one = 0; one < classes; one += 1) {
    own.fill(0)
    const weigh = options.balanced ? othersForEach(labels, one) : 1
    for (let row = 0; row < rows.count; row += 1) {
      const is = labels[row] === one
      signs[row] = is ? 1 : -1
      costs[row] = is ? options.cost * weigh : options.cost
    }
    const random = randomFrom(options.seed + one)
    trainMargin(rows, norms, signs, own, { costs, passes: options.passes, random })
    for (let id = 0; id < features; id += 1) weights[id * classes + one] = own[id] as number
  }
  return { classes, weights }
}

function othersForEach(labels: Int32Array, one: number): number {
  let own = 0
  for (const label of labels) if (label === one) own += 1
  return own === 0 ? 1 : (labels.length - own) / own
}

/** The margin of each class, written into `into`. */
export function margins({ classes, weights }: Linear, row: Row, into: Float64Array): void {
  into.fill(0)
  for (let at = 0; at < row.size; at += 1) {
    const base = (row.ids[at] as number) * classes
    const value = row.values[at] as number
    for (let one = 0; one < classes; one += 1) {
      into[one] = (into[one] as number) + (weights[base + one] as number) * value
    }
  }
}
