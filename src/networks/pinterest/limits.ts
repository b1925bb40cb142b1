import type { Limits } from '#networks/contract/limits.ts'

export const pinterestLimits: Limits = {
  asOf: '2026-11-22',
  source: 'https://www.ayrshare.com/docs/media-guidelines/pinterest',
  text: { unit: 'utf16', max: 500 },
  title: { max: 100, required: false },
  media: {
    maxCount: 5,
    required: true,
    image: {
      maxBytes: 20_000_000,
      mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
      maxAltLength: 500,
      maxSide: 3000,
      minSide: 100,
    },
    video: {
      maxCount: 1,
      maxBytes: 2_000_000_000,
      mimeTypes: ['video/mp4', 'video/quicktime', 'video/x-m4v'],
      minSeconds: 4,
      maxSeconds: 900,
      maxAltLength: 500,
      captions: false,
      minRatio: 1 / 2,
      maxRatio: 1.91,
    },
  },
  links: { clickable: false },
}
