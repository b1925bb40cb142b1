import type { Limits } from '#networks/contract/limits.ts'

/** For channels that were verified; others stop at 15 minutes. */
export const youtubeLimits: Limits = {
  asOf: '2026-11-22',
  source: 'https://developers.google.com/youtube/v3/docs/videos',
  text: { unit: 'utf16', max: 5000, maxBytes: 5000 },
  title: { max: 100, required: true },
  media: {
    maxCount: 1,
    required: true,
    image: { maxBytes: 0, mimeTypes: [], maxAltLength: 0, maxSide: 0, maxCount: 0 },
    video: {
      maxCount: 1,
      maxBytes: 256_000_000_000,
      mimeTypes: ['video/mp4', 'video/quicktime', 'video/webm'],
      maxSeconds: 43_200,
      maxAltLength: 0,
      captions: true,
    },
  },
  tags: { max: 60 },
  links: { clickable: true },
}
