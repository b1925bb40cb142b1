import type { Limits } from '#networks/contract/limits.ts'

/** A network that can everything; the server enforces these, so the adapter and `server/` read the same numbers. */
export const fakeLimits: Limits = {
  asOf: '2026-11-22',
  source: 'src/networks/fake/limits.ts',
  text: { unit: 'graphemes', max: 500 },
  media: {
    maxCount: 4,
    mixed: true,
    image: {
      maxBytes: 5_000_000,
      mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
      maxAltLength: 1500,
      maxSide: 4096,
    },
    gif: { maxBytes: 5_000_000, maxAltLength: 1500, maxSide: 2048, maxCount: 4 },
    video: {
      maxCount: 1,
      maxBytes: 50_000_000,
      mimeTypes: ['video/mp4', 'video/webm'],
      maxSeconds: 600,
      maxAltLength: 1500,
      captions: true,
    },
    document: { maxCount: 1, maxBytes: 20_000_000, mimeTypes: ['application/pdf'], maxPages: 100 },
  },
  thread: { maxParts: 25 },
  firstComment: { max: 500 },
  poll: {
    minOptions: 2,
    maxOptions: 6,
    maxOptionLength: 50,
    minMinutes: 5,
    maxMinutes: 10_080,
    multiple: true,
    withMedia: true,
  },
  card: { maxTitle: 100, maxDescription: 300, withMedia: true },
  title: { max: 100, required: false },
  tags: { max: 30 },
  mentions: { max: 50 },
  links: { clickable: true },
  perDay: 50_000,
}
