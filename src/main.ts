import { run } from './cli/run.ts'

process.exitCode = await run(process.argv.slice(2), {
  networks: {
    x: async () => (await import('#networks/x/index.ts')).x,
    bluesky: async () => (await import('#networks/bluesky/index.ts')).bluesky,
    mastodon: async () => (await import('#networks/mastodon/index.ts')).mastodon,
    feed: async () => (await import('#networks/feed/index.ts')).feed,
  },
  feedReader: () => import('#networks/feed/parse/parsed-feed.ts'),
})

// Whatever a library left open (timers, sockets) must not keep a stopped Weft alive.
setTimeout(() => process.exit(), 2000).unref()
