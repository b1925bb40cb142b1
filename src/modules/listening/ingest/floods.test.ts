import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ctx } from '#platform/ctx.ts'
import { sourceHealth } from '../queries/source-health.ts'
import { connected, heard } from '../testing/connected.ts'
import { type ScriptedNetwork, scriptedNetwork, told } from '../testing/scripted-network.ts'
import { eventually, openWorld, type World } from '../testing/world.ts'
import { startIngest } from './start-ingest.ts'

// What strangers can do to us: floods, posts that are far too long, lists without an end, clocks that are wrong.

const ending: (() => Promise<unknown>)[] = []
let flooded: ScriptedNetwork
let calm: ScriptedNetwork
let world: World
beforeEach(async () => {
  flooded = scriptedNetwork({ id: 'flooded', pageSize: 250 })
  calm = scriptedNetwork({ id: 'calm' })
  world = await openWorld({ networks: [flooded, calm] })
  ending.push(() => world.end())
})
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
})

/** Listens and reads what is heard, as the two roles do. */
async function atWork(): Promise<void> {
  listen()
  await world.work()
}

function listen(): void {
  const stop = new AbortController()
  const { done } = startIngest({ engine: world.engine, signal: stop.signal, tickMs: 100 })
  ending.push(() => {
    stop.abort()
    return done
  })
}

const counted = async (ctx: Ctx) => {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ waiting: number; read: number }>(sql`
      select (select count(*)::int from intake where state = 'new') as waiting, (select count(*)::int from mention) as read`),
  )
  return rows[0] ?? { waiting: 0, read: 0 }
}

describe('an account that posts ten thousand times a minute', () => {
  it('starves nobody: who else is heard is readable while the flood is still being read', async () => {
    const loud = await connected(world, flooded)
    const quiet = [await connected(world, calm), await connected(world, calm, loud.ctx)]
    const author = {
      remoteId: 'id:bot',
      handle: 'bot',
      displayName: 'Bot',
      avatarUrl: null,
      profileUrl: null,
    }
    for (let n = 0; n < 10_000; n += 1)
      flooded.timeline.push(
        told(`f${n}`, { say: `Buy now ${n}`, item: { author: { ...author, followers: 1 } } }),
      )
    // Nobody reads for a while, so that all of the flood stands before what the others hear.
    listen()
    await eventually(
      () => counted(loud.ctx),
      ({ waiting }) => waiting === 10_000,
      60_000,
    )
    calm.timeline.push(told('one', 'Do you open on Sunday?'))
    await eventually(
      () => counted(loud.ctx),
      ({ waiting }) => waiting === 10_001,
    )
    await world.work()
    for (const { ctx } of quiet)
      await eventually(
        () => heard(ctx, 'Sunday'),
        (found) => found.length === 1,
        20_000,
      )
    const then = await counted(loud.ctx)
    expect(then.read).toBeLessThan(5000)
    // And the flood itself is heard to its end, each post once.
    await eventually(
      () => counted(loud.ctx),
      ({ waiting, read }) => waiting === 0 && read === 10_001,
      90_000,
    )
  }, 180_000)
})

describe('a list without an end', () => {
  it('is put down after some pages and gone on with later, and others are asked meanwhile', async () => {
    let asked = 0
    flooded.answer = () => {
      asked += 1
      return { kind: 'page', items: [told(`n${asked}`, `again ${asked}`)], cursor: String(asked), more: true }
    }
    const loud = await connected(world, flooded)
    const quiet = await connected(world, calm, loud.ctx)
    calm.timeline.push(told('one', 'Do you open on Sunday?'))
    await atWork()
    await eventually(
      () => heard(quiet.ctx, 'Sunday'),
      (found) => found.length === 1,
    )
    const { polls } = flooded
    await eventually(
      () => polls.length,
      (n) => n > 220,
      60_000,
    )
    // Between two runs of a hundred pages there is the pause that others use.
    const pauses = polls.slice(1).map(({ at }, index) => at - (polls[index]?.at ?? at))
    expect(pauses.filter((ms) => ms >= 40).length).toBeGreaterThanOrEqual(1)
  }, 120_000)

  it('that stands still is not asked for without end', async () => {
    flooded.answer = () => ({ kind: 'page', items: [told('same', 'the same')], cursor: '1', more: true })
    const { ctx } = await connected(world, flooded)
    await atWork()
    await eventually(
      () => heard(ctx),
      (found) => found.length === 1,
    )
    const before = flooded.polls.length
    await new Promise((wake) => setTimeout(wake, 500))
    expect(flooded.polls.length - before).toBeLessThan(15)
  })
})

describe('a post that is far too long', () => {
  it('of a megabyte is heard, found by its words, shown shortened, and its neighbours are as well', async () => {
    const { ctx } = await connected(world, flooded)
    const long = `Støvler ${'lantern '.repeat(131_072)} the end`
    flooded.timeline.push(told('a', 'before'), told('big', long), told('b', 'after'))
    await atWork()
    await eventually(
      () => heard(ctx),
      (found) => found.length === 3,
    )
    const [found] = await heard(ctx, 'Støvler')
    expect(found?.remoteId).toBe('big')
    expect(found?.text.length).toBeLessThanOrEqual(100_000)
    expect(found?.text).toContain('Støvler lantern')
  })
})

describe('a clock that is a day off', () => {
  it('ahead: the post gets the time at which it came, and says that its clock is unsure', async () => {
    const { ctx } = await connected(world, flooded)
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    const yesterday = new Date(Date.now() - 86_400_000).toISOString()
    flooded.timeline.push(
      told('ahead', { say: 'from tomorrow', item: { publishedAt: tomorrow } }),
      told('behind', { say: 'from yesterday', item: { publishedAt: yesterday } }),
      told('never', { say: 'from nowhere', item: { publishedAt: 'the day before' } }),
    )
    await atWork()
    const found = await eventually(
      () => heard(ctx),
      (all) => all.length === 3,
    )
    const by = new Map(found.map((one) => [one.remoteId, one]))
    expect(by.get('ahead')).toMatchObject({ clockUnsure: true, publishedAt: by.get('ahead')?.receivedAt })
    expect(by.get('behind')).toMatchObject({ clockUnsure: false, publishedAt: yesterday })
    expect(by.get('never')?.clockUnsure).toBe(true)
    const [health] = await sourceHealth(ctx)
    expect(health?.fault).toBeNull()
  })
})
