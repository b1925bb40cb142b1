import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { mentionVolume, shareOfVoiceMetric } from './metrics.ts'
import { goldenGap, goldenPosts, goldenQuery, goldenSource } from './queries/figures/testing/golden.ts'

const HOUR_MS = 3_600_000
const start = Math.floor(Date.now() / HOUR_MS) * HOUR_MS - 30 * 24 * HOUR_MS
const at = (hours: number) => new Date(start + hours * HOUR_MS)
const query = { window: { from: at(0), to: at(24) }, departmentId: null, channelId: null }

let app: TestApp
let ctx: Ctx
beforeAll(async () => {
  app = await testApp()
  ctx = (await app.organisation()).ctx
})
afterAll(() => app?.close())

describe('what listening offers the scoreboard', () => {
  it('knows nothing without queries', async () => {
    const [share, volume] = [
      await shareOfVoiceMetric.compute(ctx, query),
      await mentionVolume.compute(ctx, query),
    ]
    expect(share.figures.value).toMatchObject({ value: null, reason: 'No query is marked as a rival’s.' })
    expect(volume.figures.value).toMatchObject({ value: null, reason: 'There is no query for our name yet.' })
  })

  it('counts ours against theirs, with how much of the time was heard', async () => {
    const own = await goldenQuery(ctx, 'Fjell', at(-48))
    const rival = await goldenQuery(ctx, 'Vidda', at(-48), { rival: true })
    const source = await goldenSource(ctx, at(-100))
    await goldenGap(ctx, source, at(6), at(12))
    await goldenPosts(ctx, [
      { at: at(1), by: [own], sentiment: 'positive', text: 'First' },
      { at: at(2), by: [own, rival], text: 'Second' },
      { at: at(3), by: [rival] },
      { at: at(24), by: [own] },
    ])
    const share = await shareOfVoiceMetric.compute(ctx, query)
    expect(share.figures).toMatchObject({ value: { value: 50, n: 4 }, positive: { value: 100, n: 1 } })
    expect(share.coverage).toBeCloseTo(0.75, 10)
    const rows = await shareOfVoiceMetric.rows(ctx, query, { limit: 1, offset: 1 })
    expect(rows).toMatchObject({ total: 2, rows: [{ label: 'Vidda', value: 2 }] })
    const volume = await mentionVolume.compute(ctx, query)
    expect(volume.figures.value).toEqual({ value: 2, reason: null, n: 2 })
    const posts = await mentionVolume.rows(ctx, query, { limit: 10, offset: 0 })
    expect([posts.total, posts.rows.map(({ label }) => label)]).toEqual([2, ['Second', 'First']])
  })

  it('answers no question about a department or one channel', async () => {
    const asked = { ...query, departmentId: 'x' }
    expect((await mentionVolume.compute(ctx, asked)).figures.value?.value).toBeNull()
    expect((await shareOfVoiceMetric.rows(ctx, asked, { limit: 5, offset: 0 })).total).toBe(0)
  })
})
