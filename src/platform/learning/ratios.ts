import type { Rows } from './rows.ts'

/** Added to every count, so that what was met once proves little. */
const smoothing = 1
/** What every feature counts at least, so that the ratios do not decide alone. */
const floor = 0.25
const most = 3

/**
 * By feature, how much more or less often it stands in rows of a class than in the others, as the logarithm of the ratio
 * without its sign (Wang and Manning 2012), drawn towards one: `0.25 + 0.75 · min(3, |log|)`. One for features whose
 * `scales` is zero, and for the constant one.
 * @param signs +1 for rows of the class, -1 for the others
 * @param scales by feature from 1, as in `Vocabulary`
 */
export function logRatios(rows: Rows, signs: Int8Array, scales: Float32Array): Float32Array {
  const { starts, ids, count } = rows
  const size = scales.length + 1
  const inside = new Float64Array(size).fill(smoothing)
  const outside = new Float64Array(size).fill(smoothing)
  let own = 2 * smoothing
  let others = 2 * smoothing
  for (let row = 0; row < count; row += 1) {
    const is = signs[row] === 1
    const counts = is ? inside : outside
    if (is) own += 1
    else others += 1
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at += 1) {
      const id = ids[at] as number
      counts[id] = (counts[id] as number) + 1
    }
  }
  const ratios = new Float32Array(size).fill(1)
  for (let id = 1; id < size; id += 1) {
    if (scales[id - 1] === 0) continue
    const log = Math.abs(Math.log(((inside[id] as number) * others) / ((outside[id] as number) * own)))
    ratios[id] = floor + (1 - floor) * Math.min(most, log)
  }
  return ratios
}

/** The same rows with each feature times its factor. */
export function scaledBy(rows: Rows, factors: Float32Array): Rows {
  const values = new Float32Array(rows.values.length)
  for (let at = 0; at < values.length; at += 1)
    values[at] = (rows.values[at] as number) * (factors[rows.ids[at] as number] as number)
  return { ...rows, values }
}
