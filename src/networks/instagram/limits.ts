import type { Limits } from '#networks/contract/limits.ts'

export const instagramLimits: Limits = {
  asOf: '2026-11-22',
  source:
    'https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media',
  text: { unit: 'utf16', max: 2200 },
  media: {
    maxCount: 20,
    required: true,
    mixed: true,
    image: {
      maxBytes: 8_000_000,
      mimeTypes: ['image/jpeg', 'image/png'],
      maxAltLength: 1000,
      maxSide: 1440,
      minSide: 320,
      minRatio: 3 / 4,
      maxRatio: 1.91,
    },
    video: {
      maxCount: 20,
      maxBytes: 1_000_000_000,
      mimeTypes: ['video/mp4', 'video/quicktime'],
      minSeconds: 3,
      maxSeconds: 900,
      maxAltLength: 0,
      captions: false,
      minRatio: 9 / 16,
      maxRatio: 1.91,
      maxSide: 1920,
    },
  },
  tags: { max: 5 },
  mentions: { max: 20 },
  links: { clickable: false },
}
