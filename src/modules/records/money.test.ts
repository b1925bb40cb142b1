import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { addExchange, savePlanningSettings } from '#modules/planning/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { METRICS } from '#platform/metric.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { paidEquivalents } from './domain/figures/paid-equivalent.ts'
import type { RecordOf } from './domain/kinds.ts'
import { clock, departmentsOf, enter, figuresOf } from './testing/house.ts'
import { opening } from './testing/rows.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock })
})
afterAll(() => app?.close())

async function house() {
  const { ctx } = await app.organisation()
  const id = await departmentsOf(ctx)
  unwrap(await savePlanningSettings(ctx, { ...settings, currency: 'NOK', outcomeMetric: null }))
  return { ctx, marketing: id('Marketing'), hr: id('HR') }
}

const settings = { threshold: 10, weekMinutes: 2250, toolsKey: 'hours' } as const
const rate = (ctx: Ctx, day: string, value: string) =>
  addExchange(ctx, { base: 'EUR', quote: 'NOK', day, rate: value, source: 'Norges Bank' })

const cost = (change: Partial<RecordOf<'hiring-cost'>>): RecordOf<'hiring-cost'> => ({
  ...{ from: '2026-03-02', until: '2026-03-02', side: 'external', what: 'Job board', amount: 1000 },
  ...{ currency: 'NOK', key: '', comparable: true },
  ...change,
})

describe('cost per hire in several currencies', () => {
  it('takes each amount at the rate of the day it was posted: (1,000 + 100 × 11.5 + 100 × 12) ÷ 2', async () => {
    const { ctx, hr } = await house()
    await enter(ctx, 'opening', hr, [opening('R1', hr), opening('R2', hr, { acceptedOn: '2026-03-30' })])
    await enter(ctx, 'hiring-cost', hr, [
      cost({}),
      cost({ what: 'Agency', amount: 100, currency: 'EUR', until: '2026-03-10', from: '2026-03-10' }),
      cost({
        what: 'Hours',
        side: 'internal',
        amount: 100,
        currency: 'EUR',
        from: '2026-03-20',
        until: '2026-03-20',
        comparable: false,
      }),
    ])
    // Without a rate nobody may add them up.
    expect((await figuresOf(ctx, 'cost-per-hire')).value).toBe(
      'There is no rate from EUR to NOK in the 31 days up to 2026-03-10.',
    )
    unwrap(await rate(ctx, '2026-03-09', '11.5'))
    unwrap(await rate(ctx, '2026-03-15', '12'))
    expect(await figuresOf(ctx, 'cost-per-hire')).toMatchObject({
      value: [(1000 + 1150 + 1200) / 2, 2],
      external: [(1000 + 1150) / 2, 2],
      internal: [600, 2],
      comparable: [(1000 + 1150) / 2, 2],
    })
  })

  it('gives the hire-cost ratio of ten hires whose pay is in both: 2,000 of 10 × 500,000 + … is 0.04 %', async () => {
    const { ctx, hr } = await house()
    unwrap(await rate(ctx, '2026-03-09', '10'))
    await enter(
      ctx,
      'opening',
      hr,
      Array.from({ length: 10 }, (_, at) =>
        opening(`R${at}`, hr, at < 5 ? { pay: 500_000, currency: 'NOK' } : { pay: 50_000, currency: 'EUR' }),
      ),
    )
    await enter(ctx, 'hiring-cost', hr, [cost({ amount: 2000 })])
    // 50,000 EUR are 500,000 NOK on the day the offers were accepted: 2,000 ÷ 5,000,000.
    expect(await figuresOf(ctx, 'cost-per-hire')).toMatchObject({ value: [200, 10], ratio: [0.04, 10] })
  })
})

describe('the paid-equivalent estimate', () => {
  const paid = (network: string, basis: 'click' | 'thousand', amount: number, from = '2026-03-01') => ({
    ...{ network, basis, amount, from, until: '2026-03-31', currency: 'NOK' },
  })

  it('is clicks × price or views ÷ 1,000 × price, by the latest own price of each network, never both', () => {
    const brought = [
      { network: 'linkedin', clicks: 40, views: 9000 },
      { network: 'mastodon', clicks: 10, views: null },
      { network: 'x', clicks: 5, views: 20_000 },
      { network: 'bluesky', clicks: 7, views: 100 },
    ]
    const costs = [
      paid('linkedin', 'thousand', 80, '2026-02-01'),
      paid('linkedin', 'click', 6.5),
      paid('x', 'thousand', 30),
      // Nobody told views there.
      paid('mastodon', 'thousand', 10),
    ]
    expect(
      paidEquivalents(costs, brought).map(({ network, units, amount }) => [network, units, amount]),
    ).toEqual([
      ['linkedin', 40, 260],
      ['x', 20_000, 600],
    ])
  })

  it('is unknown without own prices, and without anything that was brought', async () => {
    const { ctx, marketing } = await house()
    expect((await figuresOf(ctx, 'earned-media-value')).value).toBe(
      'No cost of our own for a click or a thousand views that you may see was entered for this period; prices of others are not used.',
    )
    const price = { ...paid('linkedin', 'click', 6.5), source: 'Invoice 1204' } as RecordOf<'paid-cost'>
    await enter(ctx, 'paid-cost', marketing, [price])
    expect((await figuresOf(ctx, 'earned-media-value')).value).toBe(
      'No network with a cost of our own brought a visit or told views in this period.',
    )
  })

  it('stands in no cost per outcome and no return: the house refuses it as an outcome', async () => {
    const { ctx } = await house()
    const wish = { ...settings, currency: 'NOK', outcomeMetric: 'earned-media-value' } as const
    expect(await savePlanningSettings(ctx, wish)).toMatchObject({
      ok: false,
      error: { fields: { outcomeMetric: expect.stringContaining('no such figure') } },
    })
    const metric = ctx.use(METRICS).find(({ id }) => id === 'earned-media-value')
    expect(metric?.name).toContain('paid-equivalent estimate')
    expect(metric?.unit).toBe('money')
  })
})
