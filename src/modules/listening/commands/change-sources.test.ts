import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Result, unwrap } from '#kernel/result.ts'
import { disconnect } from '#modules/channels/index.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { budgetSpent } from '../domain/budget.ts'
import { glanceAt } from '../domain/glance.ts'
import { listSources } from '../queries/source-health.ts'
import { listMentions } from '../queries/stream.ts'
import { listWays } from '../queries/ways.ts'
import { page, take } from '../testing/connected.ts'
import { listeningHouse, save, withWays } from '../testing/listening-house.ts'
import { scriptedNetwork, told } from '../testing/scripted-network.ts'
import { addSource, changeBudget, dropSource } from './change-sources.ts'
import { checkNow } from './check-now.ts'
import { setQueryState } from './set-query-state.ts'
import { takeFault } from './take-fault.ts'
import { takePage } from './take-page.ts'

const network = withWays(scriptedNetwork(), [
  { kind: 'search' },
  { kind: 'tag' },
  { kind: 'public', wide: true },
])
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
const sourcesOf = async ({ ctx }: House) => unwrap(await listSources(ctx)).sources
const one = async (house: House, id: string) => {
  const found = (await sourcesOf(house)).find((source) => source.id === id)
  if (!found) throw new Error('The source is not listed.')
  return found
}

describe('a source beyond the account', () => {
  it('is offered where the network can do it, and listed with what it looks for', async () => {
    const house = await listeningHouse(app, network)
    const { channels } = unwrap(await listWays(house.ctx))
    expect(channels.map(({ channelId, ways }) => [channelId, ways.map(({ kind }) => kind)])).toEqual([
      [house.channel.id, ['search', 'tag', 'public']],
    ])
    const { id } = unwrap(
      await addSource(house.ctx, { channelId: house.channel.id, kind: 'tag', term: '#FjellTents' }),
    )
    expect(await one(house, id)).toMatchObject({ kind: 'tag', term: 'fjelltents', wide: false, budget: null })
  })

  it('taken away and added again keeps nobody waiting, and its own items stay', async () => {
    const house = await listeningHouse(app, network)
    const tag = { channelId: house.channel.id, kind: 'search', term: 'fjell tent' } as const
    const { id } = unwrap(await addSource(house.ctx, tag))
    await take(house.ctx, id, page([told('s1', 'a fjell tent')]))
    await app.drain()
    unwrap(await dropSource(house.ctx, { id }))
    expect((await sourcesOf(house)).map(({ kind }) => kind)).toEqual(['account'])
    expect(unwrap(await listMentions(house.ctx, { show: 'all', limit: 10 })).items).toHaveLength(1)
    expect((await addSource(house.ctx, tag)).ok).toBe(true)
  })

  it.each([
    ['twice', { kind: 'tag', term: 'FJELL' }, 'conflict'],
    ['with an empty search', { kind: 'search', term: '  ' }, 'invalid'],
    ['with a tag of two words', { kind: 'tag', term: 'two words' }, 'invalid'],
  ] as const)('is refused %s', async (_, input, type) => {
    const house = await listeningHouse(app, network)
    unwrap(await addSource(house.ctx, { channelId: house.channel.id, kind: 'tag', term: 'fjell' }))
    expect(refused(await addSource(house.ctx, { channelId: house.channel.id, ...input })).type).toBe(type)
  })

  it('is refused through a channel that is not connected, and to members who only look', async () => {
    const house = await listeningHouse(app, network)
    const tag = { channelId: house.channel.id, kind: 'tag', term: 'fjell' } as const
    const { ctx: viewer } = await house.member('Tom', 'viewer')
    expect(refused(await addSource(viewer, tag)).type).toBe('forbidden')
    unwrap(await disconnect(house.ctx, { id: house.channel.id }))
    expect(refused(await addSource(house.ctx, tag)).type).toBe('conflict')
  })

  it('of the account itself is not taken away here', async () => {
    const house = await listeningHouse(app, network)
    expect(refused(await dropSource(house.ctx, { id: house.source.id })).type).toBe('conflict')
  })

  it('of another organisation is not there', async () => {
    const [mine, theirs] = [await listeningHouse(app, network), await listeningHouse(app, network)]
    const { id } = unwrap(
      await addSource(theirs.ctx, { channelId: theirs.channel.id, kind: 'tag', term: 'x' }),
    )
    expect(refused(await dropSource(mine.ctx, { id })).type).toBe('not_found')
    const through = { channelId: theirs.channel.id, kind: 'tag', term: 'y' } as const
    expect(refused(await addSource(mine.ctx, through)).type).toBe('not_found')
    expect(
      refused(await changeBudget(mine.ctx, { channelId: theirs.channel.id, requestsADay: 1 })).type,
    ).toBe('not_found')
  })
})

describe('what listening costs', () => {
  it('is counted a day and set against the account’s budget', async () => {
    const house = await listeningHouse(app, network)
    await take(house.ctx, house.source.id, page([told('1', 'hei'), told('2', 'ho')], { requests: 3 }))
    unwrap(await changeBudget(house.ctx, { channelId: house.channel.id, requestsADay: 500 }))
    expect(await one(house, house.source.id)).toMatchObject({
      budget: 500,
      today: { requests: 3, items: 2, kept: 2 },
    })
    unwrap(await changeBudget(house.ctx, { channelId: house.channel.id, requestsADay: null }))
    expect((await one(house, house.source.id)).budget).toBeNull()
  })

  it('given more, lets the account look again at once; what the network asked for is kept', async () => {
    const house = await listeningHouse(app, network)
    const at = new Date(house.ctx.now().getTime() + 36e5)
    const rests = async (reason: string) => {
      const fault = { kind: 'retryLater', at, reason } as const
      await takeFault(house.ctx, house.source.id, { fault, pollSeconds: 5, luck: 0, askedAt: at })
      return one(house, house.source.id)
    }
    const asked = { notBefore: at.toISOString(), state: 'waiting' }
    const budget = (requestsADay: number | null) =>
      changeBudget(house.ctx, { channelId: house.channel.id, requestsADay })
    unwrap(await budget(10))
    expect(await rests(budgetSpent(10))).toMatchObject({ ...asked, budgetSpent: 10 })
    expect(refused(await checkNow(house.ctx, { id: house.source.id })).message).toContain('budget of 10')
    unwrap(await budget(null))
    const again = { notBefore: null, fault: null, budgetSpent: null, state: 'starting' }
    expect(await one(house, house.source.id)).toMatchObject(again)
    expect(await rests('Too many requests.')).toMatchObject({ ...asked, budgetSpent: null })
    unwrap(await budget(20))
    expect(await one(house, house.source.id)).toMatchObject(asked)
  })
})

describe('a wide source', () => {
  const wide = async () => {
    const house = await listeningHouse(app, network)
    const { id } = unwrap(
      await addSource(house.ctx, { channelId: house.channel.id, kind: 'public', term: '' }),
    )
    const { receive } = network
    if (!receive) throw new Error('The scripted network receives.')
    const reader = { receive, us: { remoteId: 'id:us', handle: 'us' }, weWrite: true }
    const sift = (body: unknown) => glanceAt(reader, body)
    let asked: string | null = null
    const pass = async (...words: [id: string, say: string][]) => {
      const items = words.map(([remoteId, say]) => told(remoteId, { say, item: { addressed: false } }))
      const cursor: string = `${asked ?? ''}+`
      const reading = { readDeletion: () => null, sift, network: 'scripted' }
      unwrap(await takePage(house.ctx, id, page(items, { askedWith: asked, cursor, reading })))
      asked = cursor
      await app.drain()
    }
    const heard = async () =>
      unwrap(await listMentions(house.ctx, { show: 'all', limit: 100 }))
        .items.map((item) => item.text)
        .sort()
    return { house, id, pass, heard }
  }

  it('keeps only what a query finds, and counts all of it', async () => {
    const { house, id, pass, heard } = await wide()
    unwrap(await save(house.ctx, { text: 'fjell NOT hut' }))
    await pass(['1', 'A Fjell tent'], ['2', 'good morning'], ['3', 'fjell hut'])
    expect(await heard()).toEqual(['A Fjell tent'])
    expect(await one(house, id)).toMatchObject({ wide: true, today: { items: 3, kept: 1 } })
  })

  it('keeps nothing while no query is active', async () => {
    const { house, pass, heard } = await wide()
    await pass(['1', 'A Fjell tent'])
    const query = unwrap(await save(house.ctx, { text: 'fjell' }))
    await pass(['2', 'fjell now'])
    unwrap(await setQueryState(house.ctx, { id: query.id, state: 'paused' }))
    await pass(['3', 'fjell later'])
    expect(await heard()).toEqual(['fjell now'])
  })

  it('follows words that were changed a moment ago', async () => {
    const { house, pass, heard } = await wide()
    const { id } = unwrap(await save(house.ctx, { text: 'fjell' }))
    await pass(['1', 'fjell one'], ['2', 'tent one'])
    unwrap(await save(house.ctx, { id, editedRevision: 1, text: 'tent' }))
    await pass(['3', 'fjell two'], ['4', 'tent two'])
    expect(await heard()).toEqual(['fjell one', 'tent two'])
  })
})
