import type { Limits } from '#networks/contract/limits.ts'

export const threadsLimits: Limits = {
  asOf: '2026-11-22',
  source: 'https://developers.facebook.com/documentation/threads/posts',
  // Emoji count as their bytes; see length.ts.
  text: { unit: 'utf16', max: 500 },
  media: {
    maxCount: 20,
    mixed: true,
    image: {
      maxBytes: 8_000_000,
      mimeTypes: ['image/jpeg', 'image/png'],
      maxAltLength: 1000,
      maxSide: 1440,
      minSide: 320,
      minRatio: 1 / 10,
      maxRatio: 10,
    },
    video: {
      maxCount: 20,
      maxBytes: 1_000_000_000,
      mimeTypes: ['video/mp4', 'video/quicktime'],
      maxSeconds: 300,
      maxAltLength: 1000,
      captions: false,
      maxSide: 1920,
    },
  },
  tags: { max: 1 },
  links: { clickable: true, max: 5 },
  perDay: 250,
}
