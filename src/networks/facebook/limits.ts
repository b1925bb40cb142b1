import type { Limits } from '#networks/contract/limits.ts'

export const facebookLimits: Limits = {
  asOf: '2026-11-22',
  source: 'https://www.ayrshare.com/docs/media-guidelines/facebook-pages',
  text: { unit: 'utf16', max: 63_206 },
  media: {
    maxCount: 10,
    mixed: true,
    image: {
      maxBytes: 10_000_000,
      mimeTypes: ['image/jpeg', 'image/png', 'image/gif'],
      maxAltLength: 1000,
      maxSide: 2048,
    },
    video: {
      maxCount: 1,
      maxBytes: 10_000_000_000,
      mimeTypes: ['video/mp4', 'video/quicktime'],
      maxSeconds: 14_400,
      maxAltLength: 0,
      captions: false,
    },
  },
  links: { clickable: true },
}
