import { startMatchers } from '#modules/listening/index.ts'
import { createLogger } from '#platform/log/index.ts'
import { openFrameStream } from '#platform/stream/open.ts'
import { openHouse, work } from './support/flow-house.ts'

/** A worker process of the bench `flow`: matches what comes through the stream and reads what was kept. */
const [url = '', dataDir = '', nats = '', name = ''] = process.argv.slice(2)
const log = createLogger('warn')
const stream = nats === '' ? null : await openFrameStream({ url: nats, log, name })
const running = await openHouse(url, dataDir, true)
await work(running)
if (stream) startMatchers(running.engine, stream, new AbortController().signal)
process.on('SIGUSR2', () => {
  gc?.()
  console.log(JSON.stringify(process.memoryUsage()))
})
process.once('SIGTERM', () => process.exit(0))
console.log('ready')
