import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { acknowledgePaging, startPaging } from '#modules/on-call/index.ts'
import { slowRungs, webhookWay } from '#modules/on-call/testing/crash.ts'
import { type TestApp, testApp } from '../support/app.ts'

const PAGINGS = 6

let app: TestApp
let server: Server
let url: string
let worker: ChildProcess | undefined
/** The ids of rings as they arrived: whoever is rung twice for one ring would be in here twice. */
const heard: string[] = []

beforeAll(async () => {
  // It takes a ring and answers a while later: most kills fall between the two.
  server = createServer((request, response) => {
    heard.push(String(request.headers['webhook-id']))
    setTimeout(() => response.writeHead(200).end(), 150)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  app = await testApp({ allowHosts: ['127.0.0.1'] })
})
afterAll(async () => {
  worker?.kill('SIGKILL')
  await app?.close()
  server?.close()
})

async function startWorker(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', resolve('tests/crash/plain-worker.ts'), app.url, app.dataDir],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  await Promise.race([
    once(child.stdout as NodeJS.ReadableStream, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('the worker did not start'))),
  ])
  return child
}

/** Every connection to this database ends, as when PostgreSQL is restarted. */
async function breakConnections(): Promise<void> {
  const client = new pg.Client({ connectionString: app.url })
  client.on('error', () => undefined)
  await client.connect()
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  await client.end().catch(() => undefined)
}

/** Asks again while the connections of the pool find out that they are dead. */
async function steadily<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = 20; ; left -= 1) {
    try {
      return await ask()
    } catch (error) {
      if (left === 0) throw error
      await wait(200)
    }
  }
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

interface Rung extends Record<string, unknown> {
  readonly paging_id: string
  readonly rung: number
  readonly loop: number
  readonly state: string
  readonly kind: string
}

it('everybody is rung once a rung, and nobody is forgotten, while workers are killed and the database breaks off', async () => {
  const organisation = await app.organisation()
  const { ctx, system } = organisation
  const first = await organisation.member('Ana Berg', 'agent')
  const second = await organisation.member('Ben Dahl', 'agent')
  // The mail server is dead (none is set up), one webhook is gone; the other one of each takes over at once.
  for (const one of [first, second]) {
    await webhookWay(one.ctx, `${url}/${one.id}`)
    await webhookWay(one.ctx, 'http://127.0.0.1:9/')
  }
  await slowRungs(system, [first.id, second.id], 4)
  const subjects = Array.from({ length: PAGINGS }, () => newId())
  for (const subjectId of subjects) {
    const words = { title: 'Straps break', summary: 'Many say so.', link: '/on-call', departmentId: null }
    unwrap(await startPaging(system, { subjectType: 'incident', subjectId, severity: 1, ...words }))
  }
  const rungs = () =>
    steadily(() =>
      system.read(async (tx) => {
        const query = sql`select paging_id, rung, loop, state, kind from page_ring`
        return (await tx.execute<Rung>(query)).rows
      }),
    )
  const repeated = async () =>
    new Set((await rungs()).filter(({ rung, loop }) => rung === 1 && loop >= 1).map((one) => one.paging_id))
      .size

  let kills = 0
  const end = Date.now() + 240_000
  while (Date.now() < end && (kills < 4 || (await repeated()) < PAGINGS)) {
    if (!worker || worker.exitCode !== null || worker.signalCode !== null) worker = await startWorker()
    if (kills < 4) {
      await wait(400 + Math.random() * 1200)
      if (kills % 2 === 1) await breakConnections()
      worker.kill('SIGKILL')
      await once(worker, 'exit')
      kills += 1
    } else await wait(500)
  }
  for (const subjectId of subjects) unwrap(await steadily(() => acknowledgePaging(ctx, { subjectId })))
  await wait(1000)

  expect(kills).toBe(4)
  expect(heard.length).toBeGreaterThan(0)
  expect(new Set(heard).size).toBe(heard.length)
  const rows = await rungs()
  for (const [pagingId, own] of Map.groupBy(rows, (row) => row.paging_id)) {
    // Rung by rung and round by round, none left out, each with both people’s ways written down.
    const steps = [...new Set(own.map(({ rung, loop }) => rung + loop))].sort((a, b) => a - b)
    expect(steps, pagingId).toEqual(steps.map((_, i) => i))
    expect(steps.length, pagingId).toBeGreaterThanOrEqual(3)
    for (const [, ways] of Map.groupBy(own, ({ rung, loop }) => rung + loop))
      expect(ways.length, pagingId).toBeGreaterThanOrEqual(3)
    expect(own.some(({ state }) => state === 'sent')).toBe(true)
    expect(own.some(({ kind, state }) => kind === 'mail' && state === 'sent')).toBe(false)
  }
  expect(new Set(rows.map((row) => row.paging_id)).size).toBe(PAGINGS)
}, 300_000)
