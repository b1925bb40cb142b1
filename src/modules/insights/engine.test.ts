import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { METRICS, type MetricDefinition, type MetricQuery } from '#platform/metric.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { recomputeAll, recomputeOld } from './commands/recompute.ts'
import { answer, answers } from './engine/answers.ts'
import { withSight } from './engine/sight.ts'
import { exportSeries } from './queries/export.ts'
import { compareFigure, getFigure, getSeries } from './queries/figures.ts'
import { splitFigure } from './queries/split.ts'
import { happen, type InboxHouse, inboxHouse, layTogether, now } from './testing/happenings.ts'

let app: TestApp
let house: InboxHouse
beforeAll(async () => {
  app = await testApp({ clock: fixedClock(now) })
  house = await inboxHouse(app)
})
afterAll(() => app?.close())

const metric = (ctx: Ctx, id: string): MetricDefinition => {
  const found = ctx.use(METRICS).find((one) => one.id === id)
  if (!found) throw new Error(`no metric ${id}`)
  return found
}
const span = (from: string, to: string, departmentId: string | null = null): MetricQuery => ({
  window: { from: new Date(from), to: new Date(to) },
  departmentId,
  channelId: null,
})
const scratch = async (ctx: Ctx, one: MetricDefinition, query: MetricQuery) =>
  (await one.compute(withSight(ctx, ''), query)).figures

describe('kept figures', () => {
  it('are what comes out from scratch, whatever happened in between, in any order', async () => {
    const { ctx, system } = house
    const asked = [
      ...['first-response-time', 'conversations', 'engagements', 'resolution-time', 'clocks-kept'],
      ...['double-replies', 'one-owner', 'hand-off-time', 'active-employees'],
    ].map((id) => metric(ctx, id))
    const windows = [
      span('2026-02-02T00:00:00Z', '2026-03-02T00:00:00Z'),
      span('2026-02-16T00:00:00Z', '2026-02-23T00:00:00Z', house.service),
      span('2026-03-01T00:00:00Z', '2026-03-11T00:00:00Z', house.marketing),
    ]
    const asks = asked.flatMap((one) => windows.map((query) => ({ metric: one, query })))
    let random = 42
    const next = (below: number): number => {
      random = (random * 1_103_515_245 + 12_345) % 2_147_483_648
      return random % below
    }
    for (let round = 0; round < 12; round += 1) {
      await happen(house, next)
      // Some rounds look first and fold later, others the other way round.
      if (next(2) === 0) await app.drain()
      const told = await answers(ctx, asks, next(2) === 0 ? 'kept' : 'fresh')
      for (const [index, { metric: one, query }] of asks.entries()) {
        const { answer: found, current } = told[index] ?? { answer: { figures: {} }, current: false }
        if (current)
          expect(found.figures, `${one.id}, round ${round}`).toEqual(await scratch(ctx, one, query))
      }
    }
    await app.drain()
    await recomputeOld(system)
    const last = await answers(ctx, asks, 'kept')
    expect(last.every(({ current }) => current)).toBe(true)
    for (const [index, { metric: one, query }] of asks.entries())
      expect(last[index]?.answer.figures, one.id).toEqual(await scratch(ctx, one, query))
    expect((await recomputeAll(system, { metricId: null, from: null, to: null })).changed).toBe(0)
  })

  it('stay kept while only other days are touched, and are said to be old when theirs is', async () => {
    const { ctx } = house
    const one = metric(ctx, 'conversations')
    const early = span('2025-11-03T00:00:00Z', '2025-11-10T00:00:00Z')
    await answer(ctx, { metric: one, query: early })
    const kept = async () => (await seqOf(house, one.id, early))[0]
    const before = await kept()
    await happen(house, () => 0)
    await app.drain()
    expect((await answer(ctx, { metric: one, query: early }, 'kept')).current).toBe(true)
    expect(await kept()).toBe(before)
    await house.open('2025-11-05T09:00:00Z', house.service)
    const late = await answer(ctx, { metric: one, query: early }, 'kept')
    expect(late).toMatchObject({ current: false, answer: { figures: { value: { value: 0 } } } })
    await recomputeOld(house.system)
    const again = await answer(ctx, { metric: one, query: early }, 'kept')
    expect(again).toMatchObject({ current: true, answer: { figures: { value: { value: 1 } } } })
  })
})

describe('conversations laid together', () => {
  it('touch the day of the one that is gone, although the fact names the other', async () => {
    const { ctx, service, conversations } = house
    const query = span('2025-10-06T00:00:00Z', '2025-10-13T00:00:00Z')
    const one = metric(ctx, 'conversations')
    await house.open('2025-10-08T09:00:00Z', service)
    await house.open('2025-09-01T09:00:00Z', service)
    const [gone, stays] = conversations.slice(-2)
    if (!gone || !stays) throw new Error('both were just opened')
    const value = async () => (await answer(ctx, { metric: one, query })).answer.figures.value?.value
    expect(await value()).toBe(1)
    await layTogether(house, gone, stays)
    expect(await value()).toBe(0)
  })
})

const seqOf = async ({ system }: InboxHouse, id: string, { window }: MetricQuery): Promise<string[]> => {
  const { rows } = await system.read((tx) =>
    tx.execute<{ seq: string }>(sql`select seq from figure_kept where metric = ${id} and sight = ''
      and from_at = ${window.from.toISOString()}::timestamptz`),
  )
  return rows.map(({ seq }) => seq)
}

describe('the same figure', () => {
  it('stands on the page, in the split, in the series and in the file', async () => {
    const { ctx } = house
    const input = { metricId: 'conversations', from: '2026-02-01T23:00:00Z', to: '2026-03-01T23:00:00Z' }
    const page = unwrap(await getFigure(ctx, { ...input, departmentId: house.service }))
    const split = unwrap(await splitFigure(ctx, { ...input, by: 'department' }))
    const cell = split.cells.find(({ id }) => id === house.service)
    expect(cell?.figures).toEqual(page.figures)
    const all = unwrap(await getFigure(ctx, input)).figures.value?.value
    expect(split.cells.reduce((sum, { figures }) => sum + (figures.value?.value ?? 0), 0)).toBe(all)
    const series = unwrap(await getSeries(ctx, { ...input, grain: 'week' }))
    const sum = series.points.reduce((whole, { figures }) => whole + (figures.value?.value ?? 0), 0)
    expect(sum).toBe(all)
    const file = unwrap(await exportSeries(ctx, { ...input, grain: 'week', format: 'json' }))
    const written = JSON.parse(file.csv) as { points: { figures: unknown }[] }
    expect(written.points.map(({ figures }) => figures)).toEqual(series.points.map(({ figures }) => figures))
    expect(file.name).toBe('conversations-v1-2026-02-01-2026-03-01-by-week.json')
  })

  it('cannot be asked for by what it is not kept by', async () => {
    const { ctx } = house
    const input = { metricId: 'share-of-voice', from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z' }
    expect(await splitFigure(ctx, { ...input, by: 'person' })).toMatchObject({
      ok: false,
      error: { type: 'invalid', message: 'This figure is not kept by person.' },
    })
    const page = unwrap(await getFigure(ctx, { ...input, departmentId: house.service }))
    expect(page.figures.value).toEqual({
      value: null,
      reason: 'This figure is not kept by department.',
      n: 0,
    })
  })
})

describe('a comparison', () => {
  it('is with the period before and the same days a year ago, unknown before the house was there', async () => {
    const { ctx } = house
    // Begins before the house was founded and ends after: the period before has nothing that was kept.
    const input = { metricId: 'conversations', from: '2026-03-10T12:00:00Z', to: '2026-03-11T12:30:00Z' }
    const { before, yearAgo } = unwrap(await compareFigure(ctx, input))
    expect([before.from, before.to]).toEqual(['2026-03-09T11:30:00.000Z', '2026-03-10T12:00:00.000Z'])
    expect([yearAgo.from, yearAgo.to]).toEqual(['2025-03-10T12:00:00.000Z', '2025-03-11T12:30:00.000Z'])
    for (const one of [before, yearAgo])
      expect(one.figures.value).toEqual({
        value: null,
        reason: 'Nothing was kept here at that time yet.',
        n: 0,
      })
  })
})
