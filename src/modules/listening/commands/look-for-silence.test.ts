import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { readQuery } from '../queries/saved-queries.ts'
import { listSilences } from '../queries/silences.ts'
import { listeningHouse, save } from '../testing/listening-house.ts'
import { scriptedNetwork } from '../testing/scripted-network.ts'
import { lookForSilence } from './look-for-silence.ts'
import { setQueryState } from './set-query-state.ts'

const DAY_MS = 86_400_000
const network = scriptedNetwork()
let ahead = 0
let app: TestApp
beforeAll(async () => {
  app = await testApp({ networks: [network], clock: { now: () => new Date(Date.now() + ahead) } })
})
afterAll(() => app?.close())

/** A query that wants two mentions in seven days, with an expert, and a hand that looks at it `days` later. */
async function watched() {
  ahead = 0
  const house = await listeningHouse(app, network)
  const expert = await house.member('Nils', 'viewer')
  const wish = { floorCount: 2, floorDays: 7, expertId: expert.id }
  const { id } = unwrap(await save(house.ctx, { text: 'fjell', ...wish }))
  await app.drain()
  const viewOf = async () => unwrap(await readQuery(house.ctx, { id })).query
  const look = async () =>
    lookForSilence(house.system, { queryId: id, changedAt: (await viewOf()).changedAt })
  const silences = async (whose: 'mine' | 'all' = 'all', ctx = house.ctx) =>
    unwrap(await listSilences(ctx, { whose })).silences
  return { house, expert, id, wish, viewOf, look, silences }
}

describe('a query below its floor', () => {
  it('is silent once it is older than its window, and its expert is told', async () => {
    const { house, expert, id, look, silences } = await watched()
    ahead = 8 * DAY_MS
    await house.say(['fjell once'])
    await look()
    expect(await silences()).toMatchObject([{ queryId: id, heard: 1, floorCount: 2, expertName: 'Nils' }])
    expect(await silences('mine', expert.ctx)).toHaveLength(1)
    expect(await silences('mine')).toHaveLength(0)
  })

  it('with nobody named is everybody’s who may write queries', async () => {
    const { house, expert, id, wish, viewOf, look, silences } = await watched()
    unwrap(await save(house.ctx, { id, editedRevision: 1, text: 'fjell', ...wish, expertId: null }))
    ahead = 8 * DAY_MS
    await look()
    expect((await viewOf()).silentSince).not.toBeNull()
    expect(await silences('mine')).toMatchObject([{ queryId: id, expertName: null }])
    expect(await silences('mine', expert.ctx)).toHaveLength(0)
  })

  it('is not silent while it is young', async () => {
    const { look, silences } = await watched()
    ahead = 6 * DAY_MS
    await look()
    expect(await silences()).toEqual([])
  })

  it('keeps the day it fell silent, and is heard again at its floor', async () => {
    const { house, look, silences, viewOf } = await watched()
    ahead = 8 * DAY_MS
    await look()
    const since = (await viewOf()).silentSince
    ahead = 9 * DAY_MS
    await look()
    expect((await viewOf()).silentSince).toBe(since)
    await house.say(['fjell one', 'fjell two'])
    await look()
    expect(await silences()).toEqual([])
  })

  it('is looked at by the newest wish only', async () => {
    const { house, id, wish, viewOf, look, silences } = await watched()
    const { changedAt } = await viewOf()
    ahead = 8 * DAY_MS
    unwrap(await save(house.ctx, { id, text: 'fjell', ...wish, floorCount: 5 }))
    await lookForSilence(house.system, { queryId: id, changedAt })
    expect(await silences()).toEqual([])
    await app.drain()
    await look()
    expect(await silences()).toHaveLength(1)
  })

  it('is not judged by new words before stored mentions are counted by them', async () => {
    const { house, id, wish, look, silences } = await watched()
    ahead = 8 * DAY_MS
    await house.say(['fjell tent', 'fjell tents', 'tent fjell'])
    unwrap(await save(house.ctx, { id, text: 'tent*', ...wish }))
    await look()
    expect(await silences()).toEqual([])
    await app.drain()
    await look()
    expect(await silences()).toEqual([])
  })

  it('goes on being looked at after a pause', async () => {
    const { house, id, look, silences } = await watched()
    ahead = 8 * DAY_MS
    unwrap(await setQueryState(house.ctx, { id, state: 'paused' }))
    await look()
    expect(await silences()).toEqual([])
    unwrap(await setQueryState(house.ctx, { id, state: 'active' }))
    await app.drain()
    expect(await silences()).toHaveLength(1)
  })

  it('without a floor is never silent', async () => {
    const { house, id, silences, look } = await watched()
    ahead = 8 * DAY_MS
    await look()
    unwrap(await save(house.ctx, { id, text: 'fjell' }))
    expect(await silences()).toEqual([])
  })
})
