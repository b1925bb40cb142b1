import type { Limits } from '#networks/contract/limits.ts'

/** Feeds are only read; the numbers say that nothing is ever sent. */
export const feedLimits: Limits = {
  asOf: '2026-11-21',
  source: 'src/networks/feed/README.md',
  text: { unit: 'utf16', max: 0 },
  media: { maxCount: 0, image: { maxBytes: 0, mimeTypes: [], maxAltLength: 0, maxSide: 0 } },
}
