import type { Limits } from '#networks/contract/limits.ts'

/** Communities have rules of their own beside these. */
export const redditLimits: Limits = {
  asOf: '2026-11-22',
  source: 'https://www.reddit.com/dev/api#POST_api_submit',
  text: { unit: 'utf16', max: 40_000 },
  title: { max: 300, required: true },
  media: {
    maxCount: 20,
    image: {
      maxBytes: 20_000_000,
      mimeTypes: ['image/jpeg', 'image/png', 'image/gif'],
      maxAltLength: 0,
      maxSide: 8000,
    },
    video: {
      maxCount: 1,
      maxBytes: 1_000_000_000,
      mimeTypes: ['video/mp4', 'video/quicktime'],
      minSeconds: 2,
      maxSeconds: 900,
      maxAltLength: 0,
      captions: false,
    },
  },
  poll: {
    minOptions: 2,
    maxOptions: 6,
    maxOptionLength: 120,
    minMinutes: 1440,
    maxMinutes: 10_080,
    multiple: false,
    withMedia: false,
  },
  links: { clickable: true },
}
