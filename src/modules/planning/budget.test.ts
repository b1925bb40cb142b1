import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { departmentCards, updateDepartment } from '#modules/people/index.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { setCells } from './commands/cells.ts'
import { addPosting, type NewPosting, voidPosting } from './commands/postings.ts'
import { importExchange } from './commands/rates.ts'
import { seeAlert, setShares, setThreshold } from './commands/shares.ts'
import { goalsOf, planCards, spendOf } from './index.ts'
import { planningMetrics } from './metrics.ts'
import { myAlerts } from './queries/alerts.ts'
import { budgetView } from './queries/budget.ts'
import { postingsOf } from './queries/postings.ts'
import { approved, clock, draft, inKroner, planned, rate } from './testing/house.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock })
})
afterAll(() => app?.close())

const refusal = (type: string, message: RegExp) => ({
  ok: false,
  error: { type, message: expect.stringMatching(message) },
})
const march = { from: new Date('2026-02-28T23:00:00Z'), to: new Date('2026-03-31T22:00:00Z') }
const toDate = { from: new Date('2025-12-31T23:00:00Z'), to: new Date('2026-03-31T22:00:00Z') }
const everything = { window: toDate, departmentId: null, channelId: null }

/** 1000.00 a month in kroner, and 100.00 euro a month; who looks after the films is told. */
async function house() {
  const made = await app.organisation()
  const { ctx } = made
  const lead = await made.member('Elin Dahl', 'social-lead')
  const keeper = await made.member('Per Olsen', 'author')
  const departments = await departmentCards(ctx)
  const [service = '', marketing = ''] = ['Service', 'Marketing'].map(
    (name) => departments.find((one) => one.name === name)?.id ?? '',
  )
  await inKroner(ctx)
  await rate(ctx, '2026-01-05', '11')
  await rate(ctx, '2026-02-04', '12')
  await rate(ctx, '2026-03-05', '10')
  const version = await draft(lead.ctx)
  const films = await planned(lead.ctx, version, { ownerId: keeper.id, departmentId: marketing })
  const ads = await planned(lead.ctx, version, { name: 'Ads', currency: 'EUR', tactic: 2 }, 10_000)
  await approved(lead.ctx, ctx, version)
  await app.drain()
  const post = (change: Partial<NewPosting>) =>
    addPosting(lead.ctx, {
      ...{ lineId: films, kind: 'actual', postedOn: '2026-01-20', minor: 100_000, currency: 'NOK', note: '' },
      ...change,
    })
  return { ...made, lead, keeper, version, films, ads, service, marketing, post }
}

describe('a budget', () => {
  it('adds up in the currency of the house, each amount at the rate of its day', async () => {
    const { ctx, ads, post } = await house()
    unwrap(await post({ lineId: ads, postedOn: '2026-01-20', minor: 5000, currency: 'EUR' }))
    unwrap(await post({ lineId: ads, postedOn: '2026-02-20', minor: 5000, currency: 'EUR' }))
    unwrap(
      await post({ lineId: ads, kind: 'committed', postedOn: '2026-03-02', minor: 24_000, currency: 'NOK' }),
    )
    const view = unwrap(await budgetView(ctx, { tactic: 2 }))
    // Plan 3 × 100.00 EUR at 10; 50.00 at 11 and 50.00 at 12; 240.00 NOK as they are.
    expect(view.toDate).toEqual({
      plan: { minor: 300_000, reason: null },
      actual: { minor: 55_000 + 60_000, reason: null },
      committed: { minor: 24_000, reason: null },
      // (1150 + 240 − 3000) ÷ 3000
      variance: { percent: expect.closeTo(-53.6667, 3), reason: null },
    })
    // In the line's own euro: 240.00 NOK of 2 March at the rate of February, 12.
    expect(view.lines[0]?.committed[2]).toEqual({ minor: 2000, reason: null })
    expect(view.months[1]).toMatchObject({ plan: { minor: 100_000 }, actual: { minor: 60_000 } })
  })

  it('is unknown, and says why, when a rate is missing', async () => {
    const { ctx, films, post } = await house()
    unwrap(await post({ minor: 1000, currency: 'USD' }))
    const view = unwrap(await budgetView(ctx, {}))
    const reason = 'There is no rate from USD to NOK in the 31 days up to 2026-01-20.'
    expect(view.toDate.actual).toEqual({ minor: null, reason })
    expect(view.toDate.variance).toEqual({ percent: null, reason })
    const { postings } = unwrap(await postingsOf(ctx, { lineId: films }))
    unwrap(await voidPosting(ctx, { id: postings[0]?.id ?? '', voided: true }))
    expect(unwrap(await budgetView(ctx, {})).toDate.actual).toEqual({ minor: 0, reason: null })
    const csv = 'base;quote;day;rate;source\nUSD;NOK;2026-01-19;10,5;Bank\nusd;USD;x;0;\n'
    expect(unwrap(await importExchange(ctx, { csv }))).toMatchObject({ taken: 0, wrong: [{ row: 3 }] })
    expect(unwrap(await importExchange(ctx, { csv: csv.split('\n').slice(0, 2).join('\n') })).taken).toBe(1)
    unwrap(await voidPosting(ctx, { id: postings[0]?.id ?? '', voided: false }))
    expect(unwrap(await budgetView(ctx, {})).toDate.actual.minor).toBe(10_500)
  })

  it('is filled like a spreadsheet: sums by their difference, forecasts as they are, all or nothing', async () => {
    const { lead, films, version, ctx } = await house()
    const cell = (
      row: 'actual' | 'committed' | 'forecast' | 'plan',
      month: number,
      minor: number | null,
    ) => ({
      ...{ lineId: films, row, month, minor },
    })
    const set = (...cells: ReturnType<typeof cell>[]) => setCells(lead.ctx, { versionId: null, cells })
    unwrap(await set(cell('actual', 0, 90_000), cell('actual', 2, 5000), cell('forecast', 3, 120_000)))
    unwrap(await set(cell('actual', 0, 70_000)))
    expect(await set(cell('forecast', 4, 1), cell('actual', 5, 1))).toMatchObject(
      refusal('invalid', /to come/),
    )
    expect(await set(cell('plan', 0, 1))).toMatchObject(refusal('conflict', /draft/))
    expect(await setCells(lead.ctx, { versionId: version, cells: [cell('plan', 0, 1)] })).toMatchObject(
      refusal('conflict', /new version/),
    )
    const { postings } = unwrap(await postingsOf(ctx, { lineId: films }))
    expect(postings.map(({ postedOn, minor }) => [postedOn, minor]).sort()).toEqual([
      ['2026-01-31', -20_000],
      ['2026-01-31', 90_000],
      ['2026-03-11', 5000],
    ])
    const view = unwrap(await budgetView(ctx, { tactic: 1 }))
    expect(view.lines[0]?.forecast.slice(3, 5)).toEqual([120_000, null])
    // Spent to February 700.00; March foretold by its plan 1000.00, April 1200.00, then plan.
    expect(view.wholeYear.expected.minor).toBe(70_000 + 100_000 + 120_000 + 8 * 100_000)
    expect(view.months[4]).toMatchObject({ fromPlan: true })
  })

  it('charges a line to who bears it, without losing a unit', async () => {
    const { ctx, films, service, marketing, post } = await house()
    unwrap(await post({ minor: 100_001 }))
    const shares = [
      { departmentId: service, share: 3333 },
      { departmentId: marketing, share: 6666 },
    ]
    expect(await setShares(ctx, { lineId: films, shares })).toMatchObject(refusal('invalid', /99.99 %/))
    unwrap(
      await setShares(ctx, {
        lineId: films,
        shares: shares.map((one, at) => ({ ...one, share: one.share + at })),
      }),
    )
    const of = async (departmentId: string) =>
      unwrap(await budgetView(ctx, { departmentId })).toDate.actual.minor ?? 0
    const [a, b] = [await of(service), await of(marketing)]
    expect(a).toBe(33_330)
    expect(a + b).toBe(100_001)
    const { actual } = await spendOf(ctx, { window: toDate, departmentId: service })
    expect(actual).toEqual({ money: { minor: 33_330, currency: 'NOK' }, reason: null })
  })

  it('offers its variance as a figure, month or year to date, with the lines behind it', async () => {
    const { ctx, ads, member, post } = await house()
    unwrap(await post({ postedOn: '2026-03-03', minor: 150_000 }))
    const [metric] = planningMetrics
    const value = async (query: object) =>
      (await metric?.compute(ctx, { ...everything, ...query }))?.figures.value
    // March: plan 1000.00 + 100.00 EUR × 10; spent 1500.00: −25 %.
    expect(await value({ window: march })).toEqual({ value: -25, reason: null, n: 2 })
    // January to March: plan 6000.00.
    expect(await value({})).toEqual({ value: -75, reason: null, n: 2 })
    // The first ten of 31 days of March: plan 2000.00 × 10 ÷ 31, rounded by line.
    const tenDays = { from: march.from, to: new Date('2026-03-10T23:00:00Z') }
    expect((await value({ window: tenDays }))?.value).toBeCloseTo((100 * (150_000 - 64_516)) / 64_516, 1)
    expect(await value({ channelId: ads })).toMatchObject({ value: null })
    const before = { from: new Date('2025-01-01T00:00:00Z'), to: new Date('2025-02-01T00:00:00Z') }
    expect(await value({ window: before })).toMatchObject({
      value: null,
      reason: expect.stringMatching(/planned/),
    })
    const rows = await metric?.rows(ctx, { ...everything, window: march }, { limit: 10, offset: 0 })
    expect(rows?.rows.map(({ label, value: one }) => [label, one])).toEqual([
      ['Films', 50],
      ['Ads', -100],
    ])
    const viewer = await member('Sofia Brandt', 'viewer')
    const theirs = await metric?.rows(viewer.ctx, everything, { limit: 10, offset: 0 })
    // They are told how many there are, as the figure tells them, and see none of them.
    expect(theirs).toEqual({ rows: [], total: 2 })
  })

  it('tells the owner of a line and the head of a department once each time it goes over', async () => {
    const { ctx, lead, keeper, films, marketing, ads, post } = await house()
    unwrap(await updateDepartment(ctx, { departmentId: marketing, headMemberId: lead.id }))
    unwrap(await post({ minor: 320_000 }))
    await app.drain()
    expect(unwrap(await myAlerts(keeper.ctx)).alerts).toEqual([])
    unwrap(await post({ minor: 10_000, postedOn: '2026-02-02' }))
    await app.drain()
    const alerts = unwrap(await myAlerts(keeper.ctx)).alerts
    // 3300.00 of 3000.00 planned until the end of March.
    expect(alerts).toMatchObject([
      { label: 'Films', percent: 10, threshold: 10, plan: 300_000, spent: 330_000 },
    ])
    expect(unwrap(await myAlerts(lead.ctx)).alerts).toMatchObject([
      { label: 'Marketing', ofDepartment: true },
    ])
    unwrap(await post({ minor: 500, postedOn: '2026-02-03' }))
    await app.drain()
    expect(unwrap(await myAlerts(keeper.ctx)).alerts).toHaveLength(1)
    const stranger = (await app.organisation('Other')).ctx
    const id = alerts[0]?.id ?? ''
    expect(await seeAlert(stranger, { id, seen: true })).toMatchObject(refusal('not_found', /entry/))
    unwrap(await seeAlert(keeper.ctx, { id, seen: true }))
    expect(unwrap(await myAlerts(keeper.ctx)).alerts).toEqual([])
    // Back under a threshold of its own, then over it again: told anew.
    unwrap(await setThreshold(ctx, { lineId: films, departmentId: null, percent: 50 }))
    await app.drain()
    unwrap(await setThreshold(ctx, { lineId: films, departmentId: null, percent: null }))
    await app.drain()
    expect(unwrap(await myAlerts(keeper.ctx)).alerts).toHaveLength(1)
    expect(
      unwrap(await budgetView(ctx, {}))
        .alerts.map(({ label }) => label)
        .sort(),
    ).toEqual(['Films', 'Marketing'])
    expect(await setThreshold(ctx, { lineId: films, departmentId: ads, percent: 5 })).toMatchObject(
      refusal('invalid', /line or a department/),
    )
  })

  it('is not written by who only reads, nor on another year’s days', async () => {
    const { films, keeper, post } = await house()
    const words = { kind: 'actual', postedOn: '2026-01-20', minor: 1, currency: 'NOK', note: '' } as const
    expect(await addPosting(keeper.ctx, { lineId: films, ...words })).toMatchObject(
      refusal('forbidden', /right to plan/),
    )
    expect(unwrap(await postingsOf(keeper.ctx, { lineId: films })).postings).toEqual([])
    expect(await post({ postedOn: '2025-12-31' })).toMatchObject(refusal('invalid', /2026/))
    expect(await post({ postedOn: '2026-03-12' })).toMatchObject(refusal('invalid', /to come/))
    const stranger = (await app.organisation('Other')).ctx
    expect(await addPosting(stranger, { lineId: films, ...words })).toMatchObject(
      refusal('not_found', /line/),
    )
    expect(await planCards(stranger)).toEqual([])
    expect(await goalsOf(stranger)).toEqual([])
  })
})
