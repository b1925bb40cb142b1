import type { Limits } from '#networks/contract/limits.ts'
import { type Check, type MediaFile, note, type PostRule } from '../checks-shape.ts'
import { kindOf, several, takenAs } from './media-kind.ts'

/** What we turn into a format the network takes before it is uploaded. */
const convertible = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/tiff'])

/** The kinds and formats of files that the network takes. */
export const mediaType: PostRule = ({ media, limits, networkName }) =>
  media.flatMap((item): Check[] => {
    const { file } = item
    if (!file || takes(file, limits)) return []
    const types = typesOf(file, limits)
    const message = types
      ? `${networkName} does not take ${file.mimeType} (${file.name}).`
      : `${networkName} does not take ${several(kindOf(file))} (${file.name}).`
    return [note('media.type', 'must-fix', message, cureOf(file, types), { place: 'media' })]
  })

function takes(file: MediaFile, limits: Limits): boolean {
  const kind = takenAs(file, limits)
  if (kind === 'gif') return true
  if (kind === 'image' && convertible.has(file.mimeType)) return true
  return typesOf(file, limits)?.includes(file.mimeType) ?? false
}

/** The formats of its kind; null where the kind is not taken at all. */
function typesOf(file: MediaFile, { media }: Limits): readonly string[] | null {
  const kind = kindOf(file)
  if (kind === 'image' || kind === 'gif') return media.image.mimeTypes
  if (kind === 'video') return media.video?.mimeTypes ?? null
  return kind === 'document' ? (media.document?.mimeTypes ?? null) : null
}

function cureOf(file: MediaFile, types: readonly string[] | null): string {
  const kind = kindOf(file)
  if (kind === 'image' || kind === 'gif') return 'Use a JPEG, PNG or WebP image.'
  if (!types) return 'Remove it or leave the network out.'
  const names = types.map((type) => (type.split('/')[1] ?? type).toUpperCase())
  return `Use ${new Intl.ListFormat('en', { type: 'disjunction' }).format(names)}.`
}
