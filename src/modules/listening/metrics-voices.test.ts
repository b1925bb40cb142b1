import { sql } from 'drizzle-orm'
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
    expect(figures['polarity-low']).toMatchObject({ value: null, n: 28 })
    // Twenty people wrote the forty: eight one of each mood (0 of 3), four one good and one neutral (1 of 2), eight one good
    // one each (1 of 1). The error of the ratio 0.3 is √(8·0.9² + 4·0.4² + 8·0.7²) ÷ 40 = 0.0829, so 30 ± 16.3 points.
    expect(figures.low?.value).toBeGreaterThan(12)
    expect(figures.low?.value).toBeLessThan(19)
    expect(figures.high?.value).toBeGreaterThan(43)
    expect(figures.high?.value).toBeLessThan(51)
    expect((await netSentiment.rows(ctx, query, { limit: 5, offset: 0 })).total).toBe(40)
    const people = await consumerConversation.compute(ctx, query)
    expect(people.figures.posts?.value).toBe(45)
    // The same twenty people wrote all of it.
    expect(people.figures.value).toEqual({ value: 20, reason: null, n: 45 })
    expect((await consumerConversation.rows(ctx, query, { limit: 50, offset: 0 })).total).toBe(45)
  })

  it('keeps programs and what was only passed on apart', async () => {
    const { ctx: other } = await app.organisation()
    const own = await goldenQuery(other, 'Fjell', at(-48))
    await goldenSource(other, at(-100))
    const post = (hour: number, author: string, text: string) => ({ at: at(hour), by: [own], author, text })
    await goldenPosts(other, [
      ...[post(1, 'ada', 'Good tents'), post(2, 'ada', 'Better packs'), post(3, 'bo', 'RT is a word')],
      ...[post(4, 'cy', 'RT @ada: Good tents'), post(5, 'bo', 'rt @ada Better packs')],
      ...[post(6, 'dealbot', 'Cheap tents'), post(7, 'dealbot', 'RT @dealbot: Cheap tents')],
    ])
    await other.write((tx) =>
      tx.execute(sql`insert into mention_enrichment (organisation_id, mention_id, version, sentiment, intent, urgency, spam,
          bot, outspoken, cluster_id, bands, enriched_at)
        select organisation_id, id, 1, 'neutral', 'other', 'low', 0.9, 0.9, false, id, '{}', now()
        from mention where author_remote_id = 'dealbot'`),
    )
    const { figures } = await consumerConversation.compute(other, query)
    // People: Ada and Bo, with three posts of their own. Cy and Bo passed on; two posts come from a program.
    const n = 7
    expect(figures).toEqual({
      value: { value: 2, reason: null, n },
      posts: { value: 3, reason: null, n },
      bots: { value: 2, reason: null, n },
      reposts: { value: 2, reason: null, n },
    })
    const { rows, total } = await consumerConversation.rows(other, query, { limit: 50, offset: 0 })
    expect(total).toBe(7)
    expect(rows.map(({ note }) => note)).toEqual([
      'program',
      'program',
      'passed on',
      'passed on',
      null,
      null,
      null,
    ])
  })
})
