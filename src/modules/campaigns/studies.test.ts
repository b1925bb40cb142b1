import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { addDays } from '#kernel/local-time.ts'
import { unwrap } from '#kernel/result.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { addSeries, registerStudy, replanStudy, runStudyNow } from './commands/studies.ts'
import { daysBetween } from './domain/days.ts'
import { causeOf, methodsFor, overlapping, type Plan } from './domain/uplift/plan.ts'
import { listStudies, studyView } from './queries/studies.ts'
import { campaignOf } from './testing/house.ts'

const clock = fixedClock(new Date('2026-03-01T09:00:00Z'))
let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock })
})
afterAll(() => app?.close())

const start = '2026-03-10'
/** 100 days: 80 before the start, 20 from it on, with 12 more each of those. */
const table = (more: number): string =>
  [
    'day,orders,others',
    ...Array.from({ length: 100 }, (_, i) => {
      const others = 40 + ((i * 7) % 11)
      return `${addDays(start, i - 80)},${others + 20 + ((i * 5) % 3) + (i >= 80 ? more : 0)},${others}`
    }),
  ].join('\n')

const words = { name: 'Orders', question: '', campaignId: null, departmentId: null }
const planOf = (seriesId: string): Plan => ({
  outcome: {
    kind: 'series',
    seriesId,
    date: 'day',
    column: 'orders',
    controls: ['others'],
    unit: null,
    treated: [],
  },
  ...{ learnFrom: addDays(start, -80), start, end: addDays(start, 19), method: 'its', together: false },
})

describe('a study', () => {
  it('is registered, runs after its window, and says what moved; a later version says that it is later', async () => {
    clock.moveTo(new Date('2026-03-01T09:00:00Z'))
    const { ctx } = await app.organisation()
    const first = unwrap(await addSeries(ctx, { name: 'Orders', source: 'Shop', csv: table(0) }))
    const { id } = unwrap(await registerStudy(ctx, { ...words, plan: planOf(first.id) }))
    expect(await runStudyNow(ctx, { id })).toMatchObject({ ok: false, error: { type: 'conflict' } })
    // A later import under the same name continues the earlier one.
    clock.moveTo(new Date('2026-03-30T09:00:00Z'))
    unwrap(await addSeries(ctx, { name: 'Orders', source: 'Shop', csv: table(12) }))
    unwrap(await runStudyNow(ctx, { id }))
    await app.drain()
    const [version] = unwrap(await studyView(ctx, { id })).versions
    expect(version).toMatchObject({ version: 1, afterFact: false, state: 'done' })
    expect(version?.result).toMatchObject({ verdict: 'effect', summed: true, cause: null })
    // Twelve a day for twenty days.
    expect(version?.result?.effect).toBeGreaterThan(220)
    expect(version?.result?.effect).toBeLessThan(260)
    expect(version?.result?.course).toHaveLength(100)
    const later = { ...planOf(first.id), start: '2026-05-01', end: '2026-05-20' }
    expect(unwrap(await replanStudy(ctx, { id, plan: later, reason: 'Moved' }))).toEqual({
      version: 2,
      afterFact: true,
    })
    expect(unwrap(await listStudies(ctx)).studies).toMatchObject([
      { version: 2, afterFact: true, verdict: null },
    ])
    expect(unwrap(await listStudies((await app.organisation('Other')).ctx)).studies).toEqual([])
  })

  it('is not estimable when something else began within a week, unless both are meant', async () => {
    clock.moveTo(new Date('2026-04-01T09:00:00Z'))
    const { ctx } = await app.organisation()
    await campaignOf(ctx, { kind: 'rival', name: 'Nordvik', code: '', startsOn: '2026-03-14' })
    const { id: seriesId } = unwrap(await addSeries(ctx, { name: 'Orders', source: 'Shop', csv: table(12) }))
    const plan = planOf(seriesId)
    const { id } = unwrap(await registerStudy(ctx, { ...words, plan }))
    await app.drain()
    const latest = async () => unwrap(await studyView(ctx, { id })).versions[0]
    expect(await latest()).toMatchObject({
      afterFact: true,
      result: { cause: 'overlap', overlaps: ['Nordvik'] },
    })
    unwrap(await replanStudy(ctx, { id, plan: { ...plan, together: true }, reason: 'Both are meant' }))
    await app.drain()
    expect((await latest())?.result).toMatchObject({ verdict: 'effect', overlaps: [] })
  })

  it('refuses plans that cannot be, and tables that are none', async () => {
    const { ctx, member } = await app.organisation()
    const bad = async (change: Partial<Plan>) =>
      (await registerStudy(ctx, { ...words, plan: { ...planOf(crypto.randomUUID()), ...change } })).ok
    expect(await bad({ learnFrom: start })).toBe(false)
    expect(await bad({ end: addDays(start, -1) })).toBe(false)
    expect(await bad({ method: 'did' })).toBe(false)
    expect((await addSeries(ctx, { name: 'x', source: 'y', csv: 'day\n1' })).ok).toBe(false)
    const viewer = await member('Sofia Brandt', 'viewer')
    expect(await addSeries(viewer.ctx, { name: 'x', source: 'y', csv: table(0) })).toMatchObject({
      ok: false,
      error: { type: 'forbidden' },
    })
  })
})

describe('the protocol', () => {
  it('prefers what was not touched, then one series, then a structural one', () => {
    const { outcome } = planOf('x')
    const long = { ...outcome, unit: 'region', controls: [] } as Plan['outcome']
    expect(methodsFor(long)[0]).toBe('did')
    expect(methodsFor({ kind: 'visits', campaignId: null })[0]).toBe('its')
    expect(methodsFor(outcome)[0]).toBe('bsts')
  })

  it('reads why something cannot be told from the sentence of the method', () => {
    const reasons = [
      'There are 20 days before the start and 14 from it on; at least 56 and 14 are needed.',
      'The treated moved apart from the others before the start already, by 3 a period.',
      'The last quarter before the start cannot be foretold from the rest: it is off by 40 % on average, 25 % at most is needed.',
      'There are too few controls and periods to say how sure this is.',
      'The periods before the start do not determine the method: there are too few.',
    ]
    expect(reasons.map((reason) => causeOf('not estimable', reason))).toEqual([
      ...['too-short', 'apart', 'not-foretold', 'unsure', 'undetermined'],
    ])
    expect(causeOf('effect', reasons[0] ?? '')).toBeNull()
  })

  it('takes a week for near', () => {
    const starts = ['2026-03-02', '2026-03-03', '2026-03-17', '2026-03-18'].map((startsOn) => ({ startsOn }))
    expect(overlapping(start, starts, daysBetween).map(({ startsOn }) => startsOn)).toEqual([
      '2026-03-03',
      '2026-03-17',
    ])
  })
})
