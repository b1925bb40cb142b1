import type { Limits } from '#networks/contract/limits.ts'
import type { FileCard } from '#platform/files/index.ts'
import type { MediaItem } from '../contract.ts'
import { aloneProblem, documentProblem, videoProblem } from './film.ts'
import { pictureProblem } from './picture-problem.ts'
import type { Problem } from './problem.ts'

/**
 * What `prepareMedia` would say against a medium, from its card alone and in microseconds: for checks while somebody
 * types. Null when it can go out. Pure.
 */
export function mediaProblem(
  card: FileCard,
  crop: MediaItem['crop'],
  limits: Pick<Limits, 'media'>,
): Problem | null {
  const { kind = 'image', width, height, name } = card
  const { media } = limits
  if (kind === 'video') return videoProblem(card, media.video)
  if (kind === 'document') return documentProblem(card, media.document)
  if (kind === 'audio' || kind === 'captions') return aloneProblem(kind)
  const shape = kind === 'gif' && media.gif ? media.gif : media.image
  return width && height ? pictureProblem(name, { width, height }, crop ?? null, shape) : null
}
