import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { unwrap } from '#kernel/result.ts'
import type { FrameStream } from '#platform/stream/index.ts'
import type { Reading } from '../../src/modules/listening/commands/keep-items.ts'
import { takeStreamed } from '../../src/modules/listening/commands/take-streamed.ts'
import { glanceAt } from '../../src/modules/listening/domain/glance.ts'
import { itemOf } from '../../src/networks/firehose/body.ts'
import { readJetstream } from '../../src/networks/firehose/frames/jetstream.ts'
import { scanPost } from '../../src/networks/firehose/frames/scan-post.ts'
import { type FlowHouse, silentFirehose } from './flow-house.ts'
import { sleep } from './stats.ts'

/** A matcher in a process of its own; `WEFT_BENCH_PROFILE=folder` has it write a profile when it is asked to end. */
export async function startMatcher(args: {
  readonly url: string
  readonly dataDir: string
  readonly nats: string
  /** Words for Node. */
  readonly node?: readonly string[]
}): Promise<ChildProcess> {
  const profile = process.env.WEFT_BENCH_PROFILE
  const child = spawn(
    process.execPath,
    [
      // As `weft start` runs it where there is a stream.
      ...['--disable-warning=ExperimentalWarning', '--max-semi-space-size=32'],
      ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []),
      ...(args.node ?? []),
      join(import.meta.dirname, '../flow-matcher.ts'),
      ...[args.url, args.dataDir, args.nats, 'BENCH'],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  process.once('exit', () => child.kill('SIGKILL'))

  await once(child.stdout, 'data')
  return child
}

export async function stopMatchers(matchers: readonly ChildProcess[]): Promise<void> {
  for (const one of matchers) {
    const gone = once(one, 'exit')
    one.kill(process.env.WEFT_BENCH_PROFILE ? 'SIGTERM' : 'SIGKILL')
    await gone
  }
}

const firehose = silentFirehose()

/** Takes messages in as the firehose hands them over. */
export async function bring(
  house: FlowHouse,
  messages: readonly Buffer[],
  stream: FrameStream | null,
): Promise<void> {
  const { receive } = firehose
  if (!receive) throw new Error('A firehose receives.')
  const items = messages.flatMap((message) => {
    const found = scanPost(message)
    if (found) return [found]
    const told = readJetstream(message.toString())
    return told.kind === 'posts' ? told.events.map(itemOf) : []
  })
  const reader = { receive, us: { remoteId: 'us', handle: 'us' }, weWrite: false }
  const reading = {
    readDeletion: () => null,
    sift: (body: unknown) => glanceAt(reader, body),
    network: 'firehose',
    stream,
    wire: receive.wire,
  } satisfies Reading
  const ctx = house.running.systemCtx(house.organisationId, 'listening.ingest')
  const cursor = String(Math.random())
  unwrap(await takeStreamed(ctx, house.sourceId, { items, reading, cursor, pollSeconds: 60 }))
}

/** Mentions that are stored, understood and counted. */
export async function visible(house: FlowHouse): Promise<number> {
  const { rows } = await house.owner.read((tx) =>
    tx.execute<{ n: number }>(`select count(*)::int as n from mention_enrichment`),
  )
  return rows[0]?.n ?? 0
}

/** Until everything that saving the queries asked for is done. */
export async function quiet(house: FlowHouse): Promise<void> {
  for (;;) {
    const { rows } = await house.running.engine.db.$client.query<{ n: number }>(
      `select count(*)::int as n from pgboss.job where state in ('created', 'retry', 'active')`,
    )
    if ((rows[0]?.n ?? 0) === 0) return
    await sleep(500)
  }
}
