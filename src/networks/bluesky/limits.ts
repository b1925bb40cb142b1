import type { Limits } from '#networks/contract/limits.ts'

/** From the lexicons `app.bsky.feed.post` and `app.bsky.embed.images`; servers do not report numbers of their own. */
export const blueskyLimits: Limits = {
  asOf: '2026-11-21',
  source: 'Lexicons in @atproto/api 0.21.0',
  text: { unit: 'graphemes', max: 300, maxBytes: 3000 },
  media: {
    maxCount: 4,
    image: {
      maxBytes: 2_000_000,
      mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
      // No limit in the lexicon; the Bluesky apps stop here.
      maxAltLength: 2000,
      maxSide: 2000,
    },
  },
}

/** What servers with lexicons from before 2026 take; tried when the larger image is refused. */
export const formerImageBytes = 1_000_000
