import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { connectDirect } from '#modules/channels/index.ts'
import { saveQuery } from '#modules/listening/index.ts'
import { bluesky } from '#networks/bluesky/index.ts'
import { createFirehose } from '#networks/firehose/index.ts'
import { type EmbeddedPostgres, startEmbedded } from '#platform/postgres/embedded.ts'
import { migrateAll } from '../../src/compose.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { type BlueskyAccount, describeReal, type RealBluesky, withPds } from '../support/real.ts'
import { type Bundle, bundleWorker } from './bundle.ts'
import { type ListeningPoint, listeningPoints } from './listening-points.ts'
import { heardFrom, type Written, writeRound } from './listening-server.ts'

// Everything at once: a real data server that tells of thousands of posts, edits and ends, and a process that is killed
// at every place where something is half done, and at random, while its database is killed as well.

const allowHosts = ['127.0.0.0/8', 'localhost']
const readPost = bluesky.receive?.normalise
if (!readPost) throw new Error('Bluesky reads posts.')
const firehose = createFirehose({ readPost, allowHosts, userAgent: 'Weft test' })
/** More than enough for a process to come by any point twice. */
const ROUNDS = 8
const fromTheBeginning = JSON.stringify({ at: 0, time: null })

let folder: string
let postgres: EmbeddedPostgres
let app: TestApp
let bundle: Bundle
let child: ChildProcess | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), `weft-test-${process.pid}-`))
  postgres = await startEmbedded({ dataDir: join(folder, 'data'), durable: false, log: () => undefined })
  const owner = new pg.Client({ connectionString: postgres.url })
  await owner.connect()
  // Only the disk is not waited for; what was committed has to survive that the server is killed.
  await owner.query('alter database weft set synchronous_commit = on')
  await owner.end()
  await migrateAll(postgres.url)
  bundle = await bundleWorker('listening-worker')
  app = await testApp({ networks: [firehose], allowHosts, databaseUrl: postgres.url })
}, 200_000)
afterEach(() => {
  child?.kill('SIGKILL')
})
afterAll(async () => {
  await app?.close()
  await bundle?.remove()
  await postgres?.stop()
  if (folder) await rm(folder, { recursive: true, force: true })
})

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

async function listener(point: ListeningPoint | 'none', times: number): Promise<ChildProcess> {
  const words = ['--disable-warning=ExperimentalWarning', bundle.entry]
  const env = { ...process.env, NODE_COMPILE_CACHE: resolve('node_modules/.weft-cache') }
  const started = spawn(process.execPath, [...words, app.url, app.dataDir, point, String(times)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  })
  child = started
  await Promise.race([once(started.stdout as NodeJS.ReadableStream, 'data'), ended(started)])
  return started
}

const isAlive = (process: ChildProcess) => process.exitCode === null && process.signalCode === null

/** How a process ended. */
async function ended(process: ChildProcess): Promise<string> {
  if (isAlive(process)) await once(process, 'exit')
  return String(process.signalCode ?? process.exitCode)
}

interface Counted extends Record<string, unknown> {
  readonly cursor: number
  readonly items: number
  readonly unread: number
  readonly gone: string
}

describeReal('listening to the firehose of a real data server', await withPds(), (server) => {
  it('loses and doubles nothing, killed at every point with its database, and started again', async () => {
    const { organisation, ida } = await listeningTo(server)
    const written: Written = { said: new Map(), ended: new Set() }
    const ends: string[] = []
    let round = 0
    const write = () => {
      round += 1
      return writeRound(server, ida, written, round)
    }
    // A process killed at each point, by its first or second time there, while the server tells more.
    for (const [index, point] of listeningPoints.entries()) {
      const process = await listener(point, 1 + (index % 2))
      const end = ended(process)
      for (let rounds = 0; rounds < ROUNDS && isAlive(process); rounds += 1) await write()
      ends.push(`${point}: ${await Promise.race([end, wait(5000).then(() => 'still alive')])}`)
      process.kill('SIGKILL')
      await end
    }
    expect(ends).toEqual(listeningPoints.map((point) => `${point}: SIGKILL`))
    // Killed in whatever it is doing.
    for (let kills = 0; kills < 2; kills += 1) {
      const writing = write()
      const process = await listener('none', 1)
      await wait(100 + Math.random() * 900)
      process.kill('SIGKILL')
      await Promise.all([ended(process), writing])
    }
    // The database is killed under a process that lives, and then the process as well.
    const last = await listener('none', 1)
    const writing = write()
    await wait(400)
    process.kill(postgres.pid(), 'SIGKILL')
    await writing
    await write()
    const settled = await settledAt(server, organisation)
    expect(last.exitCode).toBeNull()

    // As many items as the server sends to anybody who listens from the beginning to the same place.
    const sent = await heardFrom(firehose, server.url, settled.cursor)
    expect(settled.items).toBe(sent.length)
    expect(new Set(sent.map(({ remoteId }) => remoteId)).size).toBe(sent.length)
    const { said, ended: gone } = written
    expect(said.size).toBeGreaterThan(1000)
    // Of our account's: exactly what a query asks for, each once, in its last words, and what was taken away is gone.
    const kept = await organisation.system.read((tx) =>
      tx.execute<{ id: string; text: string; gone: boolean; told: number; hits: number }>(sql`
        select m.remote_id as id, m.text, m.deleted_at is not null as gone,
          (select count(*)::int from event e where e.subject = m.id::text and e.type = 'mention.ready'
            or e.type = 'mentions.heard' and e.data -> 'subjects' ? m.id::text) as told,
          (select count(*)::int from query_hit h where h.mention_id = m.id) as hits
        from mention m where m.remote_id like ${`at://${ida.did}/%`}`),
    )
    const heard = new Map(kept.rows.map((row) => [row.id, row]))
    expect(kept.rows).toHaveLength(heard.size)
    const wanted = [...said].filter(([, text]) => text.includes('lantern'))
    const alive = wanted.filter(([id]) => !gone.has(id))
    expect(alive.filter(([id, text]) => heard.get(id)?.text !== text || heard.get(id)?.gone)).toEqual([])
    expect(kept.rows.filter(({ gone }) => !gone)).toHaveLength(alive.length)
    expect(kept.rows.filter(({ id, gone: went }) => went && !gone.has(id))).toEqual([])
    expect(kept.rows.filter(({ told, gone }) => told > 1 || (told === 0 && !gone))).toEqual([])
    expect(kept.rows.filter(({ hits, gone }) => !gone && hits !== 1)).toEqual([])
  }, 300_000)
})

/** An organisation that listens to the whole server for one word, from the beginning. */
async function listeningTo(server: RealBluesky) {
  const organisation = await app.organisation()
  const ida: BlueskyAccount = await server.createAccount()
  unwrap(
    await saveQuery(organisation.ctx, {
      ...{ name: 'Lanterns', purpose: 'brand', rival: false, departmentId: null, text: 'lantern' },
      ...{ note: null, floorCount: null, floorDays: null, expertId: null },
    }),
  )
  unwrap(await connectDirect(organisation.ctx, { network: 'firehose', input: { address: server.url } }))
  await app.drain()
  const { rowCount } = await organisation.system.write((tx) =>
    tx.execute(sql`update source set cursor = ${fromTheBeginning}`),
  )
  expect(rowCount).toBe(1)
  return { organisation, ida }
}

/** Waits until everything the server has told by now is stored and read. */
async function settledAt(
  server: RealBluesky,
  { system }: Awaited<ReturnType<TestApp['organisation']>>,
): Promise<Counted> {
  const sent = await heardFrom(firehose, server.url, null)
  const target = sent.length
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(250)) {
    const found = await system
      .read((tx) =>
        tx.execute<Counted>(sql`
          select (s.cursor::json->>'at')::bigint::float8 as cursor,
            (select coalesce(sum(items), 0)::float8 from source_use u where u.source_id = s.id) as items,
            (select count(*)::int from intake where state = 'new') as unread
          from source s`),
      )
      // Right after it was killed the database may not be back.
      .catch(() => ({ rows: [] }))
    const [row] = found.rows
    if (row && row.items >= target && row.unread === 0) return row
  }
  throw new Error('It did not come to the end of what the server has.')
}
