/** One row of margins and the number of its true class. */
export interface Scored {
  readonly margins: Float64Array
  readonly truth: number
}

const reach = 0.5
const step = 0.05

/**
 * What to add to each class's margin so that the mean recall of the classes is highest on rows that were not learned
 * from. Moves one class at a time and takes the middle of the best stretch, so that a lucky peak is not followed.
 */
export function fitOffsets(scored: readonly Scored[], classes: number): Float64Array {
  const offsets = new Float64Array(classes)
  for (let round = 0; round < 3; round += 1) {
    for (let one = 0; one < classes; one += 1) offsets[one] = bestFor(scored, offsets, one)
  }
  return offsets
}

function bestFor(scored: readonly Scored[], offsets: Float64Array, one: number): number {
  const tried: { offset: number; recall: number }[] = []
  const trial = offsets.slice()
  for (let offset = -reach; offset <= reach + 1e-9; offset += step) {
    trial[one] = offset
    tried.push({ offset, recall: meanRecall(scored, trial) })
  }
  const smooth = tried.map(({ offset }, at) => {
    const around = tried.slice(Math.max(0, at - 1), at + 2)
    return { offset, recall: around.reduce((sum, near) => sum + near.recall, 0) / around.length }
  })
  return smooth.reduce((best, next) => (next.recall > best.recall + 1e-9 ? next : best)).offset
}

function meanRecall(scored: readonly Scored[], offsets: Float64Array): number {
  const hits = new Float64Array(offsets.length)
  const counts = new Float64Array(offsets.length)
  for (const { margins, truth } of scored) {
    counts[truth] = (counts[truth] as number) + 1
    if (highest(margins, offsets) === truth) hits[truth] = (hits[truth] as number) + 1
  }
  let sum = 0
  let met = 0
  for (const [one, count] of counts.entries()) {
    if (count === 0) continue
    sum += (hits[one] as number) / count
    met += 1
  }
  return met === 0 ? 0 : sum / met
}

/** The class with the highest margin after the offsets. */
export function highest(margins: Float64Array, offsets: Float64Array): number {
  let best = 0
  let top = Number.NEGATIVE_INFINITY
  for (let one = 0; one < margins.length; one += 1) {
    const margin = (margins[one] as number) + (offsets[one] as number)
    if (margin <= top) continue
    top = margin
    best = one
  }
  return best
}
