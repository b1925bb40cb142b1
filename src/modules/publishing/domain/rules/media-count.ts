import type { Limits } from '#networks/contract/limits.ts'
import type { MediaKind } from '#networks/contract/publish.ts'
import { type Check, note, type PostRule } from '../checks-shape.ts'
import { several, takenAs } from './media-kind.ts'

const place = { place: 'media' } as const

/** How many media altogether and of each kind, which go together, and whether there must be one. */
export const mediaCount: PostRule = ({ media, limits, networkName }) => {
  const kinds = media.flatMap((item) => (item.file ? [takenAs(item.file, limits)] : []))
  const different = new Set(kinds)
  if (limits.media.required && media.length === 0)
    return [
      note('media.required', 'must-fix', `${networkName} needs an image or a video.`, 'Add one.', place),
    ]
  const found: Check[] = []
  const { maxCount } = limits.media
  if (media.length > maxCount) {
    const [only = 'image'] = different
    const what = different.size <= 1 ? several(only) : 'media'
    found.push(
      note(
        'media.too-many',
        'must-fix',
        `${networkName} takes ${maxCount} ${what} at most, here are ${media.length}.`,
        'Remove some.',
        place,
      ),
    )
  } else
    for (const kind of different) {
      const most = mostOf(kind, limits.media)
      const count = kinds.filter((one) => one === kind).length
      if (most !== undefined && count > most)
        found.push(
          note(
            'media.too-many',
            'must-fix',
            `${networkName} takes ${most} ${several(kind)} at most, here are ${count}.`,
            'Remove some.',
            place,
          ),
        )
    }
  if (!limits.media.mixed && different.size > 1)
    found.push(
      note(
        'media.mixed',
        'must-fix',
        `${networkName} does not take ${new Intl.ListFormat('en').format([...different].map(several))} in one post.`,
        'Keep one kind.',
        place,
      ),
    )
  return found
}

function mostOf(kind: MediaKind | 'captions', media: Limits['media']): number | undefined {
  if (kind === 'image') return media.image.maxCount
  if (kind === 'gif') return media.gif?.maxCount
  if (kind === 'video') return media.video?.maxCount
  return kind === 'document' ? media.document?.maxCount : undefined
}

/** Every file is still there. */
export const mediaThere: PostRule = ({ media }) =>
  media.flatMap((item, index) =>
    item.file
      ? []
      : [
          note(
            'media.missing',
            'must-fix',
            `Image ${index + 1} is not there any more.`,
            'Add it again.',
            place,
          ),
        ],
  )
