import type { Limits } from '#networks/contract/limits.ts'

/** The server enforces these, so the adapter and `server/` read the same numbers. */
export const fakeLimits: Limits = {
  asOf: '2026-11-21',
  source: 'src/networks/fake/limits.ts',
  text: { unit: 'graphemes', max: 500 },
  media: {
    maxCount: 4,
    image: {
      maxBytes: 5_000_000,
      mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
      maxAltLength: 1500,
      maxSide: 4096,
    },
  },
}
