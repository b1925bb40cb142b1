import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import type { Network } from '#networks/contract/network.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { mentionable, mentionsThere } from './mentionable.ts'

/** How the network answers about people; null: as it does. */
let instead: (() => Promise<never>) | null = null
const asked: string[] = []
const network: Network = {
  ...fake,
  handles: {
    search: async (session, words, limit) => {
      asked.push(words)
      if (instead) return instead()
      return fake.handles?.search(session, words, limit) ?? { kind: 'refused', reason: 'no port' }
    },
    resolve: async (session, handle) => {
      if (instead) return instead()
      return fake.handles?.resolve(session, handle) ?? { kind: 'refused', reason: 'no port' }
    },
  },
}
const { handles: _, ...deaf } = { ...fake, id: 'deaf', name: 'Deaf network' }

let app: TestApp
let server: FakeServer
let count = 0
beforeAll(async () => {
  server = await startFakeServer()
  app = await testApp({ networks: [network, deaf], allowHosts: ['127.0.0.1'] })
  const people = ['ruth.fjell', 'rut', 'ruben', ...Array.from({ length: 9 }, (_, n) => `rud${n}`)]
  for (const handle of people)
    server.service.createAccount({ handle, displayName: `${handle} of Fjell`, password: 'horse' })
})
afterAll(async () => {
  await app?.close()
  await server?.stop()
})
beforeEach(() => {
  instead = null
  asked.length = 0
})

async function house() {
  count += 1
  const organisation = await app.organisation()
  const { channel } = await fakeChannel(organisation.ctx, `mentioning${count}`, server)
  return { organisation, ctx: organisation.ctx, channelId: channel.id }
}

it('finds people by the beginning of handle or name, with pictures from our own address, eight at most', async () => {
  const { ctx, channelId } = await house()
  const { people, unasked } = unwrap(await mentionable(ctx, { channelId, prefix: 'ruth' }))
  expect(unasked).toBeNull()
  expect(people).toMatchObject([{ handle: 'ruth.fjell', name: 'ruth.fjell of Fjell' }])
  for (const { avatarUrl } of people) expect(avatarUrl ?? '/media/remote/').toMatch(/^\/media\/remote\//u)
  expect(unwrap(await mentionable(ctx, { channelId, prefix: 'ru' })).people).toHaveLength(8)
})

it('says why nobody is found when the network refuses, breaks or keeps silent, and lets typing go on', async () => {
  const { ctx, channelId } = await house()
  const ask = async () => unwrap(await mentionable(ctx, { channelId, prefix: 'ruth' }))
  const silent = { people: [], unasked: 'silent' }
  instead = () => Promise.reject(new Error('broken'))
  expect(await ask()).toEqual(silent)
  expect(unwrap(await mentionsThere(ctx, { channelId, handles: ['ruth.fjell'] })).mentions).toEqual([
    { handle: 'ruth.fjell', state: 'unknown' },
  ])
  instead = () => new Promise(() => {})
  const started = performance.now()
  expect(await ask()).toEqual(silent)
  expect(performance.now() - started).toBeLessThan(8000)
}, 20_000)

it('tells mentions that find nobody from those that find somebody', async () => {
  const { ctx, channelId } = await house()
  const handles = ['ruth.fjell', 'ruth@social.example', 'nobody', 'ruth.fjell']
  expect(unwrap(await mentionsThere(ctx, { channelId, handles })).mentions).toEqual([
    { handle: 'ruth.fjell', state: 'there' },
    { handle: 'ruth@social.example', state: 'absent' },
    { handle: 'nobody', state: 'absent' },
  ])
})

it('asks no network for somebody who may not write, nor for a channel of another organisation', async () => {
  const { organisation, channelId } = await house()
  const viewer = await organisation.member('Vera Lund', 'viewer')
  const input = { channelId, prefix: 'ruth', handles: ['ruth.fjell'] }
  expect(await mentionable(viewer.ctx, input)).toMatchObject({ error: { type: 'forbidden' } })
  expect(await mentionsThere(viewer.ctx, input)).toMatchObject({ error: { type: 'forbidden' } })
  const other = await house()
  expect(unwrap(await mentionable(other.ctx, input))).toEqual({ people: [], unasked: 'not-here' })
  expect(unwrap(await mentionsThere(other.ctx, input)).mentions).toMatchObject([{ state: 'unknown' }])
  expect(asked).toEqual([])
})
