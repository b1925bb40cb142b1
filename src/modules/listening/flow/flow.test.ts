import { eq, sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import type { RawItem } from '#networks/contract/receive.ts'
import { type Ctx, createCtx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { addSource, dropSource } from '../commands/change-sources.ts'
import type { Reading } from '../commands/keep-items.ts'
import { takePage } from '../commands/take-page.ts'
import { glanceAt } from '../domain/glance.ts'
import { listMentions } from '../queries/stream.ts'
import { intake } from '../tables.ts'
import { page } from '../testing/connected.ts'
import { listeningHouse, save, withWays } from '../testing/listening-house.ts'
import { scriptedNetwork, type Told, told } from '../testing/scripted-network.ts'
import { frameTaker, matchFrames } from './match-frames.ts'
import { type MemoryStream, memoryStream } from './testing/memory-stream.ts'

const network = withWays(scriptedNetwork(), [{ kind: 'public', wide: true }])

let app: TestApp
beforeAll(async () => {
  app = await testApp({ networks: [network] })
})
afterAll(() => app?.close())

const contextFor = (organisationId: string) =>
  createCtx(app.engine, { organisationId, actor: { kind: 'system', name: 'test' } })

/** A wide source with a query, listened to through a stream or without one. */
async function wide(stream: MemoryStream | null) {
  const house = await listeningHouse(app, network)
  const { id } = unwrap(await addSource(house.ctx, { channelId: house.channel.id, kind: 'public', term: '' }))
  const { id: queryId } = unwrap(await save(house.ctx, { text: 'fjell NOT hut' }))
  const { receive } = network
  if (!receive) throw new Error('The scripted network receives.')
  const reader = { receive, us: { remoteId: 'id:us', handle: 'us' }, weWrite: true }
  const readDeletion = (body: unknown) => (body as Told).deletes ?? null
  const sift = (body: unknown) => glanceAt(reader, body)
  const reading: Reading = { readDeletion, sift, network: 'scripted', stream }
  let asked: string | null = null
  const bring = async (items: readonly RawItem[]) => {
    const cursor: string = `${asked ?? ''}+`
    const taken = await takePage(house.ctx, id, page(items, { askedWith: asked, cursor, reading }))
    asked = cursor
    return unwrap(taken)
  }
  const heard = async () =>
    unwrap(await listMentions(house.ctx, { show: 'all', limit: 100 }))
      .items.flatMap((item) => (item.deletedAt === null ? [item.text] : []))
      .toSorted()
  const found = async () => {
    const { items } = unwrap(await listMentions(house.ctx, { show: 'all', limit: 100, queryId }))
    return items.map(({ text }) => text)
  }
  const stored = async () => {
    const { organisationId } = house.ctx
    const all = await house.ctx.read((tx) =>
      tx.select().from(intake).where(eq(intake.organisationId, organisationId)),
    )
    return all.map(({ remoteId, state, body }) => JSON.stringify([remoteId, state, body])).toSorted()
  }
  const pass = async () => {
    await stream?.pass((frames) => matchFrames(contextFor, frames))
    await app.drain()
  }
  return { house, sourceId: id, reading, bring, heard, found, stored, pass }
}

/** How many of which facts about what was heard stand in the record. */
async function factsTold(ctx: Ctx): Promise<Record<string, number>> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{
      type: string
      n: number
    }>(sql`select replace(type, 'source.items-', '') as type, count(*)::int as n
      from event where organisation_id = ${ctx.organisationId}::uuid and (type like 'mention%' or type like '%.items-%')
      group by type`),
  )
  return Object.fromEntries(rows.map(({ type, n }) => [type, n]))
}

const post = (id: string, say: string, more: Told['item'] = {}): RawItem =>
  told(id, { say, item: { addressed: false, ...more } })
let edits = 0
const edit = (of: string, say: string): RawItem => {
  edits += 1
  return told(`${of}@${edits}`, { say, item: { remoteId: of, edited: true, addressed: false } })
}
const end = (of: string): RawItem => told(`delete:${of}`, { deletes: of })

/** Everything a wide source may bring: found and not, addressed, ended, unreadable, too large, of all scripts. */
function everything(): RawItem[] {
  const posts = Array.from({ length: 90 }, (_, at) =>
    post(`p${at}`, at % 10 === 0 ? `A fjéll tent ${at} ⛰️` : `good morning ${at}`),
  )
  return [
    ...posts,
    post('hut', 'fjell hut'),
    post('to-us', 'hello', { addressed: true }),
    post('ours', 'fjell', { author: { ...author, remoteId: 'id:us' } }),
    post('long', `fjell ${'x'.repeat(400_000)}`),
    post('dull', 'y'.repeat(400_000)),
    ...Array.from({ length: 5 }, (_, at) => told(`bad${at}`, { unreadable: 'It is broken.' })),
    told('like', { ignore: true }),
    end('p10'),
    end('p11'),
    end('never-seen'),
  ]
}
const author = {
  remoteId: 'id:ada',
  handle: 'ada',
  displayName: 'Ada',
  avatarUrl: null,
  profileUrl: null,
  followers: null,
}

describe('a wide source behind a stream', () => {
  it('keeps exactly what is kept without one', async () => {
    const behind = await wide(memoryStream())
    const without = await wide(null)
    const items = everything()
    for (let from = 0; from < items.length; from += 60) {
      await behind.bring(items.slice(from, from + 60))
      await without.bring(items.slice(from, from + 60))
    }
    await behind.pass()
    await app.drain()
    expect(await behind.stored()).toEqual(await without.stored())
    expect(await behind.heard()).toEqual(await without.heard())
    expect(await behind.heard()).toHaveLength(10)
  })

  it('stores nothing twice when frames come again, before or after they were read', async () => {
    const stream = memoryStream()
    const flow = await wide(stream)
    await flow.bring([post('a', 'fjell one'), post('b', 'nothing'), post('c', 'fjell two')])
    const again = [...stream.frames]
    await matchFrames(contextFor, again)
    await matchFrames(contextFor, again)
    await app.drain()
    await flow.pass()
    await flow.bring([post('a', 'fjell one'), post('d', 'fjell three')])
    await flow.pass()
    expect(await flow.heard()).toEqual(['fjell one', 'fjell three', 'fjell two'])
    expect(await flow.stored()).toHaveLength(3)
  })

  it.each([['behind a stream'], ['without one']])(
    'follows what a kept post says later, found or not, and no other, %s',
    async (how) => {
      const flow = await wide(how === 'without one' ? null : memoryStream())
      await flow.bring([
        post('a', 'fjell one'),
        post('b', 'nothing'),
        post('c', 'fjell in the same moment'),
        edit('c', 'a hut'),
      ])
      await flow.pass()
      expect(await flow.heard()).toEqual(['a hut', 'fjell one'])
      await flow.bring([edit('a', 'only a hut'), edit('b', 'still nothing')])
      await flow.pass()
      expect(await flow.heard()).toEqual(['a hut', 'only a hut'])
      expect(await flow.found()).toEqual([])
      expect(await flow.stored()).toHaveLength(4)
      await flow.bring([edit('b', 'a fjell after all')])
      await flow.pass()
      expect(await flow.found()).toEqual(['a fjell after all'])
    },
  )

  it.each([['behind a stream'], ['without one']])(
    'honours an end that comes a moment later, %s',
    async (how) => {
      const flow = await wide(how === 'without one' ? null : memoryStream())
      await flow.bring([post('a', 'fjell one'), end('a'), post('b', 'fjell two')])
      await flow.bring([end('b'), post('c', 'fjell three')])
      await flow.pass()
      expect(await flow.heard()).toEqual(['fjell three'])
      await flow.bring([end('c')])
      await flow.pass()
      expect(await flow.heard()).toEqual([])
    },
  )

  it('reads what it keeps at once: no job has to come by, and nothing is told twice', async () => {
    const stream = memoryStream()
    const flow = await wide(stream)
    await flow.bring([
      post('a', 'fjell one'),
      post('b', 'nothing'),
      post('c', 'fjell two'),
      edit('c', 'two fjells'),
      told('bad', { unreadable: 'It is broken.' }),
    ])
    await stream.pass((frames) => matchFrames(contextFor, frames))
    expect(await flow.heard()).toEqual(['fjell one', 'two fjells'])
    expect(await flow.found()).toEqual(['fjell one'])
    expect((await flow.stored()).map((row) => JSON.parse(row)[1])).toEqual(['done', 'dead', 'done', 'done'])
    expect(await factsTold(flow.house.ctx)).toEqual({
      'mentions.heard': 1,
      'mention.edited': 1,
      unreadable: 1,
    })
  })

  it('leaves a batch the database refuses to the job, which finds the culprit', async () => {
    const stream = memoryStream()
    const flow = await wide(stream)
    const owner = new pg.Client({ connectionString: app.url })
    await owner.connect()
    await owner.query(`alter table mention add constraint picky check (text <> 'fjell poison') not valid`)
    try {
      await flow.bring([post('a', 'fjell one'), post('x', 'fjell poison'), post('c', 'fjell two')])
      await stream.pass((frames) => matchFrames(contextFor, frames))
      expect(await flow.heard()).toEqual([])
      await app.drain()
    } finally {
      await owner.query('alter table mention drop constraint picky')
      await owner.end()
    }
    expect(await flow.heard()).toEqual(['fjell one', 'fjell two'])
    expect((await flow.stored()).map((row) => JSON.parse(row)[1])).toEqual(['done', 'done', 'dead'])
    expect((await factsTold(flow.house.ctx))['mentions.heard']).toBe(2)
  })

  it('keeps by the queries of now what was found by those of before', async () => {
    const stream = memoryStream(1)
    const flow = await wide(stream)
    await flow.bring([post('a', 'fjell one'), post('b', 'a tent'), post('c', 'nothing')])
    const taker = frameTaker(contextFor, 60_000)
    expect(await taker.take(stream.frames)).toBe(1)
    unwrap(await save(flow.house.ctx, { name: 'Tents', text: 'tent' }))
    await taker.keep()
    expect(await flow.heard()).toEqual(['a tent', 'fjell one'])
    // What was kept is forgotten; what nobody finds does not wait.
    await taker.keep()
    expect(await flow.stored()).toHaveLength(2)
  })

  it('says of a post whether an address stands in it, with a scheme or bare', async () => {
    const stream = memoryStream(1)
    const flow = await wide(stream)
    const said = ['fjell. Then not.', 'fjell https://fjell.example/a', 'fjell.com', 'fjell at 7:30']
    await flow.bring(said.map((text, at) => post(`l${at}`, text)))
    await stream.pass((frames) => matchFrames(contextFor, frames))
    const { rows } = await flow.house.ctx.read((tx) =>
      tx.execute<{ text: string; links: boolean | null }>(sql`select m.text, e.data -> 'links' as links
        from event e join mention m on m.id::text = e.subject or e.data -> 'subjects' ? m.id::text
        where e.organisation_id = ${flow.house.ctx.organisationId}::uuid`),
    )
    const links = new Map(rows.map((row) => [row.text, row.links]))
    expect(said.map((text) => links.get(text))).toEqual([null, true, true, null])
  })

  it('lets no frame go in which a post ends, however many ends wait already', async () => {
    const stream = memoryStream(1)
    const flow = await wide(stream)
    for (let at = 0; at < 10; at += 1) await flow.bring([end(`p${at}`)])
    const taker = frameTaker(contextFor, 60_000)
    const weights: number[] = []
    for (const frame of stream.frames) weights.push(await taker.take([frame]))
    expect(weights).toEqual(Array.from({ length: 10 }, () => 1))
    await taker.keep()
  })

  it('leaves the cursor where it is until everything is durable', async () => {
    const stream = memoryStream()
    const flow = await wide(stream)
    stream.refuses = true
    await expect(flow.bring([post('a', 'fjell one')])).rejects.toThrow('gone')
    stream.refuses = false
    // Asked with the cursor of before: it was not moved.
    await flow.bring([post('a', 'fjell one')])
    await flow.pass()
    expect(await flow.heard()).toEqual(['fjell one'])
  })

  it('keeps nothing for a source that was taken away meanwhile', async () => {
    const stream = memoryStream()
    const flow = await wide(stream)
    await flow.bring([post('a', 'fjell one')])
    unwrap(await dropSource(flow.house.ctx, { id: flow.sourceId }))
    await flow.pass()
    expect(await flow.stored()).toEqual([])
  })

  it('keeps the frames of one organisation apart from the queries of another', async () => {
    const stream = memoryStream()
    const one = await wide(stream)
    const two = await wide(stream)
    unwrap(await save(two.house.ctx, { name: 'Tents', text: 'tent' }))
    await one.bring([post('a', 'a tent'), post('b', 'fjell')])
    await two.bring([post('a', 'a tent'), post('b', 'nothing')])
    await two.pass()
    expect(await one.heard()).toEqual(['fjell'])
    expect(await two.heard()).toEqual(['a tent'])
  })
})
