/** The shape each network is known by, in our own stroke; never its brand colour, always with its name. */
type Glyph = { name: string; path: string }

const mastodon =
  'M16.5 8.2c0-3-1.9-4.7-6.5-4.7S3.5 5.2 3.5 8.2c0 5.6.8 8.3 5.5 8.3 1.6 0 2.8-.4 2.8-.4M6.8 11V8.5c0-2.2 3.2-2.2 3.2 0v1.8V8.5c0-2.2 3.2-2.2 3.2 0V11M16.5 8.2c0 2.6-.4 4.6-2.5 5-2 .4-4.5.3-5.5 0'
const review = 'M10 3.5l2 4.3 4.6.6-3.4 3.2.9 4.7L10 14l-4.1 2.3.9-4.7-3.4-3.2L8 7.8z'
const mail = 'M3 5h14v10.5H3zM3.3 5.5L10 11l6.7-5.5'
const feed = 'M5 15h.01M4.5 10.2a5.3 5.3 0 015.3 5.3M4.5 5.5a10 10 0 0110 10'
const speech = 'M3.5 4.5h13v9H9l-3.5 3v-3h-2z'

const glyphs = {
  bluesky: {
    name: 'Bluesky',
    path: 'M10 9.6C8.7 6.9 6 4.4 3.7 4.2c-.6 3 .1 6 2.9 6.6-2.3.6-2.5 2.4-1.1 3.8 1.9 1.7 3.8.3 4.5-2 .7 2.3 2.6 3.7 4.5 2 1.4-1.4 1.2-3.2-1.1-3.8 2.8-.6 3.5-3.6 2.9-6.6C14 4.4 11.3 6.9 10 9.6z',
  },
  mastodon: { name: 'Mastodon', path: mastodon },
  linkedin: {
    name: 'LinkedIn',
    path: 'M5.5 3h9A2.5 2.5 0 0117 5.5v9a2.5 2.5 0 01-2.5 2.5h-9A2.5 2.5 0 013 14.5v-9A2.5 2.5 0 015.5 3zM6.6 9v4.5M6.6 6.4v.1M9.8 13.5V9M9.8 11c0-2.6 3.7-2.6 3.7 0v2.5',
  },
  email: { name: 'E-mail', path: mail },
  review: { name: 'Review', path: review },
  feed: { name: 'Feed', path: feed },
  mailbox: { name: 'E-mail', path: mail },
  // Waves that leave a source.
  firehose: {
    name: 'Bluesky firehose',
    path: 'M4 10h3M9 6.5a5 5 0 010 7M12 4.5a8 8 0 010 11M15 2.8a11 11 0 010 14.4',
  },
  // A hook that holds something.
  webhook: { name: 'Webhook', path: 'M10 3v6.5M7 16.5a3 3 0 106 0v-2.8M10 9.5a2 2 0 100 4 2 2 0 000-4z' },
  import: { name: 'Import', path: 'M10 3.5v8M6.8 8.5L10 11.7l3.2-3.2M4 13.5v3h12v-3' },
  note: { name: 'Notes', path: 'M5 3.5h7l3 3v10H5zM7.5 9h5M7.5 12h5' },
  fake: {
    name: 'Demonstration network',
    path: 'M3.5 6.5c6.5 0 6.5 7 13 7M3.5 13.5c2.5 0 4-1 5.2-2.3M11.3 8.8c1.2-1.3 2.7-2.3 5.2-2.3',
  },
  x: { name: 'X', path: 'M4.5 4l11 12M15.5 4l-4.7 5.1M9.2 10.9L4.5 16' },
  facebook: { name: 'Facebook', path: 'M13.5 4H12a2.5 2.5 0 00-2.5 2.5V17M6.5 10h6.5' },
  instagram: {
    name: 'Instagram',
    path: 'M6.5 3.5h7a3 3 0 013 3v7a3 3 0 01-3 3h-7a3 3 0 01-3-3v-7a3 3 0 013-3zM7 10a3 3 0 106 0a3 3 0 10-6 0M14 6.1v.1',
  },
  youtube: { name: 'YouTube', path: 'M3 5.5h14v9H3zM8.8 8.2v3.6L11.8 10z' },
  // A note on its stem with a flag that waves.
  tiktok: {
    name: 'TikTok',
    path: 'M11.8 3.5v9.4a3.3 3.3 0 11-3.3-3.3M11.8 3.5c.3 2.6 1.9 4.2 4.7 4.4',
  },
  // A thread that winds round itself once and comes out again.
  threads: {
    name: 'Threads',
    path: 'M15.4 7.6C14.7 4.9 12.8 3.5 10 3.5c-3.9 0-6 2.5-6 6.5s2.1 6.5 6 6.5c3.2 0 5.3-1.6 5.3-3.9 0-2.4-2.2-3.5-4.9-3.5-2 0-3.2.9-3.2 2.2 0 1.2 1 1.9 2.4 1.9 1.9 0 2.9-1.3 2.9-3.4 0-1.8-.9-2.8-2.5-2.8-1 0-1.8.4-2.3 1.2',
  },
  // A round board with a pin in it.
  pinterest: {
    name: 'Pinterest',
    path: 'M3.2 10a6.8 6.8 0 1013.6 0a6.8 6.8 0 10-13.6 0M10 9.2L8.3 16.4M7.4 11.2c-.5-.5-.8-1.2-.8-2 0-1.8 1.5-3 3.5-3s3.4 1.2 3.4 2.9c0 1.9-1.1 3.4-2.6 3.4-.8 0-1.4-.4-1.6-1',
  },
  reddit: {
    name: 'Reddit',
    path: 'M3.5 11.5c0-2.7 2.9-4.5 6.5-4.5s6.5 1.8 6.5 4.5S13.6 16 10 16s-6.5-1.8-6.5-4.5zM10 7l.8-3.5 2.7.7M7.5 10.8v.1M12.5 10.8v.1M7.8 13.4c1.3.8 3.1.8 4.4 0',
  },
  forum: { name: 'Forum', path: 'M3 4h9.5v6.5H7.5L5 12.7v-2.2H3zM9 13v1.5h3.5l2.5 2v-2h2V8h-2' },
  web: {
    name: 'Web page',
    path: 'M3.2 10a6.8 6.8 0 1013.6 0a6.8 6.8 0 10-13.6 0M3.2 10h13.6M10 3.2c-4 4-4 9.6 0 13.6M10 3.2c4 4 4 9.6 0 13.6',
  },
} as const satisfies Record<string, Glyph>

export type NetworkName = keyof typeof glyphs

/** Glyph and name of a network; one we have not drawn gets a speech bubble and its own name. */
export function glyphOf(network: string): Glyph {
  const known: Record<string, Glyph> = glyphs
  return known[network] ?? { name: network.charAt(0).toUpperCase() + network.slice(1), path: speech }
}

export const networkNames = Object.keys(glyphs) as NetworkName[]
