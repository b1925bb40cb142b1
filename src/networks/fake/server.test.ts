import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { Session } from '#networks/contract/account.ts'
import { kitIo } from '#networks/contract/kit/surroundings.ts'
import type { PublishRequest } from '#networks/contract/publish.ts'
import { fake } from './index.ts'
import { fakePerson } from './person.ts'
import { fakePublish } from './publish.ts'
import { fakeReceive } from './receive.ts'
import { type FakeServer, startFakeServer } from './server.ts'

const running: FakeServer[] = []
const folders: string[] = []

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

async function start(folder?: string, port = 0): Promise<FakeServer> {
  const server = await startFakeServer({ port, ...(folder !== undefined && { folder }) })
  running.push(server)
  return server
}

async function connected(server: FakeServer): Promise<Session> {
  if (!server.service.state.byHandle.has('fjell')) {
    server.service.createAccount({ handle: 'fjell', password: 'horse' })
  }
  if (fake.connect?.kind !== 'direct') throw new Error('The fake network connects directly.')
  const input = { server: server.url, handle: 'fjell', password: 'horse' }
  const outcome = await fake.connect.connect(input, kitIo())
  if (!outcome.ok) throw new Error(outcome.message)
  return { ...outcome, io: kitIo(), saveCredentials: async () => undefined }
}

function request(text: string): PublishRequest {
  const key = crypto.randomUUID()
  return { key, claimedAt: new Date(), text, lang: 'en', media: [], replyTo: null }
}

describe('the fake network with a folder', () => {
  it('knows everything again after it was stopped, keys and sessions included', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'weft-fake-'))
    folders.push(folder)
    const first = await start(folder)
    const session = await connected(first)
    const asked = request('Kept')
    const live = await fakePublish.publish(session, asked)
    fakePerson(first.service, 'ida').post('@fjell hello')
    const port = Number(new URL(first.url).port)
    await running.pop()?.stop()

    // A crash in the middle of a line leaves half of it.
    appendFileSync(join(folder, 'journal.jsonl'), '{"op":"post","po')
    await start(folder, port)
    expect(await fakePublish.publish(session, asked)).toEqual(live)
    const page = await fakeReceive.poll(session, null)
    expect(page).toMatchObject({ items: [{ body: { kind: 'mention', post: { text: '@fjell hello' } } }] })
    const lines = readFileSync(join(folder, 'journal.jsonl'), 'utf8').trimEnd().split('\n')
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow()
  })
})

describe('words that make the server misbehave', () => {
  it.each([
    ['#fail-429', 'retryLater', 'live'],
    ['#fail-500', 'unknown', 'live'],
    ['#drop-answer', 'unknown', 'live'],
    ['#refuse', 'refused', 'refused'],
    ['#revoked', 'reauth', 'reauth'],
  ])('%s: first %s, then %s', async (word, first, then) => {
    const server = await start()
    const session = await connected(server)
    const asked = request(`Watch this ${word}`)
    expect((await fakePublish.publish(session, asked)).kind).toBe(first)
    expect((await fakePublish.publish(session, asked)).kind).toBe(then)
    expect(server.service.state.posts.size).toBe(then === 'live' ? 1 : 0)
  })

  it('#fail-429-30 asks to wait for thirty seconds', async () => {
    const session = await connected(await start())
    const outcome = await fakePublish.publish(session, request('Slowly #fail-429-30'))
    if (outcome.kind !== 'retryLater') throw new Error(outcome.kind)
    expect(outcome.at.getTime() - Date.now()).toBeGreaterThan(28_000)
  })
})

describe('the fake network', () => {
  it('tells a deletion under an id of its own, so that intake does not take it for the post', async () => {
    const server = await start()
    const session = await connected(server)
    const ida = fakePerson(server.service, 'ida')
    const post = ida.post('@fjell never mind')
    ida.remove(post.id)
    const page = await fakeReceive.poll(session, null)
    if (page.kind !== 'page') throw new Error(page.reason)
    expect(new Set(page.items.map((item) => item.remoteId)).size).toBe(2)
    const normalised = page.items.map((item) => fakeReceive.normalise(item.body, session.account))
    expect(normalised).toEqual([
      { kind: 'deleted-item', remoteId: post.id },
      { kind: 'deleted-item', remoteId: post.id },
    ])
  })

  it('tells the demonstration’s story at the times it happened', async () => {
    const server = await start()
    const session = await connected(server)
    const at = new Date('2026-03-01T08:00:00Z')
    fakePerson(server.service, 'ida').post('@fjell an old story', { at })
    const page = await fakeReceive.poll(session, null)
    if (page.kind !== 'page') throw new Error(page.reason)
    const [item] = page.items.map(({ body }) => fakeReceive.normalise(body, session.account))
    expect(item).toMatchObject({ publishedAt: at.toISOString() })
  })

  it('pages through many notifications without losing or repeating any', async () => {
    const server = await start()
    const session = await connected(server)
    const first = await fakeReceive.poll(session, null)
    if (first.kind !== 'page') throw new Error(first.reason)
    const ida = fakePerson(server.service, 'ida')
    const written = Array.from({ length: 120 }, (_, index) => ida.post(`@fjell number ${index}`).id)
    const handed: string[] = []
    for (let cursor = first.cursor, more = true; more; ) {
      const page = await fakeReceive.poll(session, cursor)
      if (page.kind !== 'page') throw new Error(page.reason)
      handed.push(...page.items.map((item) => item.remoteId))
      cursor = page.cursor
      more = page.more
    }
    expect(handed).toEqual(written)
  })

  it('shows posts on a page without running what is in them', async () => {
    const server = await start()
    const post = fakePerson(server.service, 'ida').post('<script>alert(1)</script>')
    const response = await fetch(`${server.url}/posts/${post.id}`)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await response.text()).toContain('&lt;script&gt;alert(1)')
  })
})
