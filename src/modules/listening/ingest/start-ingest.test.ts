import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { connectDirect, disconnect, reconnect } from '#modules/channels/index.ts'
import { startEmbedded } from '#platform/postgres/embedded.ts'
import { checkNow } from '../commands/check-now.ts'
import { sourceHealth } from '../queries/source-health.ts'
import { connected, heard } from '../testing/connected.ts'
import { type ScriptedNetwork, scriptedNetwork, told } from '../testing/scripted-network.ts'
import { eventually, openWorld, type World } from '../testing/world.ts'
import { ingestProbe } from './probe.ts'
import { type Ingest, startIngest } from './start-ingest.ts'

const ending: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
})

function ingest(world: World, tickMs = 100): { stop(): Promise<void> } {
  const stop = new AbortController()
  const running: Ingest = startIngest({ engine: world.engine, signal: stop.signal, tickMs })
  const end = async () => {
    stop.abort()
    await running.done
  }
  ending.push(end)
  return { stop: end }
}

async function open(networks: ScriptedNetwork[], url?: string): Promise<World> {
  const world = await openWorld({ networks, ...(url ? { url } : {}) })
  ending.push(() => world.end())
  return world
}

const texts = async (...[ctx]: Parameters<typeof heard>) =>
  (await heard(ctx)).map((mention) => mention.text).sort()
const input = (handle: string) => ({ handle, password: 'x' })

describe('ingest', () => {
  let network: ScriptedNetwork
  let world: World
  beforeEach(async () => {
    network = scriptedNetwork()
    world = await open([network])
  })

  it('picks up a new channel, and a mention is readable well under a second after it is handed out', async () => {
    ingest(world)
    await world.work()
    const ctx = world.organisation()
    unwrap(await connectDirect(ctx, { network: 'scripted', input: input('fjell') }))
    await eventually(
      () => network.polls.length,
      (n) => n > 0,
      5000,
    )
    const waits: number[] = []
    for (let i = 1; i <= 5; i += 1) {
      const before = network.polls.length
      network.timeline.push(told(String(i), `number ${i}`))
      const handed = await eventually(
        () => network.polls[before]?.at,
        (at) => at !== undefined,
      )
      await eventually(
        () => heard(ctx),
        (all) => all.length === i,
      )
      waits.push(Date.now() - (handed ?? 0))
    }
    expect(waits.sort((a, b) => a - b)[2]).toBeLessThan(800)
  })

  it('lets no source wait for another: one hangs, one throws, one is refused, one is well', async () => {
    const hanging = scriptedNetwork({ id: 'hanging' })
    hanging.answer = () => new Promise(() => undefined)
    const throwing = scriptedNetwork({ id: 'throwing' })
    throwing.answer = () => {
      throw new TypeError('an adapter with a bug')
    }
    const refused = scriptedNetwork({ id: 'refused' })
    refused.answer = () => ({ kind: 'refused', reason: 'not for you' })
    const all = await open([hanging, throwing, refused, network])
    const ctx = all.organisation()
    for (const each of [hanging, throwing, refused]) await connected(all, each, ctx)
    await connected(all, network, ctx)
    const second = await connected(all, network)
    network.timeline.push(told('1', 'hei'))
    ingest(all)
    await all.work()
    await eventually(
      () => texts(ctx),
      (found) => found.length === 1,
    )
    await eventually(
      () => texts(second.ctx),
      (found) => found.length === 1,
    )
    const faults = await eventually(
      async () => Object.fromEntries((await sourceHealth(ctx)).map((one) => [one.network, one.fault])),
      (found) => Boolean(found.throwing && found.refused),
    )
    expect(faults).toMatchObject({
      throwing: 'Reading failed: an adapter with a bug',
      refused: 'not for you',
      scripted: null,
    })
    expect(throwing.polls.length).toBeLessThan(10)
  })

  it('reads page after page without waiting between them', async () => {
    const flood = scriptedNetwork({ id: 'flood', pageSize: 10, pollSeconds: 600 })
    const all = await open([flood])
    const { ctx } = await connected(all, flood)
    flood.timeline.push(...Array.from({ length: 95 }, (_, i) => told(String(i), `number ${i}`)))
    ingest(all)
    await eventually(
      () => flood.polls.length,
      (n) => n === 10,
    )
    await all.drain()
    expect(await heard(ctx)).toHaveLength(95)
  })

  it('does not ask without end when a network says "more" and gives nothing', async () => {
    network.answer = (cursor) => ({ kind: 'page', items: [told('1', 'again')], cursor, more: true })
    await connected(world, network)
    ingest(world)
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect(network.polls.length).toBeLessThan(60)
  })

  it('is run by two processes and each source is polled by one of them; when one goes the other takes over', async () => {
    const { ctx } = await connected(world, network)
    const one = ingest(world)
    await eventually(
      () => network.polls.length,
      (n) => n > 0,
    )
    ingest(world)
    const cursors = async () => network.polls.slice(-20).map((poll) => poll.at)
    await new Promise((resolve) => setTimeout(resolve, 600))
    const times = await cursors()
    const gaps = times.slice(1).map((at, i) => at - (times[i] ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThan(30)
    await one.stop()
    network.timeline.push(told('1', 'after the change'))
    const drained = async () => {
      await world.drain()
      return texts(ctx)
    }
    expect(await eventually(drained, (found) => found.length > 0)).toEqual(['after the change'])
  })

  it('stops with a channel that is disconnected and goes on from its cursor when it is back', async () => {
    const { ctx, channel } = await connected(world, network)
    ingest(world)
    await world.work()
    network.timeline.push(told('1', 'before'))
    await eventually(
      () => texts(ctx),
      (found) => found.length === 1,
    )
    unwrap(await disconnect(ctx, { id: channel.id }))
    await eventually(
      async () => (await sourceHealth(ctx))[0]?.state,
      (state) => state === 'stopped',
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
    const polls = network.polls.length
    network.timeline.push(told('2', 'meanwhile'))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(network.polls.length).toBe(polls)
    unwrap(await connectDirect(ctx, { network: 'scripted', input: input(channel.handle) }))
    await eventually(
      () => texts(ctx),
      (found) => found.length === 2,
    )
    expect(network.polls[polls]?.cursor).toBe('1')
  })

  it('asks for reconnection when the access is revoked, and the time until then is a gap', async () => {
    const { ctx, channel } = await connected(world, network)
    ingest(world)
    await world.work()
    await eventually(
      async () => (await sourceHealth(ctx))[0]?.state,
      (state) => state === 'listening',
    )
    network.answer = () => ({ kind: 'reauth', reason: 'The token was revoked.' })
    await eventually(
      async () => (await sourceHealth(ctx))[0],
      (one) => one?.state === 'paused' && one.gap !== null,
    )
    network.answer = null
    network.timeline.push(told('1', 'meanwhile'))
    unwrap(await reconnect(ctx, { id: channel.id, input: input(channel.handle) }))
    await eventually(
      () => texts(ctx),
      (found) => found.length === 1,
    )
    const [after] = await eventually(
      () => sourceHealth(ctx),
      ([one]) => one?.gap === null,
    )
    expect(after).toMatchObject({ state: 'listening', failures: 0 })
  })

  it('looks at once when somebody asks', async () => {
    const slow = scriptedNetwork({ id: 'slow', pollSeconds: 600 })
    const all = await open([slow])
    const { ctx, source } = await connected(all, slow)
    ingest(all)
    await eventually(
      () => slow.polls.length,
      (n) => n === 1,
    )
    slow.timeline.push(told('1', 'hei'))
    unwrap(await checkNow(ctx, { id: source.id }))
    await eventually(
      () => slow.polls.length,
      (n) => n === 2,
    )
  })

  it('tells how it is', async () => {
    await connected(world, network)
    const probe = ingestProbe(world.engine.db, 1)
    const idle = await eventually(probe, (part) => !part.ok)
    expect(idle.detail).toContain('ingest role')
    ingest(world)
    const well = await eventually(probe, (part) => part.ok)
    expect(well.detail).toBe('1 sources, 0 items unread')
    network.timeline.push(told('1', 'hei'))
    const unread = await eventually(probe, (part) => !part.ok)
    expect(unread.detail).toContain('worker role')
  })
})

describe('a network that streams', () => {
  it('is told at once, polled from the cursor when the stream breaks, and nothing comes twice', async () => {
    const network = scriptedNetwork({ streams: true, pollSeconds: 600 })
    const world = await open([network])
    const { ctx } = await connected(world, network)
    ingest(world)
    await world.work()
    await eventually(
      () => network.streams,
      (n) => n === 1,
    )
    const first = told('1', 'streamed')
    network.timeline.push(first)
    await network.tell(first)
    await eventually(
      () => texts(ctx),
      (found) => found.length === 1,
    )

    network.timeline.push(told('2', 'while it was broken'))
    network.breakStreams({ kind: 'retryLater', at: new Date(Date.now() + 100), reason: 'broke off' })
    await eventually(
      () => texts(ctx),
      (found) => found.length === 2,
    )
    expect(await texts(ctx)).toEqual(['streamed', 'while it was broken'])
  })

  it('tells the network when an item could not be stored, so that it is not taken for delivered', async () => {
    const network = scriptedNetwork({ streams: true, pollSeconds: 600 })
    const world = await open([network])
    const { ctx, channel } = await connected(world, network)
    // Seldom enough that nobody ends the stream before the test speaks.
    ingest(world, 60_000)
    await eventually(
      () => network.streams,
      (n) => n === 1,
    )
    unwrap(await disconnect(ctx, { id: channel.id }))
    await world.drain()
    await expect(network.tell(told('1', 'too late'))).rejects.toThrow(/not followed/)
    expect(await heard(ctx)).toEqual([])
  })
})

describe('the database', () => {
  it('may cut every connection again and again: ingest goes on and nothing is lost or doubled', async () => {
    const network = scriptedNetwork()
    const world = await open([network])
    const { ctx } = await connected(world, network)
    ingest(world)
    const owner = new pg.Client({ connectionString: world.url })
    await owner.connect()
    ending.push(() => owner.end())
    for (let i = 1; i <= 10; i += 1) {
      network.timeline.push(told(String(i), `number ${i}`))
      await owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name = 'weft' and pid <> pg_backend_pid()`,
      )
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
    const count = async () =>
      (await owner.query<{ n: number }>('select count(*)::int as n from intake')).rows[0]?.n ?? 0
    await eventually(count, (n) => n === 10)
    await world.drain()
    expect(await heard(ctx)).toHaveLength(10)
  })

  it('may be gone for ten seconds: ingest carries on by itself', { timeout: 120_000 }, async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'weft-gone-'))
    ending.push(async () => rmSync(dataDir, { recursive: true, force: true }))
    let server = await startEmbedded({ dataDir, durable: false })
    ending.push(() => server.stop())
    const network = scriptedNetwork({ streams: true })
    const world = await open([network], server.url)
    const { ctx } = await connected(world, network)
    ingest(world, 500)
    network.timeline.push(told('1', 'before'))
    await eventually(
      () => network.polls.length,
      (n) => n > 1,
    )

    await server.stop()
    network.timeline.push(told('2', 'while it was gone'))
    await new Promise((resolve) => setTimeout(resolve, 10_000))
    server = await startEmbedded({ dataDir, durable: false })

    const stored = async () =>
      ctx.read(
        async (tx) =>
          (await tx.execute<{ n: number }>('select count(*)::int as n from intake')).rows[0]?.n ?? 0,
      )
    await eventually(
      () => stored().catch(() => 0),
      (n) => n === 2,
      30_000,
    )
    await eventually(
      () =>
        world.drain().then(
          () => true,
          () => false,
        ),
      (done) => done,
      30_000,
    )
    expect(await texts(ctx)).toEqual(['before', 'while it was gone'])
    expect(await sourceHealth(ctx)).toMatchObject([{ failures: 0, gap: null }])
  })
})
