import type { Limits } from '#networks/contract/limits.ts'

/** For accounts without a paid plan; those allow longer posts and longer videos. */
export const xLimits: Limits = {
  asOf: '2026-11-22',
  source:
    'https://docs.x.com/fundamentals/counting-characters, https://docs.x.com/x-api/media/quickstart/best-practices',
  text: { unit: 'x-weighted', max: 280, linkLength: 23 },
  media: {
    maxCount: 4,
    image: {
      maxBytes: 5_000_000,
      mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
      maxAltLength: 1000,
      maxSide: 4096,
    },
    gif: { maxCount: 1, maxBytes: 15_000_000, maxAltLength: 1000, maxSide: 1280 },
    video: {
      maxCount: 1,
      maxBytes: 8_000_000_000,
      mimeTypes: ['video/mp4', 'video/quicktime'],
      minSeconds: 0.5,
      maxSeconds: 1200,
      maxAltLength: 0,
      captions: false,
      minRatio: 1 / 3,
      maxRatio: 3,
      maxSide: 1280,
    },
  },
  poll: {
    minOptions: 2,
    maxOptions: 4,
    maxOptionLength: 25,
    minMinutes: 5,
    maxMinutes: 10_080,
    multiple: false,
    withMedia: false,
  },
  links: { clickable: true },
}
