import { at, dot, inverse, type Matrix, sum, times, type Vector } from './linear.ts'

const MOST_ROUNDS = 10_000

/**
 * Weights ≥ 0 that sum to 1 and bring Σ wⱼ pⱼ nearest to the origin, exactly: P. Wolfe, "Finding the nearest point in a
 * polytope" (Mathematical Programming 11, 1976). It keeps a set of points of which the nearest of their plane lies
 * inside their hull, and takes in the point that still brings it nearer.
 */
export function leastNorm(points: Matrix): number[] {
  const grams = points.map((a) => points.map((b) => dot(a, b)))
  const norm = (j: number): number => at(grams[j] ?? [], j)
  const scale = Math.max(...points.map((_, j) => norm(j)), Number.MIN_VALUE)
  const indices = points.map((_, j) => j)
  let weights: number[] = points.map(() => 0)
  weights[indices.reduce((best, j) => (norm(j) < norm(best) ? j : best), 0)] = 1
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const pull = times(grams, weights)
    const here = dot(pull, weights)
    const next = indices.reduce((best, j) => (at(pull, j) < at(pull, best) ? j : best), 0)
    if (at(pull, next) >= here - scale * 1e-12 || at(weights, next) > 0) return weights
    const set = indices.filter((j) => at(weights, j) > 0 || j === next)
    weights = shrunk(weights, set, grams)
  }
  return weights
}

/** Goes to the nearest point of the plane through the set, dropping points whose weight would turn negative on the way. */
function shrunk(start: Vector, from: readonly number[], grams: Matrix): number[] {
  let weights = [...start]
  let set = [...from]
  for (;;) {
    const aim = nearestOfPlane(set, grams)
    // Points that lie in one plane: the newest adds nothing.
    if (!aim) return weights
    const wanted = weights.map(() => 0)
    set.forEach((j, i) => {
      wanted[j] = at(aim, i)
    })
    if (set.every((j) => at(wanted, j) > 1e-14)) return wanted
    const steps = set
      .filter((j) => at(wanted, j) <= 1e-14)
      .map((j) => at(weights, j) / (at(weights, j) - at(wanted, j)))
    const step = Math.min(1, ...steps)
    const moved = weights.map((weight, j) => weight + step * (at(wanted, j) - weight))
    const kept = set.filter((j) => at(moved, j) > 1e-14)
    if (kept.length === set.length) return wanted.map((weight) => Math.max(0, weight))
    weights = moved.map((weight, j) => (kept.includes(j) ? weight : 0))
    const total = sum(weights)
    weights = weights.map((weight) => weight / total)
    set = kept
  }
}

/** Weights that sum to 1, of any sign, with the least norm. */
function nearestOfPlane(set: readonly number[], grams: Matrix): number[] | null {
  const size = Math.max(...set.map((j) => at(grams[j] ?? [], j)), Number.MIN_VALUE)
  const system = [
    ...set.map((a) => [...set.map((b) => at(grams[a] ?? [], b) / size), 1]),
    [...set.map(() => 1), 0],
  ]
  const inverted = inverse(system)
  return inverted && times(inverted, [...set.map(() => 0), 1]).slice(0, -1)
}
