import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Result, unwrap } from '#kernel/result.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { listMentions } from '../../queries/stream.ts'
import { type CorrectableFact, enrichmentCorrection, queryHit } from '../../tables-queries.ts'
import { listeningHouse, save } from '../../testing/listening-house.ts'
import { scriptedNetwork } from '../../testing/scripted-network.ts'
import { correct, takeBack } from './correct.ts'

const network = scriptedNetwork()
let app: TestApp
beforeAll(async () => {
  app = await testApp({ networks: [network] })
})
afterAll(() => app?.close())

type House = Awaited<ReturnType<typeof listeningHouse>>
const liked = 'I love my fjell tent, amazing'

async function heardOne(text = liked) {
  const house = await listeningHouse(app, network)
  await house.say([text])
  return { house, id: (await only(house)).id }
}
async function only({ ctx }: House, filter: { queryId?: string; sentiment?: 'positive' | 'negative' } = {}) {
  const [mention] = unwrap(await listMentions(ctx, { show: 'all', limit: 10, ...filter })).items
  if (!mention) throw new Error('Nothing was heard.')
  return mention
}
const refused = (result: Result<unknown>) => {
  if (result.ok) throw new Error('This was not refused.')
  return result.error
}

describe('a correction', () => {
  it('counts at once, in the reading and in what a query found, and is undone by one press', async () => {
    const { house, id } = await heardOne()
    const query = unwrap(await save(house.ctx, { text: 'fjell' }))
    await app.drain()
    const counted = () => hits(house, query.id)
    expect(await counted()).toEqual(['positive'])
    const after = unwrap(await correct(house.ctx, { id, fact: 'sentiment', value: 'negative' }))
    expect(after).toMatchObject({ sentiment: 'negative', sentimentConfidence: 1, corrected: ['sentiment'] })
    expect(await counted()).toEqual(['negative'])
    expect((await only(house, { sentiment: 'negative' })).id).toBe(id)
    const before = unwrap(await takeBack(house.ctx, { id, fact: 'sentiment' }))
    expect(before).toMatchObject({ sentiment: 'positive', corrected: [] })
    expect(await counted()).toEqual(['positive'])
  })

  it.each([
    ['intent', 'complaint', { intent: 'complaint', department: 'service' }],
    ['urgency', 'high', { urgency: 'high' }],
    ['spam', 'yes', { spam: 1 }],
    ['language', 'nn', { language: 'nn' }],
  ] as const)('of the %s', async (fact, value, expected) => {
    const { house, id } = await heardOne()
    expect(unwrap(await correct(house.ctx, { id, fact, value }))).toMatchObject({
      ...expected,
      corrected: [fact],
    })
  })

  it('of the language changes what queries for a language find', async () => {
    const { house, id } = await heardOne()
    const query = unwrap(await save(house.ctx, { text: 'fjell lang:de' }))
    await app.drain()
    expect(await hits(house, query.id)).toEqual([])
    unwrap(await correct(house.ctx, { id, fact: 'language', value: 'de' }))
    expect(await hits(house, query.id)).toHaveLength(1)
  })

  it('gives way to a later one, and both stay on record', async () => {
    const { house, id } = await heardOne()
    unwrap(await correct(house.ctx, { id, fact: 'sentiment', value: 'negative' }))
    const after = unwrap(await correct(house.ctx, { id, fact: 'sentiment', value: 'neutral' }))
    expect(after).toMatchObject({ sentiment: 'neutral', corrected: ['sentiment'] })
    expect(await record(house)).toEqual([
      { was: 'positive', value: 'negative', open: false },
      { was: 'negative', value: 'neutral', open: true },
    ])
  })

  it('gives nobody of the house a mood', async () => {
    const { house, id } = await heardOne('Dana Ortiz was terrible and awful')
    expect(refused(await correct(house.ctx, { id, fact: 'sentiment', value: 'negative' }))).toMatchObject({
      message: 'This names somebody of your house; of people no mood is kept.',
    })
    expect((await only(house)).enrichment?.sentiment).toBe('withheld')
  })

  it('is refused where it is no answer, for others, and for a stranger’s mention', async () => {
    const { house, id } = await heardOne()
    const wrong: [CorrectableFact, string][] = [
      ['sentiment', 'withheld'],
      ['intent', 'nonsense'],
      ['urgency', 'yes'],
      ['spam', 'high'],
      ['language', 'Deutsch'],
    ]
    for (const [fact, value] of wrong)
      expect(refused(await correct(house.ctx, { id, fact, value })).type).toBe('invalid')
    const viewer = await house.member('Vera Viewer', 'viewer')
    expect(refused(await correct(viewer.ctx, { id, fact: 'spam', value: 'yes' })).type).toBe('forbidden')
    expect(refused(await takeBack(viewer.ctx, { id, fact: 'spam' })).type).toBe('forbidden')
    const other = await listeningHouse(app, network)
    expect(refused(await correct(other.ctx, { id, fact: 'spam', value: 'yes' })).type).toBe('not_found')
    expect(refused(await takeBack(other.ctx, { id, fact: 'spam' })).type).toBe('not_found')
  })
})

const hits = ({ ctx }: House, queryId: string) =>
  ctx.read(async (tx) => {
    const rows = await tx.select().from(queryHit).where(eq(queryHit.queryId, queryId))
    return rows.map((row) => row.sentiment)
  })

const record = ({ ctx }: House) =>
  ctx.read(async (tx) => {
    const rows = await tx.select().from(enrichmentCorrection).orderBy(enrichmentCorrection.madeAt)
    return rows.map(({ was, value, takenBackAt }) => ({ was, value, open: takenBackAt === null }))
  })
