import type { Limits } from '#networks/contract/limits.ts'
import { object, positive, type Wire } from './wire.ts'

const usualImages = ['image/jpeg', 'image/png', 'image/gif', 'image/webp']

/** What Mastodon does unless its operator decides otherwise. */
export const mastodonLimits: Limits = {
  asOf: '2026-11-21',
  source: 'https://docs.joinmastodon.org/user/posting/',
  text: { unit: 'mastodon', max: 500, linkLength: 23 },
  media: {
    maxCount: 4,
    image: { maxBytes: 16_777_216, mimeTypes: usualImages, maxAltLength: 1500, maxSide: 3840 },
  },
}

/** The limits a server reports about itself (`/api/v2/instance`, or v1); what it leaves out stays as usual. */
export function instanceLimits(instance: Wire, asOf: Date): Limits {
  const configuration = object(instance.configuration)
  const statuses = object(configuration.statuses)
  const media = object(configuration.media_attachments)
  const upload = object(instance.upload_limit)
  const usual = mastodonLimits
  const matrix = positive(media.image_matrix_limit)
  return {
    asOf: asOf.toISOString().slice(0, 10),
    source: 'instance',
    text: {
      unit: 'mastodon',
      // Pleroma and its children keep the number at the top.
      max: positive(statuses.max_characters) ?? positive(instance.max_toot_chars) ?? usual.text.max,
      linkLength: positive(statuses.characters_reserved_per_url) ?? usual.text.linkLength ?? 23,
    },
    media: {
      maxCount: positive(statuses.max_media_attachments) ?? usual.media.maxCount,
      image: {
        maxBytes: positive(media.image_size_limit) ?? positive(upload.image) ?? usual.media.image.maxBytes,
        mimeTypes: images(media.supported_mime_types),
        maxAltLength: positive(media.description_limit) ?? usual.media.image.maxAltLength,
        maxSide: matrix === null ? usual.media.image.maxSide : Math.floor(Math.sqrt(matrix)),
      },
    },
  }
}

function images(types: unknown): readonly string[] {
  const known = Array.isArray(types)
    ? types.filter((type) => typeof type === 'string' && type.startsWith('image/'))
    : []
  return known.length > 0 ? known : usualImages
}
