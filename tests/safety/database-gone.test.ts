import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fake } from '#networks/fake/index.ts'
import { fakePerson } from '#networks/fake/person.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { migrateAll } from '../../src/compose.ts'
import { type WholeWeft, wholeWeft } from '../support/weft.ts'

let folder: string
let database: Awaited<ReturnType<typeof startEmbedded>>
let server: FakeServer
let weft: WholeWeft
const start = () => startEmbedded({ dataDir: folder, log: () => undefined })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'weft-gone-'))
  database = await start()
  await migrateAll(database.url)
  server = await startFakeServer()
  weft = await wholeWeft({ networks: [fake], allowHosts: ['127.0.0.1'], databaseUrl: database.url })
})
afterAll(async () => {
  await weft?.stop()
  await server?.stop()
  await database?.stop()
  await rm(folder, { recursive: true, force: true })
})

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

async function until<T>(look: () => Promise<T | null | false>, seconds: number): Promise<T> {
  const end = Date.now() + seconds * 1000
  while (Date.now() < end) {
    const found = await look()
    if (found) return found
    await wait(200)
  }
  throw new Error('it did not come about in time')
}

it('is gone for ten seconds: refuses in words, says so in health, then goes on and has missed nothing', async () => {
  const cookie = await weft.found()
  server.service.createAccount({ handle: 'fjell', displayName: 'Fjell', password: 'horse' })
  const input = { server: server.url, handle: 'fjell', password: 'horse' }
  const connected = await weft.call('POST', '/api/channels', { network: 'fake', input }, cookie)
  expect(connected.status, JSON.stringify(connected.body)).toBe(200)
  const ingrid = fakePerson(server.service, 'ingrid', { displayName: 'Ingrid' })
  const titles = async () => {
    const { body, status } = await weft.call('GET', '/api/inbox/conversations', undefined, cookie)
    return status === 200
      ? (body as { conversations: { title: string }[] }).conversations.map((one) => one.title)
      : []
  }
  ingrid.post('@fjell Before it went')
  await until(async () => (await titles()).includes('Before it went'), 30)

  await database.stop()
  const refused = await until(async () => {
    const answer = await weft.call('GET', '/api/inbox/conversations', undefined, cookie)
    return answer.status === 503 && answer
  }, 15)
  expect(JSON.stringify(refused.body)).toContain('Nothing you typed was lost')
  expect((await weft.call('GET', '/health')).status).toBe(503)
  ingrid.post('@fjell While it was gone')
  await wait(10_000)

  database = await start()
  await until(async () => (await titles()).includes('While it was gone'), 60)
  expect((await titles()).filter((title) => title === 'Before it went')).toHaveLength(1)
  ingrid.post('@fjell After it came back')
  await until(async () => (await titles()).includes('After it came back'), 30)
  await until(async () => (await weft.call('GET', '/health')).status === 200, 30)
}, 200_000)
