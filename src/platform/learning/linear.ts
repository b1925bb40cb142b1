import { randomFrom } from '#kernel/random.ts'
import { squaredNorms, trainMargin } from './dual.ts'
import { logRatios, scaledBy } from './ratios.ts'
import type { Rows } from './rows.ts'
import type { Row } from './vocabulary.ts'

export interface LinearOptions {
  /** How dear a mistake is. */
  readonly cost: number
  readonly passes: number
  /** Rare classes weigh as much as frequent ones, as macro recall counts them. */
  readonly balanced: boolean
  readonly seed: number
  /**
   * Asks a second machine, for which a feature counts by how much more often it stands in the class, and takes the mean
   * of both: of many rows it learns more, of few it believes chance. What each feature counts by how rare it is; zero for those that
   * are no words.
   */
  readonly seconded?: Float32Array | undefined
}

/** One margin a class against all others; the weights of a feature stand side by side. */
export interface Linear {
  readonly classes: number
  readonly weights: Float32Array
}

/** How dear a mistake is to the second machine, beside the first. */
const secondCost = 3

/** Trains one machine a class. `labels` holds the number of its class by row. */
export function trainLinear(
  rows: Rows,
  labels: Int32Array,
  classes: number,
  features: number,
  options: LinearOptions,
): Linear {
  const { seconded, cost, ...plain } = options
  const weights = oneAgainstRest(rows, labels, classes, features, { ...plain, cost })
  if (seconded === undefined) return { classes, weights }
  const second = { ...options, cost: cost * secondCost }
  const others = oneAgainstRest(rows, labels, classes, features, second)
  const own = 1 / spread(rows, classes, weights)
  const its = 1 / spread(rows, classes, others)
  // Both speak as loud, and together as loud as the first alone.
  for (let at = 0; at < weights.length; at += 1)
    weights[at] = ((weights[at] as number) * own + (others[at] as number) * its) / (2 * own)
  return { classes, weights }
}

function oneAgainstRest(
  rows: Rows,
  labels: Int32Array,
  classes: number,
  features: number,
  options: LinearOptions,
): Float32Array {
  const weights = new Float32Array(features * classes)
  const own = new Float32Array(features)
  const signs = new Int8Array(rows.count)
  const costs = new Float32Array(rows.count)
  const norms = squaredNorms(rows)
  for (let one = 0; one < classes; one += 1) {
    own.fill(0)
    const weigh = options.balanced ? othersForEach(labels, one) : 1
    for (let row = 0; row < rows.count; row += 1) {
      const is = labels[row] === one
      signs[row] = is ? 1 : -1
      costs[row] = is ? options.cost * weigh : options.cost
    }
    const { passes, seconded } = options
    const ratios = seconded && logRatios(rows, signs, seconded)
    const seen = ratios === undefined ? rows : scaledBy(rows, ratios)
    const lengths = ratios === undefined ? norms : squaredNorms(seen)
    trainMargin(seen, lengths, signs, own, { costs, passes, random: randomFrom(options.seed + one) })
    for (let id = 0; id < features; id += 1)
      weights[id * classes + one] = (own[id] as number) * (ratios?.[id] ?? 1)
  }
  return weights
}

function othersForEach(labels: Int32Array, one: number): number {
  let own = 0
  for (const label of labels) if (label === one) own += 1
  return own === 0 ? 1 : (labels.length - own) / own
}

/** The root of the mean square of all margins. */
function spread({ starts, ids, values, count }: Rows, classes: number, weights: Float32Array): number {
  const sums = new Float64Array(classes)
  let squares = 0
  for (let row = 0; row < count; row += 1) {
    sums.fill(0)
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
      const base = (ids[at] as number) * classes
      const value = values[at] as number
      for (let one = 0; one < classes; one += 1)
        sums[one] = (sums[one] as number) + (weights[base + one] as number) * value
    }
    for (const sum of sums) squares += sum * sum
  }
  return Math.sqrt(squares / (count * classes)) || 1
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
