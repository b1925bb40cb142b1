import type { ImageLimits } from '#networks/contract/limits.ts'
import { type Crop, pixelsOf } from '#platform/images/index.ts'
import { neededRatio, ratioWords, type Size } from './crop.ts'
import { type Problem, problem } from './problem.ts'

type Shape = Pick<ImageLimits, 'minRatio' | 'maxRatio' | 'minSide' | 'maxSide'>

/** Why a picture of this size, cropped so, cannot go to a network; null when it can. Pure. */
export function pictureProblem(
  name: string,
  upright: Size,
  crop: Crop | null,
  limits: Shape,
): Problem | null {
  const size = crop ? pixelsOf(crop, upright) : upright
  const ratio = neededRatio(size, limits)
  if (ratio !== null) {
    const way = size.width / size.height > ratio ? 'wide' : 'tall'
    return problem(
      `“${name}” is too ${way} for this network. Crop it to ${ratioWords(ratio)} or nearer to a square.`,
    )
  }
  const { minSide, maxSide } = limits
  const scaled = Math.min(1, maxSide / Math.max(size.width, size.height))
  const shortest = Math.round(Math.min(size.width, size.height) * scaled)
  if (minSide === undefined || shortest >= minSide) return null
  const cure = crop ? 'Crop less of it away' : 'Use a larger picture'
  return problem(
    `“${name}” has ${size.width} × ${size.height} pixels here; this network wants ${minSide} along each side at least. ${cure}.`,
  )
}
