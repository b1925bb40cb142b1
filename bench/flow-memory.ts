import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { createLogger } from '#platform/log/index.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { openFrameStream } from '#platform/stream/open.ts'
import { findNats, startNats } from '#tests/support/nats.ts'
import { migrateAll } from '../src/compose.ts'
import type { Bench } from './support/figure.ts'
import { furnish, openHouse, work } from './support/flow-house.ts'
import { flowMessages } from './support/flow-posts.ts'
import { bring, quiet, startMatcher, stopMatchers, visible } from './support/flow-run.ts'
import { dataFolder } from './support/scene.ts'
import { slope } from './support/slope.ts'
import { median, sleep } from './support/stats.ts'

const POSTS_A_SECOND = 400
const FOUND = 0.01
/** As often as a firehose hands over what came. */
const EVERY_MS = 200

interface Sample {
  /** Seconds. */
  readonly at: number
  /** Megabytes the matcher holds, and of them what is alive in its heap. */
  readonly held: number
  readonly heap: number
}

/** Whether a matcher's memory stays where it is while posts keep coming: ten minutes, or `WEFT_BENCH_MINUTES=60`. */
export const flowMemory: Bench = async ({ quick, say }) => {
  const binary = findNats()
  if (!binary) return { figures: [], notes: ['nats-server is not installed'] }
  const seconds = quick ? 12 : Number(process.env.WEFT_BENCH_MINUTES ?? 10) * 60
  const queries = quick ? 20 : 200
  const folder = await dataFolder()
  const postgres = await startEmbedded({ dataDir: folder.path, stream: true })
  const nats = await startNats(binary)
  await migrateAll(postgres.url)
  const running = await openHouse(postgres.url, folder.path, true)
  await work(running)
  const house = await furnish(running, queries)
  await quiet(house)
  const stream = await openFrameStream({ url: nats.url, log: createLogger('warn'), name: 'BENCH' })
  const args = { url: postgres.url, dataDir: folder.path, nats: nats.url, node: ['--expose-gc'] }
  const matcher = await startMatcher(args)
  const samples: Sample[] = []
  let [said, next] = [0, 0]
  const began = performance.now()
  const passed = () => (performance.now() - began) / 1000
  try {
    const lines = createInterface({ input: matcher.stdout ?? process.stdin })
    while (passed() < seconds) {
      const due = Math.floor(passed() * POSTS_A_SECOND) - said
      if (due > 0) await bring(house, flowMessages(said, due, FOUND, queries), stream)
      said += Math.max(0, due)
      if (passed() >= next) {
        matcher.kill('SIGUSR2')
        const [line] = await once(lines, 'line')
        const { rss, heapUsed } = JSON.parse(String(line)) as Record<'rss' | 'heapUsed', number>
        samples.push({ at: passed(), held: rss / 2 ** 20, heap: heapUsed / 2 ** 20 })
        const { held = 0, heap = 0 } = samples.at(-1) ?? {}
        say(
          `after ${Math.round(passed())} s: ${held.toFixed(0)} MB, heap ${heap.toFixed(1)} MB, ${said} posts`,
        )
        next += seconds / 60
      }
      await sleep(EVERY_MS)
    }
    const kept = await visible(house)
    // What a process takes for its first posts it keeps: growth counts from a third of the time on.
    const later = samples.filter(({ at }) => at > seconds / 3)
    const runs = `${samples.length} samples in ${Math.round(seconds / 60)} min, ${POSTS_A_SECOND} posts a second`
    const hourly = (of: 'held' | 'heap') => slope(later.map((one) => ({ at: one.at, value: one[of] }))) * 3600
    const bench = 'flow-memory'
    return {
      figures: [
        {
          bench,
          what: 'a matcher holds, at the end',
          value: median(samples.slice(-5).map((one) => one.held)),
          unit: 'MB',
          runs,
        },
        {
          bench,
          what: 'growth an hour',
          value: hourly('held'),
          unit: 'MB',
          runs,
          against: { name: 'limit', value: 20 },
        },
        { bench, what: 'growth of its heap an hour', value: hourly('heap'), unit: 'MB', runs },
      ],
      notes: [`${said} posts brought, ${kept} of them found and visible when it ended`],
    }
  } finally {
    await stopMatchers([matcher])
    await stream.close()
    await nats.stop()
    await running.close()
    await postgres.stop()
    await folder.drop()
  }
}
