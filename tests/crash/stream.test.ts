import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import type { RawItem } from '#networks/contract/receive.ts'
import { createLogger } from '#platform/log/index.ts'
import type { FrameStream } from '#platform/stream/index.ts'
import { openFrameStream } from '#platform/stream/open.ts'
import { findNats, type Nats, startNats } from '#tests/support/nats.ts'
import type { Reading } from '../../src/modules/listening/commands/keep-items.ts'
import { takeStreamed } from '../../src/modules/listening/commands/take-streamed.ts'
import { glanceAt } from '../../src/modules/listening/domain/glance.ts'
import { listeningHouse, save } from '../../src/modules/listening/testing/listening-house.ts'
import { scriptedNetwork, told } from '../../src/modules/listening/testing/scripted-network.ts'
import { type TestApp, testApp } from '../support/app.ts'

const binary = findNats()
if (!binary) console.warn('skipped: nats-server is not installed; tests/support/install.sh brings it')

const POSTS = 6000
const BATCH = 200
const log = createLogger('silent')
const network = scriptedNetwork()

/** Three real nats-servers that keep every frame twice more, matchers in processes of their own, and a rough hand. */
describe.skipIf(!binary)('what travels through the stream', { timeout: 240_000 }, () => {
  let nats: Nats
  let app: TestApp
  let stream: FrameStream
  const matchers: ChildProcess[] = []
  beforeAll(async () => {
    nats = await startNats(binary ?? '', 3)
    app = await testApp({ networks: [network] })
    // A cluster of three needs a moment to agree who leads.
    stream = await openFrameStream({ url: nats.url, log, name: 'CRASH', partitions: 4, frameBytes: 4096 })
  }, 120_000)
  afterAll(async () => {
    for (const one of matchers) one.kill('SIGKILL')
    await stream?.close()
    await nats?.stop()
    await app?.close()
  })

  const startMatcher = async () => {
    const args = ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'stream-matcher.ts')]
    const child = spawn(process.execPath, [...args, app.url, nats.url, 'CRASH'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    matchers.push(child)
    await once(child.stdout, 'data')
    return child
  }
  const kill = async (child: ChildProcess) => {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  it('is stored once each, whatever is killed meanwhile', async () => {
    const { ctx, source } = await listeningHouse(app, network)
    unwrap(await save(ctx, { text: 'fjell' }))
    const reading = { readDeletion: () => null, sift, network: 'scripted', stream } satisfies Reading
    let victim = await startMatcher()
    await startMatcher()
    const said: string[] = []
    let kills = 0
    for (let from = 0; from < POSTS; from += BATCH) {
      // The last of the batch before come again, as after a lost cursor.
      const items = Array.from({ length: BATCH + 20 }, (_, at) => post(Math.max(0, from - 20 + at)))
      unwrap(await takeStreamed(ctx, source.id, { items, reading, cursor: `${from}`, pollSeconds: 60 }))
      said.push(...items.map(({ remoteId }) => remoteId))
      const batch = from / BATCH
      if (batch === 8) await nats.nodes[0]?.kill()
      if (batch === 16) await nats.nodes[0]?.start()
      if (batch % 6 === 3) {
        await kill(victim)
        kills += 1
        victim = await startMatcher()
      }
    }
    expect(kills).toBeGreaterThanOrEqual(5)
    await expect.poll(async () => (await stream.waiting()).frames, { timeout: 90_000 }).toBe(0)
    await app.drain()
    const wanted = [...new Set(said)].filter((id) => Number(id.slice(1)) % 5 === 0).toSorted()
    const stored = await ctx.read((tx) =>
      tx.execute<{ id: string; told: number }>(sql`
        select m.remote_id as id, (select count(*)::int from event e
          where e.organisation_id = m.organisation_id and e.type = 'mentions.heard' and e.data -> 'subjects' ? m.id::text) as told
        from mention m where m.organisation_id = ${ctx.organisationId}::uuid`),
    )
    expect(stored.rows.map(({ id }) => id).toSorted()).toEqual(wanted)
    expect(stored.rows.filter(({ told }) => told !== 1)).toEqual([])
  })
})

function post(at: number): RawItem {
  const say = at % 5 === 0 ? `A fjell tent ${at}` : `good morning ${at}`
  return told(`p${at}`, { say, item: { addressed: false } })
}

function sift(body: unknown) {
  const { receive } = network
  if (!receive) throw new Error('The scripted network receives.')
  return glanceAt({ receive, us: { remoteId: 'id:us', handle: 'us' }, weWrite: true }, body)
}
