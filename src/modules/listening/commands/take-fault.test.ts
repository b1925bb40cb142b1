import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import type { StoredEvent } from '#kernel/event.ts'
import { unwrap } from '#kernel/result.ts'
import { channelCard, connectDirect, disconnect, reconnect } from '#modules/channels/index.ts'
import type { Fault } from '#networks/contract/faults.ts'
import { defineReaction } from '#platform/jobs/define.ts'
import { gapsIn } from '../queries/gaps.ts'
import { listSources, sourceHealth } from '../queries/source-health.ts'
import { connected, page, take } from '../testing/connected.ts'
import { scriptedNetwork, told } from '../testing/scripted-network.ts'
import { openWorld, type World } from '../testing/world.ts'
import { checkNow } from './check-now.ts'
import { takeFault } from './take-fault.ts'

const events: StoredEvent[] = []
const listen = defineReaction({
  name: 'probe.hears',
  on: ['source.gap-opened', 'source.gap-closed', 'channel.needs-reconnection'],
  load: async () => async (_, event) => void events.push(event),
})
const clock = fixedClock(new Date('2026-11-21T10:00:00Z'))
const network = scriptedNetwork()
let world: World

beforeAll(async () => {
  world = await openWorld({ networks: [network], clock, reactions: [listen] })
})
beforeEach(() => void events.splice(0))
afterAll(() => world.end())

type Here = Awaited<ReturnType<typeof connected>>
const fails = ({ ctx, source }: Here, fault: Fault) =>
  takeFault(ctx, source.id, { fault, pollSeconds: 5, luck: 1, askedAt: clock.now() })
const silent: Fault = { kind: 'unknown', reason: 'The server does not answer.' }
const seconds = (n: number) => clock.advance(n * 1000)
const sourceOf = async ({ ctx }: Here) => (await sourceHealth(ctx))[0]
const allGaps = ({ ctx }: Here) => gapsIn(ctx, { from: new Date(0), to: new Date('2100-01-01') })

async function good() {
  const here = await connected(world, network)
  await take(here.ctx, here.source.id, page([], { cursor: '1' }))
  return { ...here, at: clock.now().toISOString() }
}

describe('a source that does not answer', () => {
  it('is tried again, later each time, and says why', async () => {
    const here = await good()
    await fails(here, silent)
    seconds(2)
    const after = await fails(here, silent)
    expect(after).toMatchObject({ action: 'wait', nextAt: new Date(clock.now().getTime() + 2000) })
    expect(await sourceOf(here)).toMatchObject({
      state: 'failing',
      failures: 2,
      fault: silent.reason,
      gap: null,
    })
  })

  it('shows a gap once it lasts, from the last time all was known, closed when it is caught up', async () => {
    const here = await good()
    seconds(30)
    await fails(here, silent)
    expect(await allGaps(here)).toEqual([])
    seconds(31)
    await fails(here, silent)
    seconds(60)
    await fails(here, silent)
    expect(await allGaps(here)).toMatchObject([
      { from: here.at, to: null, reason: silent.reason, channelId: here.channel.id },
    ])
    expect((await sourceOf(here))?.gap).toMatchObject({ from: here.at })

    await take(
      here.ctx,
      here.source.id,
      page([told('1', 'a'), told('2', 'b')], { askedWith: '1', cursor: '2', more: true }),
    )
    expect((await sourceOf(here))?.gap).not.toBeNull()
    seconds(1)
    await take(here.ctx, here.source.id, page([told('3', 'c')], { askedWith: '2', cursor: '3' }))
    const [gap, ...others] = await allGaps(here)
    expect(others).toEqual([])
    expect(gap).toMatchObject({ from: here.at, to: clock.now().toISOString(), lateItems: 3 })
    expect(await sourceOf(here)).toMatchObject({ state: 'listening', failures: 0, fault: null, gap: null })
    await world.drain()
    const inOrder = events.sort((a, b) => a.seq - b.seq)
    expect(inOrder.map((event) => event.type)).toEqual(['source.gap-opened', 'source.gap-closed'])
  })

  it('is left alone for as long as the network asked, by people too', async () => {
    const here = await good()
    const at = new Date(clock.now().getTime() + 600_000)
    expect(await fails(here, { kind: 'retryLater', at, reason: 'Too many requests.' })).toMatchObject({
      nextAt: at,
    })
    expect(await sourceOf(here)).toMatchObject({ state: 'waiting', notBefore: at.toISOString() })
    expect((await sourceOf(here))?.gap).toMatchObject({
      from: here.at,
      to: null,
      reason: 'Too many requests.',
    })
    const asked = await checkNow(here.ctx, { id: here.source.id })
    expect(asked).toMatchObject({ ok: false, error: { type: 'throttled', retryAt: at.toISOString() } })
    seconds(601)
    expect((await checkNow(here.ctx, { id: here.source.id })).ok).toBe(true)
  })

  it('asked to wait for a moment, or not reached once, is no gap and may be looked at by people', async () => {
    const here = await good()
    const at = new Date(clock.now().getTime() + 60_000)
    await fails(here, { kind: 'retryLater', at, reason: 'Slow down.' })
    expect(await sourceOf(here)).toMatchObject({ state: 'waiting', gap: null })
    await fails(here, { kind: 'retryLater', at, reason: 'Nothing answers.', unasked: true })
    expect(await sourceOf(here)).toMatchObject({
      state: 'failing',
      gap: null,
      nextAttemptAt: at.toISOString(),
    })
    expect((await checkNow(here.ctx, { id: here.source.id })).ok).toBe(true)
  })

  it('because nothing ran, shows that too', async () => {
    const here = await good()
    seconds(3 * 3600)
    await take(here.ctx, here.source.id, page([told('1', 'late')], { askedWith: '1', cursor: '2' }))
    expect(await allGaps(here)).toMatchObject([
      {
        from: here.at,
        to: clock.now().toISOString(),
        lateItems: 1,
        reason: expect.stringContaining('did not run'),
      },
    ])
  })

  it('takes a reason that PostgreSQL would refuse', async () => {
    const here = await good()
    await fails(here, { kind: 'refused', reason: 'no\0 way \ud800' })
    expect((await sourceOf(here))?.fault).toBe('no way \ufffd')
  })
})

describe('a revoked access', () => {
  it('asks for reconnection, opens a gap at once and pauses the source', async () => {
    const here = await good()
    seconds(10)
    expect(await fails(here, { kind: 'reauth', reason: 'The token was revoked.' })).toMatchObject({
      action: 'reconnect',
    })
    await world.drain()
    expect(await channelCard(here.ctx, here.channel.id)).toMatchObject({
      state: 'needs-reconnection',
      stateReason: 'The token was revoked.',
    })
    expect(await sourceOf(here)).toMatchObject({
      state: 'paused',
      nextAttemptAt: null,
      gap: { from: here.at },
    })
    expect(await fails(here, silent)).toBeNull()
    expect(await checkNow(here.ctx, { id: here.source.id })).toMatchObject({
      ok: false,
      error: { type: 'conflict' },
    })

    seconds(3600)
    const input = { id: here.channel.id, input: { handle: here.channel.handle, password: 'new' } }
    unwrap(await reconnect(here.ctx, input))
    await world.drain()
    expect(await sourceOf(here)).toMatchObject({ state: 'listening' })
    // From the cursor on: what was written meanwhile comes late, and the gap says how much.
    await take(here.ctx, here.source.id, page([told('9', 'meanwhile')], { askedWith: '1', cursor: '2' }))
    expect(await allGaps(here)).toMatchObject([
      { from: here.at, to: clock.now().toISOString(), lateItems: 1 },
    ])
  })

  it('is not taken from a channel that was connected again since', async () => {
    const here = await good()
    const askedAt = clock.now()
    seconds(5)
    unwrap(
      await reconnect(here.ctx, {
        id: here.channel.id,
        input: { handle: here.channel.handle, password: 'new' },
      }),
    )
    const fault = { kind: 'reauth', reason: 'an old token' } as const
    await takeFault(here.ctx, here.source.id, { fault, pollSeconds: 5, luck: 0, askedAt })
    expect((await channelCard(here.ctx, here.channel.id))?.state).toBe('connected')
  })
})

describe('a disconnected channel', () => {
  it('stops its source without a gap that nobody will close; connected again the time between is one', async () => {
    const here = await good()
    seconds(10)
    unwrap(await disconnect(here.ctx, { id: here.channel.id }))
    await world.drain()
    expect(await sourceOf(here)).toMatchObject({ state: 'stopped', gap: null })
    seconds(1000)
    unwrap(
      await connectDirect(here.ctx, {
        network: network.id,
        input: { handle: here.channel.handle, password: 'x' },
      }),
    )
    await world.drain()
    const sources = await sourceHealth(here.ctx)
    expect(sources).toMatchObject([{ id: here.source.id, state: 'listening', gap: { from: here.at } }])
  })
})

it('keeps organisations apart', async () => {
  const here = await good()
  seconds(100)
  await fails(here, silent)
  const other = world.organisation()
  expect(await sourceHealth(other)).toEqual([])
  expect(await gapsIn(other, { from: new Date(0), to: new Date('2100-01-01') })).toEqual([])
  expect(unwrap(await listSources(other))).toMatchObject({ sources: [], gaps: [] })
  expect(await checkNow(other, { id: here.source.id })).toMatchObject({
    ok: false,
    error: { type: 'not_found' },
  })
  expect(
    await takeFault(other, here.source.id, { fault: silent, pollSeconds: 5, luck: 0, askedAt: clock.now() }),
  ).toBeNull()
  const agent = world.organisation(['inbox.answer'])
  expect(await checkNow(agent, { id: here.source.id })).toMatchObject({
    ok: false,
    error: { type: 'forbidden' },
  })
})

it('hands out only the gaps of the window and channel asked for', async () => {
  const here = await good()
  const from = new Date(here.at)
  seconds(100)
  await fails(here, silent)
  seconds(100)
  await take(here.ctx, here.source.id, page([], { askedWith: '1', cursor: '2' }))
  const closed = clock.now()
  const inWindow = (a: Date, b: Date, channelId?: string) => gapsIn(here.ctx, { from: a, to: b, channelId })
  expect(await inWindow(from, closed)).toHaveLength(1)
  expect(await inWindow(closed, new Date(closed.getTime() + 1000))).toEqual([])
  expect(await inWindow(new Date(0), from)).toEqual([])
  expect(await inWindow(from, closed, here.channel.id)).toHaveLength(1)
  expect(await inWindow(from, closed, here.source.id)).toEqual([])
})
