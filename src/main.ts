import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { run } from './cli/run.ts'

// Halves the time to start: what was compiled once is read back. Where it cannot be written, nothing happens.
enableCompileCache(join(import.meta.dirname, '../node_modules/.weft-cache'))

process.exitCode = await run(process.argv.slice(2), {
  networks: {
    x: async () => (await import('#networks/x/index.ts')).x,
    bluesky: async () => (await import('#networks/bluesky/index.ts')).bluesky,
    mastodon: async () => (await import('#networks/mastodon/index.ts')).mastodon,
    feed: async () => (await import('#networks/feed/index.ts')).feed,
    reddit: async () => (await import('#networks/reddit/index.ts')).reddit,
    pinterest: async () => (await import('#networks/pinterest/index.ts')).pinterest,
    youtube: async () => (await import('#networks/youtube/index.ts')).youtube,
    tiktok: async () => (await import('#networks/tiktok/index.ts')).tiktok,
    threads: async () => (await import('#networks/threads/index.ts')).threads,
    facebook: async () => (await import('#networks/facebook/index.ts')).facebook,
    instagram: async () => (await import('#networks/instagram/index.ts')).instagram,
    linkedin: async () => (await import('#networks/linkedin/index.ts')).linkedin,
  },
  decider: async () => {
    const { answerScenario, houseFrom } = await import('#modules/governance/index.ts')
    return { house: houseFrom, answer: (line, house) => answerScenario(line, house as never) }
  },
  feedReader: () => import('#networks/feed/parse/parsed-feed.ts'),
})

// Whatever a library left open (timers, sockets) must not keep a stopped Weft alive.
setTimeout(() => process.exit(), 2000).unref()
