import type { Limits } from '#networks/contract/limits.ts'

export const tiktokLimits: Limits = {
  asOf: '2026-11-22',
  source: 'https://developers.tiktok.com/doc/content-posting-api-media-transfer-guide',
  text: { unit: 'utf16', max: 2200 },
  media: {
    maxCount: 35,
    required: true,
    image: {
      maxBytes: 20_000_000,
      mimeTypes: ['image/jpeg', 'image/webp'],
      maxAltLength: 0,
      maxSide: 1920,
    },
    video: {
      maxCount: 1,
      maxBytes: 4_000_000_000,
      mimeTypes: ['video/mp4', 'video/quicktime', 'video/webm'],
      minSeconds: 3,
      maxSeconds: 600,
      maxAltLength: 0,
      captions: false,
      maxSide: 4096,
    },
  },
  links: { clickable: false },
}
