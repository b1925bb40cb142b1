import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { giveConsent, listApprovals } from '#modules/governance/index.ts'
import { createDraft, livePosts, submitDraft } from '#modules/publishing/index.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { fakeChannel } from '../support/fake.ts'

let app: TestApp
let server: FakeServer
let worker: ChildProcess | undefined

beforeAll(async () => {
  server = await startFakeServer()
  app = await testApp({ networks: [fake], allowHosts: ['127.0.0.1'] })
})
afterAll(async () => {
  worker?.kill('SIGKILL')
  await app?.close()
  await server?.stop()
})

async function startWorker(): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', resolve('tests/crash/plain-worker.ts'), app.url, app.dataDir],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  await Promise.race([
    once(child.stdout as NodeJS.ReadableStream, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error('the worker did not start'))),
  ])
  return child
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

it('sends every post exactly once while the worker is killed again and again', async () => {
  const organisation = await app.organisation()
  const approver = await organisation.member('Hanne Voss', 'approver')
  const author = await organisation.member('Elin Dahl', 'author')
  const { channel, published } = await fakeChannel(organisation.ctx, 'fjell', server)
  await app.drain()
  const words = ['', ' #slow', ' #drop-answer']
  const texts = Array.from({ length: 24 }, (_, index) => `Post ${index}${words[index % words.length]}`)
  for (const text of texts) {
    const variants = [{ channelId: channel.id, text, media: [], lang: null }]
    const draft = unwrap(
      await createDraft(author.ctx, { title: text, idea: '', scheduledAt: null, variants }),
    )
    unwrap(await submitDraft(author.ctx, { id: draft.id, revision: draft.revision }))
  }
  for (const request of unwrap(await listApprovals(approver.ctx, { view: 'mine' })).approvals)
    unwrap(await giveConsent(approver.ctx, { id: request.id, digest: request.digest }))

  const live = async () =>
    (await livePosts(author.ctx, { from: new Date(0), to: new Date(Date.now() + 60_000) })).length
  let kills = 0
  const end = Date.now() + 240_000
  while ((await live()) < texts.length && Date.now() < end) {
    worker = await startWorker()
    if (kills < 5) {
      await wait(300 + Math.random() * 1500)
      worker.kill('SIGKILL')
      await once(worker, 'exit')
      kills += 1
    } else while ((await live()) < texts.length && Date.now() < end) await wait(500)
  }
  expect(kills).toBe(5)
  expect(await live()).toBe(texts.length)
  expect(published().sort()).toEqual([...texts].sort())
}, 300_000)
