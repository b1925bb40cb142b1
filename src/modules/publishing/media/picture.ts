import type { ImageLimits, Limits } from '#networks/contract/limits.ts'
import { inWords, type Opened } from '#platform/files/index.ts'
import { type Crop, fitPicture, isUnfit } from '#platform/images/index.ts'
import { type Problem, problem } from './problem.ts'

/** A picture as a network takes it; `warnings` are whole sentences about what people will see differently. */
export interface Made {
  readonly bytes: Uint8Array
  readonly mimeType: string
  readonly width: number
  readonly height: number
  readonly warnings: readonly string[]
}

/** One still picture, or of a moving one the first. */
export async function makeStill(
  opened: Opened,
  crop: Crop | null,
  limits: ImageLimits,
): Promise<Made | Problem> {
  const { name } = opened.card
  const made = await fitPicture(opened.path, limits, { crop, still: true })
  if (!isUnfit(made)) return withWarnings(made)
  const sentences = {
    unreadable: `“${name}” cannot be read as a picture. Save it anew and add it again.`,
    'no-kind': `This network takes none of the formats “${name}” could be turned into.`,
    'too-large': `“${name}” cannot be made small enough for this network without becoming unreadable.`,
  }
  return problem(sentences[made.unfit])
}

/** A GIF that goes on moving, with fewer pixels where it has to. */
export async function makeGif(
  opened: Opened,
  crop: Crop | null,
  limits: NonNullable<Limits['media']['gif']>,
): Promise<Made | Problem> {
  const { name } = opened.card
  const made = await fitPicture(opened.path, { ...limits, mimeTypes: ['image/gif'] }, { crop })
  if (!isUnfit(made)) return withWarnings(made)
  return problem(
    made.unfit === 'too-large'
      ? `“${name}” moves for too long to fit into the ${inWords(limits.maxBytes)} this network takes. Shorten it, or make a video of it.`
      : `“${name}” cannot be read as a picture. Save it anew and add it again.`,
  )
}

function withWarnings(
  made: Omit<Made, 'warnings'> & { readonly flattened: boolean; readonly shrunk: boolean },
): Made {
  const { bytes, mimeType, width, height } = made
  const warnings: string[] = []
  if (made.flattened)
    warnings.push('What is transparent in it is shown white, because this network takes no transparency.')
  if (made.shrunk)
    warnings.push(`It was made ${width} × ${height} pixels small to stay within the network’s limit.`)
  return { bytes, mimeType, width, height, warnings }
}
