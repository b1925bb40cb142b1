import type { Limits } from '#networks/contract/limits.ts'

export const linkedinLimits: Limits = {
  asOf: '2026-11-22',
  source: 'https://learn.microsoft.com/linkedin/marketing/community-management/shares/multiimage-post-api',
  text: { unit: 'utf16', max: 3000 },
  media: {
    maxCount: 20,
    image: {
      maxBytes: 5_000_000,
      mimeTypes: ['image/jpeg', 'image/png', 'image/gif'],
      maxAltLength: 1000,
      maxSide: 6000,
    },
    video: {
      maxCount: 1,
      maxBytes: 5_000_000_000,
      mimeTypes: ['video/mp4'],
      minSeconds: 3,
      maxSeconds: 900,
      maxAltLength: 0,
      captions: false,
      minRatio: 1 / 2.4,
      maxRatio: 2.4,
    },
    document: {
      maxCount: 1,
      maxBytes: 100_000_000,
      mimeTypes: [
        'application/pdf',
        'application/msword',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        'application/vnd.ms-powerpoint',
        'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      ],
      maxPages: 300,
    },
  },
  poll: {
    minOptions: 2,
    maxOptions: 4,
    maxOptionLength: 30,
    minMinutes: 1440,
    maxMinutes: 20_160,
    multiple: false,
    withMedia: false,
  },
  links: { clickable: true },
  perDay: 150,
}
