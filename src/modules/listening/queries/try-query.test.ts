import { afterAll, beforeAll, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { parseQuery } from '#platform/matcher/index.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { listeningHouse, save } from '../testing/listening-house.ts'
import { scriptedNetwork } from '../testing/scripted-network.ts'
import { listTemplates } from './query-templates.ts'
import { listQueries } from './saved-queries.ts'
import { tryQuery } from './try-query.ts'

const network = scriptedNetwork()
let app: TestApp
let house: Awaited<ReturnType<typeof listeningHouse>>
beforeAll(async () => {
  app = await testApp({ networks: [network] })
  house = await listeningHouse(app, network)
  await house.say(Array.from({ length: 12 }, (_, n) => `fjell boots ${n}`))
  await house.say(['fjell of the day before yesterday'], 2.5)
  await house.say(['fjell of last month'], 31)
})
afterAll(() => app?.close())

const attempt = async (text: string, ctx: Ctx = house.ctx) => unwrap(await tryQuery(ctx, { text }))

it('counts the last 30 days by day, and shows the ten newest with what we know of them', async () => {
  const { days, total, partial, examples, problems, explanation } = await attempt('fjell')
  expect(total).toBe(13)
  expect(days).toHaveLength(30)
  expect(days?.slice(-3)).toEqual([1, 12, 0])
  expect(partial).toBe(false)
  expect(examples).toHaveLength(10)
  expect(examples.every(({ text }) => text.startsWith('fjell boots'))).toBe(true)
  expect(problems).toEqual([])
  expect(explanation).toEqual([{ depth: 0, key: 'the word “{word}”', values: { word: 'fjell' } }])
})

it('gives the same figures a saved query shows', async () => {
  unwrap(await save(house.ctx, { text: 'boots', name: 'Boots' }))
  await app.drain()
  const [saved] = unwrap(await listQueries(house.ctx, { archived: false })).queries
  expect(saved?.days).toEqual((await attempt('boots')).days)
})

it('says where a problem is and what to do, and counts nothing', async () => {
  const { problems, days, total, examples } = await attempt('boots OR (fjell')
  expect(problems).toMatchObject([{ at: 9 }])
  expect(problems[0]?.cure).not.toBe('')
  expect([days, total, examples]).toEqual([null, 0, []])
})

it('finds nothing and complains of nothing while nothing is written', async () => {
  expect(await attempt('  ')).toMatchObject({ problems: [], days: null, total: 0, explanation: [] })
})

it('looks at one organisation only', async () => {
  const { ctx } = await app.organisation()
  expect((await attempt('fjell', ctx)).total).toBe(0)
})

it('offers templates that can be read as they are, with our name and accounts in them', async () => {
  const { templates } = unwrap(await listTemplates(house.ctx))
  expect(templates.filter(({ text }) => !parseQuery(text).ok)).toEqual([])
  expect(templates[0]?.text).toContain('"Fjell & Sons"')
  expect(templates[0]?.text).toContain(`mention:${house.channel.handle}`)
})
