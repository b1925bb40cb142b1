import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { connected, heard, page, take } from '../testing/connected.ts'
import { scriptedNetwork, told } from '../testing/scripted-network.ts'
import { openWorld, type World } from '../testing/world.ts'
import { freshMentions, listMentions } from './stream.ts'
import { listeningSummary } from './summary.ts'

const network = scriptedNetwork()
let world: World
let here: Awaited<ReturnType<typeof connected>>

beforeAll(async () => {
  world = await openWorld({ networks: [network] })
  here = await connected(world, network)
  const boots = Array.from({ length: 25 }, (_, i) => told(`b${i}`, `My boots leak, pair ${i}`))
  const others = [
    told('t', { say: 'Don’t miss shop.fjell.example/tents 🎒', item: { addressed: false } }),
    told('r', { say: 'שלום עולם', item: { addressed: false } }),
  ]
  await take(here.ctx, here.source.id, page([...boots, ...others]))
  await world.drain()
})
afterAll(() => world.end())

describe('the stream', () => {
  it('goes on page by page, newest first, nothing twice and nothing left out', async () => {
    const seen: string[] = []
    for (let before: string | undefined, pages = 0; pages < 10; pages += 1) {
      const { items, next } = unwrap(await listMentions(here.ctx, { show: 'all', limit: 10, before }))
      seen.push(...items.map((mention) => `${mention.receivedAt} ${mention.id}`))
      if (next === null) break
      before = next
    }
    expect(seen).toHaveLength(27)
    expect(new Set(seen).size).toBe(27)
    expect(seen).toEqual([...seen].sort().reverse())
  })

  it('filters by who is spoken to and by channel', async () => {
    const shown = async (filter: { show: 'all' | 'addressed' | 'heard'; channelId?: string }) =>
      unwrap(await listMentions(here.ctx, { limit: 100, ...filter })).items.length
    expect(await shown({ show: 'addressed' })).toBe(25)
    expect(await shown({ show: 'heard' })).toBe(2)
    expect(await shown({ show: 'all', channelId: here.channel.id })).toBe(27)
    expect(await shown({ show: 'all', channelId: here.source.id })).toBe(0)
  })

  it.each([
    ['boots', 25],
    ['boots pair 7', 1],
    ['boo', 25],
    ['ada', 27],
    ['tents', 0],
    ['shop.fjell.example', 1],
    ["don't | & ! <-> (", 0],
    ['🎒', 1],
    ['שלום', 1],
    ["'; drop table mention; --", 0],
    ['a\0b', 0],
  ])('searches for %s', async (q, expected) => {
    expect(await heard(here.ctx, q)).toHaveLength(expected)
  })

  it('shows of what was just heard only what the filter shows', async () => {
    const ids = (await heard(here.ctx)).map((mention) => mention.id)
    const fresh = unwrap(await freshMentions(here.ctx, { ids, show: 'heard' }))
    expect(fresh.items).toHaveLength(2)
    expect(unwrap(await freshMentions(here.ctx, { ids: [], show: 'all' })).items).toEqual([])
  })

  it('refuses a place nobody wrote', async () => {
    const asked = await listMentions(here.ctx, { show: 'all', limit: 10, before: 'nonsense' })
    expect(asked).toMatchObject({ ok: false, error: { type: 'invalid' } })
  })

  it('is empty for another organisation, whatever it asks for', async () => {
    const other = world.organisation()
    const ids = (await heard(here.ctx)).map((mention) => mention.id)
    expect(await heard(other)).toEqual([])
    expect(await heard(other, 'boots')).toEqual([])
    expect(
      unwrap(await listMentions(other, { show: 'all', limit: 10, channelId: here.channel.id })).items,
    ).toEqual([])
    expect(unwrap(await freshMentions(other, { ids, show: 'all' })).items).toEqual([])
    expect(unwrap(await listeningSummary(other))).toEqual({ unreadable: 0, openGaps: 0, sources: 0 })
  })

  it('is summed up', async () => {
    expect(unwrap(await listeningSummary(here.ctx))).toEqual({ unreadable: 0, openGaps: 0, sources: 1 })
  })
})
