import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { clockMetrics } from './clock-metrics.ts'
import { pauseClocks, resumeClocks } from './commands/clocks/pause.ts'
import { close } from './commands/work.ts'
import { type ClockHouse, clockHouse, office } from './testing/clock-house.ts'

/** The second version of three metrics, worked out by hand: what was closed without an answer, and pauses of what runs. */

let all: ClockHouse
beforeAll(async () => {
  all = await clockHouse()
})
afterAll(() => all?.close())

type House = Awaited<ReturnType<ClockHouse['house']>>
const MINUTE = 60_000

// Ten o'clock on a Monday in Oslo: the desk is open.
beforeEach(() => all.clock.moveTo(new Date('2027-03-01T09:00:00Z')))

async function figures(h: House, id: string) {
  const metric = clockMetrics.find((one) => one.id === id)
  if (!metric) throw new Error(`no metric ${id}`)
  const window = { from: new Date('2027-03-01T00:00:00Z'), to: new Date('2027-03-02T00:00:00Z') }
  const answer = await metric.compute(h.agent.ctx, { window, departmentId: null, channelId: null })
  return Object.fromEntries(
    Object.entries(answer.figures).map(([part, { value, n }]) => [part, value === null ? null : [value, n]]),
  )
}

describe('closed without an answer', () => {
  it('a further message: one answered after 20 minutes, one closed after 30', async () => {
    const h = await all.house(office)
    const { id } = await h.write('Where is my parcel?')
    const { id: other } = await h.write('And mine?', { by: 'nils' })
    all.clock.advance(10 * MINUTE)
    await h.answer(id)
    await h.answer(other)
    all.clock.advance(10 * MINUTE)
    await h.write('Still nothing')
    await h.write('Here neither', { by: 'nils' })
    all.clock.advance(20 * MINUTE)
    await h.answer(id)
    all.clock.advance(10 * MINUTE)
    unwrap(await close(h.agent.ctx, { id: other }))
    // 20 ends one of two: S = 1/2, so the median is 20. The other is censored at 30: it is not answered, and not kept.
    expect(await figures(h, 'next-response-time')).toEqual({
      median: [20, 2],
      p90: null,
      unanswered: [1, 2],
      kept: [50, 2],
    })
  })

  it('a first message in working hours: answered after 20 minutes, closed after 40', async () => {
    const h = await all.house(office)
    const { id } = await h.write('Where is my parcel?')
    const { id: other } = await h.write('And mine?', { by: 'nils' })
    all.clock.advance(20 * MINUTE)
    await h.answer(id)
    all.clock.advance(20 * MINUTE)
    unwrap(await close(h.agent.ctx, { id: other }))
    expect(await figures(h, 'first-response-time-business')).toEqual({
      median: [20, 2],
      p90: null,
      unanswered: [1, 2],
      kept: [50, 2],
    })
  })
})

describe('pauses of what runs', () => {
  it('are left out: closed after 30 minutes, two that ran 20 and waited 60', async () => {
    const h = await all.house(office)
    const ids = []
    for (const by of ['anna', 'nils', 'ola']) ids.push((await h.write(`Parcel of ${by}`, { by })).id)
    const [done = '', ...paused] = ids
    all.clock.advance(10 * MINUTE)
    for (const id of paused) unwrap(await pauseClocks(h.agent.ctx, { id, reason: 'We wait for the carrier' }))
    all.clock.advance(20 * MINUTE)
    await h.answer(done)
    unwrap(await close(h.agent.ctx, { id: done }))
    all.clock.advance(40 * MINUTE)
    for (const id of paused) unwrap(await resumeClocks(h.agent.ctx, { id }))
    all.clock.advance(10 * MINUTE)
    // Both are censored at 20, so at 30 one alone is at risk and ends: S = 0, the median is 30. With the 60 minutes in
    // them all three would be at risk, S = 2/3, and there would be no median.
    expect(await figures(h, 'resolution-time')).toMatchObject({ median: [30, 3], unanswered: [2, 3] })
  })
})

describe('the three of them', () => {
  it('say that their definition changed, and on which day', () => {
    const changed = clockMetrics.filter(({ breaks }) => breaks?.length)
    expect(changed.map(({ id, version }) => [id, version])).toEqual([
      ['first-response-time-business', 2],
      ['next-response-time', 2],
      ['resolution-time', 2],
    ])
    for (const { version, breaks } of changed)
      expect(breaks?.at(-1)).toMatchObject({ version, day: '2026-11-23' })
  })
})
