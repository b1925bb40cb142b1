/** One row of margins and the number of its true class. */
export interface Scored {
  readonly margins: Float64Array
  readonly truth: number
}

const reach = 0.5
const step = 0.05
/** How far apart, in margins, two classes must be for chance to take the further one once in four times. */
const softness = 0.1

/**
 * What to add to each class's margin so that the mean recall of the classes is highest on rows that were not learned
 * from. A guess counts by how likely it is when margins decide by chance rather than by a hair: counted as right or wrong
 * alone, a few rows make peaks that other rows do not have.
 */
export function fitOffsets(scored: readonly Scored[], classes: number): Float64Array {
  const offsets = new Float64Array(classes)
  for (let round = 0; round < 3; round += 1) {
    for (let one = 0; one < classes; one += 1) offsets[one] = bestFor(scored, offsets, one)
  }
  return offsets
}

function bestFor(scored: readonly Scored[], offsets: Float64Array, one: number): number {
  const trial = offsets.slice()
  let best = { offset: 0, recall: -1 }
  for (let offset = -reach; offset <= reach + 1e-9; offset += step) {
    trial[one] = offset
    const recall = likelyRecall(scored, trial)
    if (recall > best.recall + 1e-9) best = { offset, recall }
  }
  return best.offset
}

function likelyRecall(scored: readonly Scored[], offsets: Float64Array): number {
  const hits = new Float64Array(offsets.length)
  const counts = new Float64Array(offsets.length)
  for (const { margins, truth } of scored) {
    const own = (margins[truth] as number) + (offsets[truth] as number)
    let all = 0
    for (let one = 0; one < offsets.length; one += 1)
      all += Math.exp(((margins[one] as number) + (offsets[one] as number) - own) / softness)
    counts[truth] = (counts[truth] as number) + 1
    hits[truth] = (hits[truth] as number) + 1 / all
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
