import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '#platform/ctx.ts'
import { deletionIn } from '../ingest/ask-source.ts'
import { findSource } from '../store/sources.ts'
import { connected, heard, page, streamed, take } from '../testing/connected.ts'
import { scriptedNetwork, told } from '../testing/scripted-network.ts'
import { openWorld, type World } from '../testing/world.ts'
import { takePage } from './take-page.ts'
import { takeStreamed } from './take-streamed.ts'

const network = scriptedNetwork()
const readDeletion = (body: unknown) => {
  const item = network.receive?.normalise(body, { remoteId: 'x', handle: 'x' })
  return item?.kind === 'deleted-item' ? item.remoteId : null
}
let world: World
let owner: pg.Client

beforeAll(async () => {
  world = await openWorld({ networks: [network] })
  owner = new pg.Client({ connectionString: world.url })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await world.end()
})

const intakeOf = async (ctx: Ctx) =>
  (
    await owner.query<{ n: number }>('select count(*)::int as n from intake where organisation_id = $1', [
      ctx.organisationId,
    ])
  ).rows[0]?.n
const cursorOf = async (ctx: Ctx, id: string) =>
  (await ctx.read((tx) => findSource(tx, ctx.organisationId, id)))?.cursor

describe('a page', () => {
  it('is stored once, however often it comes', async () => {
    const { ctx, source } = await connected(world, network)
    const items = [told('1', 'hei'), told('2', 'hallo')]
    expect(await take(ctx, source.id, page(items))).toBe(2)
    expect(await take(ctx, source.id, page(items, { askedWith: '1' }))).toBe(0)
    await world.drain()
    expect(await heard(ctx)).toHaveLength(2)
    expect(await intakeOf(ctx)).toBe(2)
  })

  it('may name an item twice', async () => {
    const { ctx, source } = await connected(world, network)
    expect(await take(ctx, source.id, page([told('1', 'hei'), told('1', 'hei again')]))).toBe(1)
    await world.drain()
    expect((await heard(ctx)).map((mention) => mention.text)).toEqual(['hei'])
  })

  it('overlaps with a stream without anything being stored twice', async () => {
    const { ctx, source } = await connected(world, network)
    await takeStreamed(ctx, source.id, streamed([told('2', 'streamed')]))
    expect(await take(ctx, source.id, page([told('1', 'polled'), told('2', 'streamed')]))).toBe(1)
    await takeStreamed(ctx, source.id, streamed([told('1', 'polled')]))
    await world.drain()
    expect((await heard(ctx)).map((mention) => mention.text).sort()).toEqual(['polled', 'streamed'])
    expect(await cursorOf(ctx, source.id)).toBe('1')
  })

  it('belongs to one process: a cursor that was moved meanwhile refuses it whole', async () => {
    const { ctx, source } = await connected(world, network)
    await take(ctx, source.id, page([told('1', 'hei')], { cursor: '1' }))
    const late = await takePage(ctx, source.id, page([told('0', 'old')], { askedWith: null, cursor: '0' }))
    expect(late).toMatchObject({ ok: false, error: { type: 'stale' } })
    expect([await intakeOf(ctx), await cursorOf(ctx, source.id)]).toEqual([1, '1'])
  })

  it('is stored with its cursor or not at all, also when the connection is cut in the middle', async () => {
    const { ctx, source } = await connected(world, network)
    // The source row is written after the items, so here the items are in the transaction already.
    await owner.query(`create function cut() returns trigger language plpgsql security definer as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`)
    await owner.query(`create trigger cut before update on source for each row
      when (new.cursor = 'cut') execute function cut()`)
    const items = [told('1', 'hei'), told('2', 'hallo')]
    await expect(takePage(ctx, source.id, page(items, { cursor: 'cut' }))).rejects.toThrow()
    expect([await intakeOf(ctx), await cursorOf(ctx, source.id)]).toEqual([0, null])
    await owner.query('drop trigger cut on source')
    expect(await take(ctx, source.id, page(items, { cursor: 'cut' }))).toBe(2)
    await world.drain()
    expect(await heard(ctx)).toHaveLength(2)
  })

  it('keeps an item that now reports its own end', async () => {
    const { ctx, source } = await connected(world, network)
    await take(ctx, source.id, page([told('1', 'hei')]))
    await world.drain()
    const again = page([told('1', { deletes: '1' })], {
      askedWith: '1',
      reading: { readDeletion, sift: null, network: 'scripted' },
    })
    expect(await take(ctx, source.id, again)).toBe(1)
    expect(await take(ctx, source.id, again)).toBe(0)
    await world.drain()
    expect((await heard(ctx))[0]?.deletedAt).not.toBeNull()
  })
})

describe('what PostgreSQL refuses', () => {
  it('is cut out of a raw item, and the item is read', async () => {
    const { ctx, source } = await connected(world, network)
    const item = told('1', { say: 'a\0b \ud83d', item: { author: authorOf('A\0da\u202e') } })
    expect(await take(ctx, source.id, page([item]))).toBe(1)
    await world.drain()
    const [mention] = await heard(ctx)
    expect([mention?.text, mention?.author.displayName]).toEqual(['ab \ufffd', 'Ada'])
  })

  it('in an id does not stop the page', async () => {
    const { ctx, source } = await connected(world, network)
    const items = [
      told('a\0b', 'with NUL'),
      told('x'.repeat(50_000), 'with an endless id'),
      told('3', 'plain'),
    ]
    expect(await take(ctx, source.id, page(items))).toBe(3)
    await world.drain()
    expect(await heard(ctx)).toHaveLength(3)
  })

  it('and cannot be mended lands among the dead, its neighbours do not', async () => {
    const { ctx, source } = await connected(world, network)
    const loop: Record<string, unknown> = {}
    loop.self = loop
    await owner.query(
      "alter table intake add constraint picky check (body ->> 'say' is distinct from 'poison')",
    )
    const items = [
      told('1', 'fine'),
      { remoteId: '2', body: loop },
      told('3', 'poison'),
      told('4', 'fine too'),
    ]
    expect(await take(ctx, source.id, page(items))).toBe(4)
    await owner.query('alter table intake drop constraint picky')
    await world.drain()
    expect(await heard(ctx)).toHaveLength(2)
    const dead = await owner.query<{ reason: string }>(
      "select reason from intake where organisation_id = $1 and state = 'dead' order by remote_id",
      [ctx.organisationId],
    )
    expect(dead.rows.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('cannot be written as JSON'),
      expect.stringContaining('It cannot be stored as it came'),
    ])
  })
})

describe('deletionIn', () => {
  it('takes what cannot be read for no deletion', () => {
    const receive = network.receive
    if (!receive) throw new Error('the scripted network receives')
    const session = { account: { remoteId: 'x', handle: 'x' } } as Parameters<typeof deletionIn>[1]
    expect(deletionIn(receive, session, { throws: 'bang' })).toBeNull()
    expect(deletionIn(receive, session, { deletes: '7' })).toBe('7')
  })
})

function authorOf(displayName: string) {
  return { remoteId: 'a', handle: 'ada', displayName, avatarUrl: null, profileUrl: null, followers: null }
}
