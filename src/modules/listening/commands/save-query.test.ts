import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Result, unwrap } from '#kernel/result.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { listQueries, readQuery } from '../queries/saved-queries.ts'
import { listMentions } from '../queries/stream.ts'
import { listeningHouse, save } from '../testing/listening-house.ts'
import { scriptedNetwork } from '../testing/scripted-network.ts'
import { setQueryState } from './set-query-state.ts'

const network = scriptedNetwork()
let app: TestApp
beforeAll(async () => {
  app = await testApp({ networks: [network] })
})
afterAll(() => app?.close())

const refused = <T>(result: Result<T>) => {
  if (result.ok) throw new Error('This was not refused.')
  return result.error
}
type House = Awaited<ReturnType<typeof listeningHouse>>
const foundBy = async ({ ctx }: House, queryId: string) =>
  unwrap(await listMentions(ctx, { show: 'all', limit: 100, queryId }))
    .items.map((one) => one.text)
    .sort()
const viewOf = async ({ ctx }: House, id: string) => unwrap(await readQuery(ctx, { id })).query

describe('a saved query', () => {
  it('finds what is stored already, and what comes', async () => {
    const house = await listeningHouse(app, network)
    await house.say(['My Fjell boots leak', 'Nothing of ours'])
    const { id } = unwrap(await save(house.ctx, { text: 'fjell' }))
    await app.drain()
    await house.say(['fjell is fine', 'neither this'])
    expect(await foundBy(house, id)).toEqual(['My Fjell boots leak', 'fjell is fine'])
    const { days, before } = await viewOf(house, id)
    expect(days.reduce((sum, n) => sum + n, 0)).toBe(2)
    expect(before).toBe(0)
  })

  it('keeps what its earlier words were, and counts by the newest', async () => {
    const house = await listeningHouse(app, network)
    await house.say(['fjell boots', 'fjell tents', 'only tents'])
    const { id } = unwrap(await save(house.ctx, { text: 'boots' }))
    await app.drain()
    expect(await foundBy(house, id)).toEqual(['fjell boots'])
    expect(
      unwrap(await save(house.ctx, { id, editedRevision: 1, text: 'tents', note: 'boots are out' })),
    ).toEqual({ id, version: 2 })
    await app.drain()
    expect(await foundBy(house, id)).toEqual(['fjell tents', 'only tents'])
    const { versions } = unwrap(await readQuery(house.ctx, { id }))
    expect(versions.map(({ version, text, note, authorName }) => [version, text, note, authorName])).toEqual([
      [2, 'tents', 'boots are out', 'Dana Ortiz'],
      [1, 'boots', null, 'Dana Ortiz'],
    ])
    expect(versions.every(({ matchedFrom }) => matchedFrom !== null)).toBe(true)
  })

  it('gets no new version by another name or floor', async () => {
    const house = await listeningHouse(app, network)
    const { id } = unwrap(await save(house.ctx, { text: 'fjell' }))
    const renamed = unwrap(await save(house.ctx, { id, editedRevision: 1, text: 'fjell', name: 'Us' }))
    expect(renamed.version).toBe(1)
    expect(await viewOf(house, id)).toMatchObject({ name: 'Us', version: 1 })
  })

  it('is not overwritten by somebody who began with older words', async () => {
    const house = await listeningHouse(app, network)
    const { id } = unwrap(await save(house.ctx, { text: 'fjell' }))
    unwrap(await save(house.ctx, { id, editedRevision: 1, text: 'fjell OR tent' }))
    expect(refused(await save(house.ctx, { id, editedRevision: 1, text: 'boots' }))).toMatchObject({
      type: 'stale',
    })
    expect(await viewOf(house, id)).toMatchObject({ text: 'fjell OR tent', version: 2 })
  })

  it('whose settings somebody else changed is not overwritten by settings of before', async () => {
    const house = await listeningHouse(app, network)
    const { id } = unwrap(await save(house.ctx, { text: 'fjell', floorCount: 3, floorDays: 7 }))
    unwrap(await save(house.ctx, { id, editedRevision: 1, text: 'fjell', floorCount: 9, floorDays: 7 }))
    const late = await save(house.ctx, { id, editedRevision: 1, text: 'fjell', name: 'Us' })
    expect(refused(late).type).toBe('stale')
    expect(await viewOf(house, id)).toMatchObject({ name: 'Fjell', floorCount: 9, version: 1, revision: 2 })
    expect((await save(house.ctx, { id, editedRevision: 2, text: 'fjell', name: 'Us' })).ok).toBe(true)
  })

  it('of two who save at the same moment takes one', async () => {
    const house = await listeningHouse(app, network)
    const { id } = unwrap(await save(house.ctx, { text: 'fjell' }))
    const both = await Promise.all(
      ['boots', 'tents'].map((text) => save(house.ctx, { id, editedRevision: 1, text })),
    )
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect((await viewOf(house, id)).version).toBe(2)
  })
})

describe('saving is refused', () => {
  it.each([
    ['with words that cannot be read', { text: 'fjell AND (' }, 'text'],
    ['without words', { text: ' ' }, 'text'],
    ['with half a floor', { text: 'fjell', floorCount: 3 }, 'floorCount'],
    [
      'for somebody who is not here',
      { text: 'fjell', expertId: '0199e000-0000-7000-8000-000000000001' },
      'expertId',
    ],
    [
      'for a department that is not there',
      { text: 'fjell', departmentId: '0199e000-0000-7000-8000-000000000001' },
      'departmentId',
    ],
  ])('%s', async (_, input, field) => {
    const { ctx } = await app.organisation()
    const refusal = refused(await save(ctx, input))
    expect(refusal.type).toBe('invalid')
    expect(Object.keys(refusal.fields ?? {})).toEqual([field])
  })

  it('under a name another query has, whatever its case; one that was put away leaves its name', async () => {
    const { ctx } = await app.organisation()
    const { id } = unwrap(await save(ctx, { text: 'fjell' }))
    expect(refused(await save(ctx, { text: 'tent', name: 'FJELL' })).fields).toHaveProperty('name')
    unwrap(await setQueryState(ctx, { id, state: 'archived' }))
    expect((await save(ctx, { text: 'tent', name: 'FJELL' })).ok).toBe(true)
    expect(refused(await setQueryState(ctx, { id, state: 'active' })).type).toBe('conflict')
  })

  it('to members who only look, and they see who can help', async () => {
    const house = await app.organisation()
    const { ctx: viewer } = await house.member('Tom', 'viewer')
    const refusal = refused(await save(viewer, { text: 'fjell' }))
    expect(refusal.type).toBe('forbidden')
    expect(refusal.help).toContain('Dana Ortiz')
    expect(unwrap(await listQueries(viewer, { archived: false })).canManage).toBe(false)
  })
})

describe('a paused query', () => {
  it('finds nothing until it goes on, and then what was said meanwhile', async () => {
    const house = await listeningHouse(app, network)
    const { id } = unwrap(await save(house.ctx, { text: 'fjell' }))
    unwrap(await setQueryState(house.ctx, { id, state: 'paused' }))
    await house.say(['fjell meanwhile'])
    expect(await foundBy(house, id)).toEqual([])
    unwrap(await setQueryState(house.ctx, { id, state: 'active' }))
    await app.drain()
    expect(await foundBy(house, id)).toEqual(['fjell meanwhile'])
  })

  it('that is put away leaves the list, unless one asks for it', async () => {
    const { ctx } = await app.organisation()
    const { id } = unwrap(await save(ctx, { text: 'fjell' }))
    unwrap(await setQueryState(ctx, { id, state: 'archived' }))
    const names = async (archived: boolean) => unwrap(await listQueries(ctx, { archived })).queries.length
    expect([await names(false), await names(true)]).toEqual([0, 1])
  })
})

it('belongs to one organisation', async () => {
  const [one, other] = [await listeningHouse(app, network), await listeningHouse(app, network)]
  const { id } = unwrap(await save(one.ctx, { text: 'fjell' }))
  await other.say(['fjell of others'])
  expect(unwrap(await listQueries(other.ctx, { archived: true })).queries).toEqual([])
  expect(refused(await readQuery(other.ctx, { id })).type).toBe('not_found')
  expect(refused(await save(other.ctx, { id, text: 'mine' })).type).toBe('not_found')
  expect(refused(await setQueryState(other.ctx, { id, state: 'paused' })).type).toBe('not_found')
  expect(await foundBy(one, id)).toEqual([])
})
