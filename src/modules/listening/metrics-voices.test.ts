import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { consumerConversation, netSentiment } from './metrics-voices.ts'
import { goldenPosts, goldenQuery, goldenSource } from './queries/figures/testing/golden.ts'

const HOUR_MS = 3_600_000
const start = Math.floor(Date.now() / HOUR_MS) * HOUR_MS - 30 * 24 * HOUR_MS
const at = (hours: number) => new Date(start + hours * HOUR_MS)
const query = { window: { from: at(0), to: at(48) }, departmentId: null, channelId: null }

let app: TestApp
let ctx: Ctx
beforeAll(async () => {
  app = await testApp()
  ctx = (await app.organisation()).ctx
})
afterAll(() => app?.close())

describe('what people outside say about us', () => {
  it('is unknown without a query, and without 30 sure moods', async () => {
    expect((await netSentiment.compute(ctx, query)).figures.value?.reason).toBe(
      'There is no query for our name yet.',
    )
    expect((await consumerConversation.compute(ctx, query)).figures.value?.value).toBeNull()
    expect(await netSentiment.rows(ctx, query, { limit: 5, offset: 0 })).toEqual({ rows: [], total: 0 })
  })

  it('is counted by hand: 20 good, 8 bad, 12 neutral, 5 nobody is sure of', async () => {
    const own = await goldenQuery(ctx, 'Fjell', at(-48))
    const rival = await goldenQuery(ctx, 'Vidda', at(-48), { rival: true })
    await goldenSource(ctx, at(-100))
    const posts = (n: number, from: number, sentiment: 'positive' | 'negative' | 'neutral' | null) =>
      Array.from({ length: n }, (_, index) => ({
        at: at(from + index / 60),
        by: [own],
        author: `person${index}`,
        sentiment,
      }))
    const moods = [...posts(20, 1, 'positive'), ...posts(8, 10, 'negative'), ...posts(12, 20, 'neutral')]
    const rest = [...posts(5, 30, null), { at: at(31), by: [rival], sentiment: 'negative' as const }]
    await goldenPosts(ctx, [...moods, ...rest])
    const { figures } = await netSentiment.compute(ctx, query)
    // (20 − 8) ÷ 40 = 30 points; polarity has 28 only, which is too few.
    expect(figures.value).toEqual({ value: 30, reason: null, n: 40 })
    expect(figures.polarity).toMatchObject({ value: null, n: 28 })
    expect((await netSentiment.rows(ctx, query, { limit: 5, offset: 0 })).total).toBe(40)
    const people = await consumerConversation.compute(ctx, query)
    expect(people.figures.posts?.value).toBe(45)
    // The same twenty people wrote all of it.
    expect(people.figures.value).toEqual({ value: 20, reason: null, n: 45 })
    expect((await consumerConversation.rows(ctx, query, { limit: 50, offset: 0 })).total).toBe(45)
  })
})
