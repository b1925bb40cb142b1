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
  },
  decider: async () => {
    const { answerScenario, houseFrom } = await import('#modules/governance/index.ts')
    return { house: houseFrom, answer: (line, house) => answerScenario(line, house as never) }
  },
  feedReader: () => import('#networks/feed/parse/parsed-feed.ts'),
})

// Whatever a library left open (timers, sockets) must not keep a stopped Weft alive.
setTimeout(() => process.exit(), 2000).unref()
