import { call } from '@orpc/server'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import type { RequestContext } from '#platform/http/context.ts'
import { METRICS } from '#platform/metric.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import type { Answer } from '../../contract.ts'
import { exportSeries } from '../../queries/export.ts'
import { getSeries } from '../../queries/figures.ts'
import { figuresForReport } from '../../queries/for-report.ts'
import { insightsRoutes } from '../../routes.ts'
import { everything, somethingHappens } from '../elsewhere/everything.ts'
import { numbers } from '../elsewhere/put.ts'
import { now } from '../happenings.ts'
import { type GoldenHouse, goldenHouse } from './house.ts'
import { week } from './rows.ts'

/** A figure is the same wherever it stands: screens and the public interface, the series, both files, and a report. */

let app: TestApp
let house: GoldenHouse
beforeAll(async () => {
  app = await testApp({ clock: fixedClock(now) })
  house = await goldenHouse(app)
  const { happenings } = await everything(house)
  const next = numbers(11)
  for (let round = 0; round < 150; round += 1) await somethingHappens(happenings, next)
}, 240_000)
afterAll(() => app?.close())

const span = { from: week.from.toISOString(), to: week.to.toISOString() }

/** The answer of the interface by which screens and programs ask. */
const asked = (metricId: string): Promise<Answer> =>
  call(
    insightsRoutes.figure,
    { metricId, ...span },
    { context: { ctx: house.ctx } as RequestContext as never },
  )

interface Line {
  readonly figure: string
  readonly value: string
  readonly reason: string
  readonly n: string
}

/** The golden week as the files have it: of one week they have one period. */
async function written(metricId: string) {
  const input = { metricId, ...span, grain: 'week' as const }
  const csv = unwrap(await exportSeries(house.ctx, { ...input, format: 'csv' })).csv
  const lines = parse(csv, { columns: true, bom: true }) as Line[]
  const json = JSON.parse(unwrap(await exportSeries(house.ctx, { ...input, format: 'json' })).csv) as {
    points: { figures: Answer['figures'] }[]
  }
  const inCsv = lines.map(({ figure, value, reason, n }) => [
    figure,
    { value: value === '' ? null : Number(value), reason: reason === '' ? null : reason, n: Number(n) },
  ])
  return { csv: Object.fromEntries(inCsv), json: json.points.map(({ figures }) => figures) }
}

describe('every figure', () => {
  it('is the same on screen, in the series, in both files and in a report', async () => {
    const ids = house.ctx.use(METRICS).map(({ id }) => id)
    const before = { from: new Date(week.from.getTime() - 7 * 86_400_000), to: week.from }
    const report = await figuresForReport(house.ctx, {
      ...{ hidden: [], departmentId: null, metricIds: ids, window: week, before, grain: 'week' },
    })
    let known = 0
    for (const id of ids) {
      const { figures } = await asked(id)
      const { points } = unwrap(await getSeries(house.ctx, { metricId: id, ...span, grain: 'week' }))
      const told = report.figures.find(({ answer }) => answer.metric.id === id)
      const files = await written(id)
      const places = {
        ...{ series: points.map((point) => point.figures), json: files.json, csv: [files.csv] },
        ...{
          report: [told?.answer.figures],
          'course of the report': told?.points.map((point) => point.figures),
        },
      }
      for (const [place, found] of Object.entries(places))
        expect([id, place, found]).toEqual([id, place, [figures]])
      known += Object.values(figures).filter(({ value }) => value !== null).length
    }
    expect(known).toBeGreaterThan(100)
  }, 120_000)
})
