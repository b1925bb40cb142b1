import type { Limits } from '#networks/contract/limits.ts'

/** For accounts without a paid plan; those allow longer posts. */
export const xLimits: Limits = {
  asOf: '2026-11-21',
  source: 'https://docs.x.com/fundamentals/counting-characters',
  text: { unit: 'x-weighted', max: 280, linkLength: 23 },
  media: {
    maxCount: 4,
    image: {
      maxBytes: 5_000_000,
      mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
      maxAltLength: 1000,
      maxSide: 4096,
    },
  },
}
