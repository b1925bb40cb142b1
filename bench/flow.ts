import type { ChildProcess } from 'node:child_process'
import { loadavg } from 'node:os'
import { createLogger } from '#platform/log/index.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import type { FrameStream } from '#platform/stream/index.ts'
import { openFrameStream } from '#platform/stream/open.ts'
import { findNats, startNats } from '#tests/support/nats.ts'
import { migrateAll } from '../src/compose.ts'
import type { Bench, Figure } from './support/figure.ts'
import { FlowFirehose } from './support/flow-firehose.ts'
import { type FlowHouse, furnish, openHouse, work as startWork } from './support/flow-house.ts'
import { bring, quiet, startMatcher, stopMatchers, visible } from './support/flow-run.ts'
import { processorSeconds, residentBytes } from './support/processor.ts'
import { dataFolder } from './support/scene.ts'
import { median, until } from './support/stats.ts'

const QUERIES = 1000
/** As many at once as a firehose hands over; of so many firehoses at a time where a stream takes them. */
const AT_ONCE = 4000
/** A run lasts some seconds: what is gathered at its end, and looked for, is a small part of it then. */
const POSTS = { few: 1_000_000, many: 200_000 }
const SIDE_BY_SIDE = 4
/** In pieces, where a machine is shared: `WEFT_BENCH_MATCHERS=2`, `WEFT_BENCH_FOUND=0,0.01`; `WEFT_BENCH_NODES=3`: a cluster that keeps all thrice. */
const asked = (name: string, usual: readonly number[]) => {
  const said = process.env[name]
  return said ? said.split(',').map(Number) : usual
}

interface Setting {
  readonly house: FlowHouse
  readonly url: string
  readonly dataDir: string
  readonly postgres: number
  readonly firehose: FlowFirehose
  hits: number
}

interface Measured {
  /** Posts a second from the first byte until the last hit is visible. */
  readonly rate: number
  /** What two cores would do were they all ours, by the processor time of everything that took part. */
  readonly ofTwoCores: number
  /** Processor time of each who took part, in seconds for 1,000 posts. */
  readonly parts: Readonly<Record<string, number>>
}

/** Posts from bytes to the visible stream: in the database alone, and through JetStream with 1, 2 and 4 matchers. */
export const flow: Bench = async ({ quick, say }) => {
  const figures: Figure[] = []
  const notes: string[] = []
  const told = (what: string, runs: readonly Measured[], goal?: number) => {
    const rate = median(runs.map((run) => run.rate))
    const cores = median(runs.map((run) => run.ofTwoCores))
    say(`${what}: ${Math.round(rate)}/s, two cores of our own ${Math.round(cores)}/s`)
    figures.push({
      bench: 'flow',
      what,
      value: rate,
      unit: 'a second',
      runs: `${runs.length} runs`,
      ...(goal ? { against: { name: 'our goal', value: goal } } : {}),
    })
    const spent = (2000 / cores).toPrecision(2)
    const shares = Object.keys(runs[0]?.parts ?? {}).map(
      (part) => `${part} ${median(runs.map(({ parts }) => parts[part] ?? 0)).toFixed(4)}`,
    )
    notes.push(
      `${what}: ${spent} s of processor time for 1,000 posts (${shares.join(', ')}); two cores of our own do ` +
        `${Math.round(cores)}/s. Load ${loadavg()[0]?.toFixed(1)}`,
    )
  }
  await inHouse(false, async (setting) => {
    const few = quick ? 2000 : 50_000
    await measure(setting, few, 0.01, null, {})
    const runs: Measured[] = []
    for (let run = 0; run < (quick ? 1 : 5); run += 1) runs.push(await measure(setting, few, 0.01, null, {}))
    told('posts through the database alone, 1 % found', runs, 20_000)
  })
  const binary = findNats()
  if (!binary) notes.push('nats-server is not installed: nothing was measured through a stream')
  else
    await inHouse(true, async (setting) => {
      // Matchers do the work.
      await setting.house.running.boss.stop({ graceful: true })
      notes.push(...(await throughStream(setting, binary, quick, told)))
    })
  return { figures, notes }
}

/** A house that listens with all queries, on a database as `weft up` starts it with a stream, or without. */
async function inHouse(stream: boolean, work: (setting: Setting) => Promise<void>): Promise<void> {
  const folder = await dataFolder()
  const postgres = await startEmbedded({ dataDir: folder.path, stream })
  try {
    await migrateAll(postgres.url)
    const running = await openHouse(postgres.url, folder.path, true)
    await startWork(running)
    const house = await furnish(running, QUERIES)
    await quiet(house)
    await work({
      house,
      url: postgres.url,
      dataDir: folder.path,
      postgres: postgres.pid(),
      firehose: new FlowFirehose(QUERIES),
      hits: 0,
    })
    await running.close()
  } finally {
    await postgres.stop()
    await folder.drop()
  }
}

async function throughStream(
  setting: Setting,
  binary: string,
  quick: boolean,
  told: (what: string, runs: readonly Measured[], goal?: number) => void,
): Promise<string[]> {
  const nodes = process.env.WEFT_BENCH_NODES === '3' ? 3 : 1
  const nats = await startNats(binary, nodes)
  const log = createLogger('warn')
  const stream = await openFrameStream({ url: nats.url, log, name: 'BENCH' })
  const matchers: ChildProcess[] = []
  const notes: string[] = []
  try {
    for (const count of quick ? [1] : asked('WEFT_BENCH_MATCHERS', [1, 2, 4])) {
      while (matchers.length < count) matchers.push(await startMatcher({ ...setting, nats: nats.url }))
      const pids = {
        matchers: matchers.flatMap(({ pid }) => pid ?? []),
        nats: nats.nodes.map((node) => node.pid()),
      }
      const few = quick ? 4000 : POSTS.few
      await measure(setting, few / 10, 0.01, stream, pids)
      const before = matchers.map(({ pid }) => residentBytes(pid ?? 0))
      for (const share of asked('WEFT_BENCH_FOUND', [0.01, 0.12])) {
        const goal = share > 0.01 ? 100_000 : 250_000
        const posts = share > 0.01 ? Math.min(few, POSTS.many) : few
        const runs: Measured[] = []
        for (let run = 0; run < (quick ? 1 : 5); run += 1)
          runs.push(await measure(setting, posts, share, stream, pids))
        const what = `posts through JetStream, ${count} matcher${count > 1 ? 's' : ''}, ${share * 100} % found`
        told(what, runs, count === 2 ? goal : undefined)
      }
      const after = matchers.map(({ pid }) => residentBytes(pid ?? 0))
      const server = Math.round(residentBytes(pids.nats[0] ?? 0) / 2 ** 20)
      const mb = (all: readonly number[]) => all.map((bytes) => Math.round(bytes / 2 ** 20)).join(', ')
      notes.push(
        `memory of ${count} matchers in MB: ${mb(before)} before, ${mb(after)} after; nats-server ${server}`,
      )
    }
  } finally {
    await stopMatchers(matchers)
    await stream.close()
    await nats.stop()
  }
  return notes
}

/** So many posts, of which a share is found, from their bytes to the last one visible. */
async function measure(
  setting: Setting,
  posts: number,
  share: number,
  stream: FrameStream | null,
  helpers: Readonly<Record<string, readonly number[]>>,
): Promise<Measured> {
  const { firehose, house } = setting
  const spent = meter({ database: [setting.postgres], ...helpers })
  const began = performance.now()
  let said = 0
  let telling = 0
  const next = (): Buffer[] => {
    const before = process.threadCpuUsage()
    const messages = firehose.take(Math.min(AT_ONCE, posts - said), share)
    const { user, system } = process.threadCpuUsage(before)
    telling += (user + system) / 1e6
    said += messages.length
    return messages
  }
  const work = async () => {
    while (said < posts) await bring(house, next(), stream)
  }
  await Promise.all(Array.from({ length: stream ? SIDE_BY_SIDE : 1 }, work))
  setting.hits += firehose.found(posts, share)
  // Only then is the database asked: to count what is visible again and again would be a good part of its work.
  await until('everything was taken', 120, async () => !stream || (await stream.waiting()).frames === 0, 50)
  await until('what was found is visible', 120, async () => (await visible(house)) >= setting.hits, 200)
  const seconds = (performance.now() - began) / 1000
  const { here = 0, ...others } = spent(posts / 1000)
  // Whoever posts pays for that.
  const parts = { here: here - telling / (posts / 1000), ...others }
  const processor = Object.values(parts).reduce((sum, one) => sum + one, 0)
  return { rate: posts / seconds, ofTwoCores: 2000 / processor, parts }
}

/** Begins to count processor time; what it gives ends counting, and says it of each for `units`. */
function meter(
  others: Readonly<Record<string, readonly number[]>>,
): (units: number) => Record<string, number> {
  const look = () => Object.entries(others).map(([name, pids]) => [name, processorSeconds(pids)] as const)
  const before = new Map(look())
  const own = process.cpuUsage()
  return (units) => {
    const { user, system } = process.cpuUsage(own)
    const parts = look().map(([name, seconds]) => [name, (seconds - (before.get(name) ?? 0)) / units])
    return { here: (user + system) / 1e6 / units, ...Object.fromEntries(parts) }
  }
}
