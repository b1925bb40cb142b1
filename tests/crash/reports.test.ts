import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { saveReport } from '#modules/reports/index.ts'
import { slotSoon } from '#modules/reports/testing/crash.ts'
import { type TestApp, testApp } from '../support/app.ts'

const REPORTS = 4
const KILLS = 3

let app: TestApp
let worker: ChildProcess | undefined

beforeAll(async () => {
  app = await testApp()
})
afterAll(async () => {
  worker?.kill('SIGKILL')
  await app?.close()
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

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

it('every slot of a report is sent, and to everybody once, while workers are killed at work', async () => {
  const { ctx, system, ownerId, member } = await app.organisation()
  const second = await member('Ana Berg', 'viewer')
  for (let no = 0; no < REPORTS; no += 1) {
    const draft = {
      ...{ name: `Report ${no}`, note: '', metricIds: ['conversations'], departmentId: null },
      ...({ period: 'last-week', language: 'en', outside: [], leaveOut: true } as const),
      memberIds: [ownerId, second.id],
      schedule: { every: 'month', day: 1, hour: 8 } as const,
    }
    const { id } = unwrap(await saveReport(ctx, { id: null, ...draft }))
    await slotSoon(system, id, 500 + no * 1200)
  }
  const sends = () =>
    system.read(async (tx) => (await tx.execute<{ state: string }>(sql`select state from report_send`)).rows)
  const sent = async () => (await sends()).filter(({ state }) => state === 'sent').length

  let kills = 0
  const end = Date.now() + 240_000
  while (Date.now() < end && (kills < KILLS || (await sent()) < REPORTS)) {
    if (!worker || worker.exitCode !== null || worker.signalCode !== null) worker = await startWorker()
    if (kills < KILLS) {
      await wait(300 + Math.random() * 1500)
      worker.kill('SIGKILL')
      await once(worker, 'exit')
      kills += 1
    } else await wait(500)
  }

  expect(kills).toBe(KILLS)
  expect(await sends()).toHaveLength(REPORTS)
  expect(await sent()).toBe(REPORTS)
  const { rows } = await system.read((tx) =>
    tx.execute<{ about: string; to_address: string; n: string }>(
      sql`select about, to_address, count(*) as n from mail where kind = 'report' group by about, to_address`,
    ),
  )
  expect(rows).toHaveLength(REPORTS * 2)
  expect(rows.map(({ n }) => Number(n))).toEqual(Array(REPORTS * 2).fill(1))
}, 300_000)
