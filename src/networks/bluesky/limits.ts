import type { Limits } from '#networks/contract/limits.ts'

/** From the lexicons `app.bsky.feed.post` and `app.bsky.embed.*`; servers do not report numbers of their own. */
export const blueskyLimits: Limits = {
  asOf: '2026-11-22',
  source: 'Lexicons in @atproto/api 0.21.0; https://docs.bsky.app/docs/advanced-guides/rate-limits',
  text: { unit: 'graphemes', max: 300, maxBytes: 3000 },
  media: {
    maxCount: 4,
    // A post carries images, or one video, or a link card.
    mixed: false,
    image: {
      maxBytes: 2_000_000,
      mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
      // No limit in the lexicon; the Bluesky apps stop here.
      maxAltLength: 2000,
      maxSide: 2000,
      maxCount: 4,
    },
    video: {
      maxCount: 1,
      // The lexicon names 300 MB; the video service and most data servers take a third of it.
      maxBytes: 100_000_000,
      mimeTypes: ['video/mp4'],
      maxSeconds: 180,
      maxAltLength: 2000,
      captions: true,
    },
  },
  // The protocol knows no end of a thread; readers do.
  thread: { maxParts: 50 },
  firstComment: { max: 300 },
  // No limits in the lexicon; apps cut what is longer.
  card: { maxTitle: 300, maxDescription: 1000, withMedia: false },
  links: { clickable: true },
  // 35,000 points a day and account, three for each new record.
  perDay: 11_666,
}

/** What servers with lexicons from before 2026 take; tried when the larger image is refused. */
export const formerImageBytes = 1_000_000

/** The picture of a link card. */
export const cardImageBytes = 1_000_000

/** One file of captions. */
export const captionBytes = 20_000
