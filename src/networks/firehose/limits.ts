import type { Limits } from '#networks/contract/limits.ts'

/** A firehose is only listened to; the numbers say that nothing is ever sent. */
export const firehoseLimits: Limits = {
  asOf: '2026-11-22',
  source: 'src/networks/firehose/README.md',
  text: { unit: 'utf16', max: 0 },
  media: { maxCount: 0, image: { maxBytes: 0, mimeTypes: [], maxAltLength: 0, maxSide: 0 } },
}
