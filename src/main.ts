import { run } from './cli/run.ts'

process.exitCode = await run(process.argv.slice(2), {
  feedReader: () => import('#networks/feed/parse/index.ts'),
})

// Whatever a library left open (timers, sockets) must not keep a stopped Weft alive.
setTimeout(() => process.exit(), 2000).unref()
