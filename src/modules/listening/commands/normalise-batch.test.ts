import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StoredEvent } from '#kernel/event.ts'
import { unwrap } from '#kernel/result.ts'
import { defineReaction } from '#platform/jobs/define.ts'
import { listDeadLetters, readDeadLetter } from '../queries/dead-letters.ts'
import { mentionCards } from '../queries/mention-cards.ts'
import { connected, heard, page, take } from '../testing/connected.ts'
import { scriptedNetwork, told } from '../testing/scripted-network.ts'
import { openWorld, type World } from '../testing/world.ts'
import { replay, replayAll } from './replay.ts'

const events: StoredEvent[] = []
const listen = defineReaction({
  name: 'probe.hears',
  on: ['mention.ready', 'mentions.heard', 'mention.deleted', 'source.items-unreadable'],
  load: async () => async (_, event) => void events.push(event),
})
const network = scriptedNetwork()
const readOnly = scriptedNetwork({ id: 'read-only', publishes: false })
let world: World

beforeAll(async () => {
  world = await openWorld({ networks: [network, readOnly], reactions: [listen] })
})
afterAll(() => world.end())

const typesOf = (organisationId: string) =>
  events.filter((event) => event.organisationId === organisationId).map((event) => event.type)

async function receives(items: Parameters<typeof page>[0], on = network) {
  const here = await connected(world, on)
  await take(here.ctx, here.source.id, page(items))
  await world.drain()
  return here
}

describe('normalising', () => {
  it('makes a mention and says so once', async () => {
    const { ctx, channel } = await receives([told('1', 'Where is my <b>tent</b>?')])
    const [mention] = await heard(ctx)
    expect(mention).toMatchObject({
      channelId: channel.id,
      network: 'scripted',
      text: 'Where is my <b>tent</b>?',
      addressed: true,
      author: { handle: 'ada', avatarUrl: expect.stringMatching(/^\/media\/remote\//) },
      replyContext: { cid: '1' },
      deletedAt: null,
    })
    const told1 = events.filter((event) => event.organisationId === ctx.organisationId)
    expect(told1).toMatchObject([
      { type: 'mention.ready', subject: mention?.id, data: { channelId: channel.id, addressed: true } },
    ])
  })

  it('says once of all that were merely heard, in the order they came', async () => {
    const merely = (say: string, minute: number) =>
      told(`h${minute}`, { say, item: { addressed: false, publishedAt: `2026-11-20T10:0${minute}:00Z` } })
    const items = [merely('second', 2), merely('first', 1), told('1', 'to us'), merely('at fjell.example', 3)]
    const { ctx, channel } = await receives(items)
    const by = new Map((await heard(ctx)).map(({ text, id }) => [text, id]))
    const told2 = events.filter((event) => event.organisationId === ctx.organisationId)
    expect(told2.toSorted((a, b) => a.seq - b.seq)).toMatchObject([
      { type: 'mention.ready', subject: by.get('to us'), data: { addressed: true } },
      { type: 'mention.ready', subject: by.get('at fjell.example'), data: { addressed: false, links: true } },
      {
        type: 'mentions.heard',
        subject: channel.id,
        data: { subjects: [by.get('second'), by.get('first')] },
      },
    ])
  })

  it('hands cards out by id, and none of another organisation', async () => {
    const { ctx } = await receives([told('1', 'one'), told('2', 'two')])
    const ids = (await heard(ctx)).map((mention) => mention.id)
    expect([...(await mentionCards(ctx, ids)).keys()].sort()).toEqual([...ids].sort())
    expect((await mentionCards(world.organisation(), ids)).size).toBe(0)
    expect((await mentionCards(ctx, [])).size).toBe(0)
  })

  it('ignores what is none of our business and our own words coming back', async () => {
    const first = await receives([])
    const us = {
      remoteId: `id:${first.channel.handle}`,
      handle: 'us',
      displayName: 'Us',
      avatarUrl: null,
      profileUrl: null,
      followers: null,
    }
    await take(
      first.ctx,
      first.source.id,
      page([told('1', { say: 'ours', item: { author: us } }), told('2', { ignore: true })], {
        askedWith: '1',
      }),
    )
    await world.drain()
    expect(await heard(first.ctx)).toEqual([])
    expect(typesOf(first.ctx.organisationId)).toEqual([])
  })

  it('does not take a feed for its own author', async () => {
    const here = await connected(world, readOnly)
    const feed = {
      remoteId: `id:${here.channel.handle}`,
      handle: 'feed',
      displayName: 'Feed',
      avatarUrl: null,
      profileUrl: null,
      followers: null,
    }
    await take(
      here.ctx,
      here.source.id,
      page([told('1', { say: 'an article', item: { author: feed, addressed: false } })]),
    )
    await world.drain()
    expect(await heard(here.ctx)).toMatchObject([{ text: 'an article', addressed: false }])
  })

  it('clamps a time that is still to come and says that the clock is unsure', async () => {
    const { ctx } = await receives([
      told('1', { say: 'soon', item: { publishedAt: '2199-01-01T00:00:00Z' } }),
    ])
    const [mention] = await heard(ctx)
    expect(mention?.clockUnsure).toBe(true)
    expect(mention?.publishedAt).toBe(mention?.receivedAt)
  })

  it('reads more than one batch', async () => {
    const items = Array.from({ length: 450 }, (_, i) => told(String(i), `number ${i}`))
    const { ctx } = await receives(items)
    expect(typesOf(ctx.organisationId)).toHaveLength(450)
  })
})

describe('deletions', () => {
  it('mark a mention and tell the others', async () => {
    const { ctx, source } = await receives([told('1', 'oops')])
    await take(ctx, source.id, page([told('d', { deletes: '1' })], { askedWith: '1' }))
    await world.drain()
    expect((await heard(ctx))[0]?.deletedAt).not.toBeNull()
    expect(typesOf(ctx.organisationId)).toEqual(['mention.ready', 'mention.deleted'])
  })

  it('before anybody could open it: in one batch it is born as gone, and no desk is troubled', async () => {
    const { ctx } = await receives([told('1', 'oops'), told('d', { deletes: '1' })])
    expect((await heard(ctx))[0]?.deletedAt).not.toBeNull()
    expect(typesOf(ctx.organisationId)).toEqual([])
  })

  it('may overtake what they delete', async () => {
    const { ctx, source } = await receives([told('d', { deletes: '1' })])
    await take(ctx, source.id, page([told('1', 'late')], { askedWith: '1' }))
    await world.drain()
    expect((await heard(ctx))[0]?.deletedAt).not.toBeNull()
    expect(typesOf(ctx.organisationId)).toEqual([])
  })
})

describe('dead letters', () => {
  it('hold what cannot be read, with the reason, and let the rest through', async () => {
    const { ctx, channel } = await receives([
      told('1', { throws: 'Cannot read properties of undefined' }),
      told('2', 'fine'),
      told('3', { unreadable: 'The post has no author.' }),
    ])
    expect((await heard(ctx)).map((mention) => mention.text)).toEqual(['fine'])
    const letters = unwrap(await listDeadLetters(ctx, { limit: 10 }))
    expect(letters).toMatchObject({ total: 2, next: null, canManage: true })
    expect(letters.items.map((letter) => letter.reason).sort()).toEqual([
      'Cannot read properties of undefined',
      'The post has no author.',
    ])
    const unreadable = events.find((event) => event.subject === channel.id)
    expect(unreadable).toMatchObject({ type: 'source.items-unreadable', data: { count: 2 } })
    const [letter] = letters.items
    const opened = unwrap(await readDeadLetter(ctx, { id: letter?.id ?? '' }))
    expect(JSON.parse(opened.raw)).toHaveProperty('id')
  })

  it('are read again once the adapter can, one or all', async () => {
    const { ctx } = await receives([
      told('1', { unreadable: 'x' }),
      told('2', { unreadable: 'x' }),
      told('3', { unreadable: 'x' }),
    ])
    const receive = network.receive
    if (!receive) throw new Error('the scripted network receives')
    const { normalise } = receive
    const mended = (body: unknown) =>
      normalise({ ...(body as object), unreadable: undefined, say: 'mended' }, { remoteId: '', handle: '' })
    const { items } = unwrap(await listDeadLetters(ctx, { limit: 10 }))
    Object.assign(receive, { normalise: mended })
    expect(unwrap(await replay(ctx, { id: items[0]?.id ?? '' }))).toEqual({ count: 1 })
    await world.drain()
    expect(await heard(ctx)).toHaveLength(1)
    expect(unwrap(await replayAll(ctx, {}))).toEqual({ count: 2 })
    await world.drain()
    Object.assign(receive, { normalise })
    expect((await heard(ctx)).map((mention) => mention.text)).toEqual(['mended', 'mended', 'mended'])
    expect(unwrap(await listDeadLetters(ctx, { limit: 10 })).total).toBe(0)
  })

  it('that still cannot be read come back', async () => {
    const { ctx } = await receives([told('1', { unreadable: 'still' })])
    unwrap(await replayAll(ctx, {}))
    await world.drain()
    expect(unwrap(await listDeadLetters(ctx, { limit: 10 })).items).toMatchObject([{ reason: 'still' }])
  })

  it('take what the database refuses, and nothing else of its batch', async () => {
    const owner = new pg.Client({ connectionString: world.url })
    await owner.connect()
    await owner.query("alter table mention add constraint picky check (text <> 'poison')")
    const { ctx } = await receives([told('1', 'fine'), told('2', 'poison'), told('3', 'fine too')])
    await owner.query('alter table mention drop constraint picky')
    await owner.end()
    expect((await heard(ctx)).map((mention) => mention.text).sort()).toEqual(['fine', 'fine too'])
    const { items } = unwrap(await listDeadLetters(ctx, { limit: 10 }))
    expect(items).toMatchObject([{ reason: expect.stringContaining('It cannot be stored') }])
  })

  it('take what an adapter read badly', async () => {
    const nameless = { remoteId: 7 as unknown as string }
    const { ctx } = await receives([
      told('1', { item: nameless }),
      { remoteId: '2', body: [[]] },
      told('3', 'fine'),
    ])
    expect(await heard(ctx)).toHaveLength(1)
    expect(unwrap(await listDeadLetters(ctx, { limit: 10 })).total).toBe(2)
  })

  it('are for those who manage channels, and pages of them go on where the last ended', async () => {
    const { ctx } = await receives([
      told('1', { unreadable: 'a' }),
      told('2', { unreadable: 'b' }),
      told('3', { unreadable: 'c' }),
    ])
    const first = unwrap(await listDeadLetters(ctx, { limit: 2 }))
    const second = unwrap(await listDeadLetters(ctx, { limit: 2, before: first.next ?? '' }))
    expect(first.items.length + second.items.length).toBe(3)
    expect(second.next).toBeNull()
    const agent = world.organisation(['inbox.answer'])
    expect(await replayAll(agent, {})).toMatchObject({ ok: false, error: { type: 'forbidden' } })
    expect(await readDeadLetter(agent, { id: first.items[0]?.id ?? '' })).toMatchObject({
      ok: false,
      error: { type: 'forbidden' },
    })
    expect(await replay(world.organisation(), { id: first.items[0]?.id ?? '' })).toMatchObject({
      ok: false,
      error: { type: 'not_found' },
    })
  })
})
