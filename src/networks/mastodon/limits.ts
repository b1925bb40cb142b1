import type { Limits, PollLimits, VideoLimits } from '#networks/contract/limits.ts'
import { object, positive, text, type Wire } from './wire.ts'

const usualImages = ['image/jpeg', 'image/png', 'image/gif', 'image/webp']
/** Sound keeps to the same rules as pictures that move. */
const usualFilms = [
  'video/mp4',
  'video/webm',
  'video/quicktime',
  'video/ogg',
  'audio/mpeg',
  'audio/ogg',
  'audio/wav',
  'audio/flac',
  'audio/aac',
  'audio/mp4',
]

const usualImage = {
  maxBytes: 16_777_216,
  mimeTypes: usualImages,
  maxAltLength: 1500,
  maxSide: 3840,
} as const

const usualVideo: VideoLimits = {
  maxCount: 1,
  maxBytes: 103_809_024,
  mimeTypes: usualFilms,
  maxAltLength: usualImage.maxAltLength,
  captions: false,
  maxSide: 3840,
}

const usualPoll: PollLimits = {
  minOptions: 2,
  maxOptions: 4,
  maxOptionLength: 50,
  minMinutes: 5,
  maxMinutes: 43_829,
  multiple: true,
  withMedia: false,
}

/** What Mastodon does unless its operator decides otherwise. */
export const mastodonLimits: Limits = {
  asOf: '2026-11-22',
  source: 'https://docs.joinmastodon.org/user/posting/',
  text: { unit: 'mastodon', max: 500, linkLength: 23 },
  media: {
    maxCount: 4,
    mixed: false,
    image: usualImage,
    gif: { maxBytes: usualImage.maxBytes, maxAltLength: usualImage.maxAltLength, maxSide: 1920, maxCount: 4 },
    video: usualVideo,
  },
  // Mastodon knows no end of a thread; readers do.
  thread: { maxParts: 50 },
  firstComment: { max: 500 },
  poll: usualPoll,
  links: { clickable: true },
}

/** The limits a server reports about itself (`/api/v2/instance`, or v1); what it leaves out stays as usual. */
export function instanceLimits(instance: Wire, asOf: Date): Limits {
  const configuration = object(instance.configuration)
  const statuses = object(configuration.statuses)
  const usual = mastodonLimits
  // Pleroma and its children keep the number at the top.
  const max = positive(statuses.max_characters) ?? positive(instance.max_toot_chars) ?? usual.text.max
  const { poll: _, ...rest } = usual
  const poll = pollLimits(instance)
  return {
    ...rest,
    asOf: asOf.toISOString().slice(0, 10),
    source: 'instance',
    text: {
      unit: 'mastodon',
      max,
      linkLength: positive(statuses.characters_reserved_per_url) ?? usual.text.linkLength ?? 23,
    },
    media: {
      maxCount: positive(statuses.max_media_attachments) ?? usual.media.maxCount,
      mixed: false,
      ...mediaLimits(instance),
    },
    firstComment: { max },
    ...(poll && { poll }),
  }
}

function mediaLimits(instance: Wire): Pick<Limits['media'], 'image' | 'gif' | 'video'> {
  const media = object(object(instance.configuration).media_attachments)
  const upload = object(instance.upload_limit)
  const types = Array.isArray(media.supported_mime_types)
    ? media.supported_mime_types.filter((type): type is string => typeof type === 'string')
    : []
  const known = (prefix: RegExp, usual: readonly string[]) => {
    const some = types.filter((type) => prefix.test(type))
    return types.length > 0 && some.length === 0 ? [] : some.length > 0 ? some : usual
  }
  const maxAltLength = positive(media.description_limit) ?? usualImage.maxAltLength
  const pixels = positive(media.image_matrix_limit)
  const maxBytes = positive(media.image_size_limit) ?? positive(upload.image) ?? usualImage.maxBytes
  const maxSide = pixels === null ? usualImage.maxSide : Math.floor(Math.sqrt(pixels))
  const images = known(/^image\//, usualImages)
  const films = known(/^(?:video|audio)\//, usualFilms)
  const framePixels = positive(media.video_matrix_limit)
  return {
    image: { maxBytes, mimeTypes: images.length > 0 ? images : usualImages, maxAltLength, maxSide },
    ...(images.includes('image/gif') && {
      gif: { maxBytes, maxAltLength, maxSide: Math.min(maxSide, 1920), maxCount: 4 },
    }),
    ...(films.length > 0 && {
      video: {
        ...usualVideo,
        maxBytes: positive(media.video_size_limit) ?? usualVideo.maxBytes,
        mimeTypes: films,
        maxAltLength,
        // The server counts pixels; most films are 16 to 9.
        maxSide: framePixels === null ? usualVideo.maxSide : Math.floor(Math.sqrt((framePixels * 16) / 9)),
      },
    }),
  }
}

/** Absent where the server reports none, and where it drops the choices of a poll all the same. */
function pollLimits(instance: Wire): PollLimits | undefined {
  if (/\bsnac\b/i.test(text(instance.version) ?? '')) return undefined
  const told = object(object(instance.configuration).polls)
  // Pleroma and its children again.
  const other = object(instance.poll_limits)
  const maxOptions = positive(told.max_options) ?? positive(other.max_options)
  if (maxOptions === null) return undefined
  const shortest = positive(told.min_expiration) ?? positive(other.min_expiration)
  const longest = positive(told.max_expiration) ?? positive(other.max_expiration)
  const length = positive(told.max_characters_per_option) ?? positive(other.max_option_chars)
  return {
    ...usualPoll,
    maxOptions,
    maxOptionLength: length ?? usualPoll.maxOptionLength,
    minMinutes: shortest === null ? usualPoll.minMinutes : Math.max(1, Math.ceil(shortest / 60)),
    maxMinutes: longest === null ? usualPoll.maxMinutes : Math.floor(longest / 60),
  }
}
