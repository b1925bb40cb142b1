import { type SQL, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { METRICS } from '#platform/metric.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { answer } from '../../engine/answers.ts'
import { exportRows } from '../../queries/export.ts'
import { happen, now } from '../happenings.ts'
import { type GoldenHouse, goldenHouse } from './house.ts'
import { independently } from './independently.ts'

/** The rows of each metric as they are exported, computed a second time in plain SQL, over an inbox in which much happened. */

let app: TestApp
let house: GoldenHouse
beforeAll(async () => {
  app = await testApp({ clock: fixedClock(now) })
  house = await goldenHouse(app)
  // What happens, happens to others: the golden rows stay as they are, the closed one among them.
  house.conversations.splice(0)
  let random = 7
  const next = (below: number): number => {
    random = (random * 1_103_515_245 + 12_345) % 2_147_483_648
    return random % below
  }
  for (let round = 0; round < 60; round += 1) await happen(house, next)
  // Most of it is answered in the end, so that there are medians: the third of six things that can happen.
  for (let round = 0; round < 90; round += 1) await happen(house, (below) => (below === 6 ? 2 : next(below)))
})
afterAll(() => app?.close())

const windows = [
  ['2026-01-25T23:00:00Z', '2026-03-11T12:00:00Z'],
  ['2026-02-15T23:00:00Z', '2026-02-22T23:00:00Z'],
  ['2026-03-01T23:00:00Z', '2026-03-08T23:00:00Z'],
] as const

/** The exported rows as a relation `r(at, label, value, note)`. */
async function exported(metricId: string, from: string, to: string): Promise<SQL> {
  const file = unwrap(await exportRows(house.ctx, { metricId, from, to, format: 'json' }))
  const { rows } = JSON.parse(file.csv) as { rows: object[] }
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(at timestamptz, label text, value float8, note text)`
}

describe('what is exported', () => {
  it.each(Object.keys(independently))('%s comes to the same in plain SQL', async (id) => {
    const metric = house.ctx.use(METRICS).find((one) => one.id === id)
    if (!metric) throw new Error(`no metric ${id}`)
    const known = new Map(Object.keys(independently[id] ?? {}).map((part) => [part, 0]))
    for (const [from, to] of windows) {
      const query = {
        window: { from: new Date(from), to: new Date(to) },
        departmentId: null,
        channelId: null,
      }
      const told = (await answer(house.ctx, { metric, query })).answer.figures
      const rows = await exported(id, from, to)
      for (const [part, statement] of Object.entries(independently[id] ?? {})) {
        const { rows: found } = await house.system.read((tx) =>
          tx.execute<{ value: number | null }>(statement(rows, now)),
        )
        const value = found[0]?.value ?? null
        const said = told[part]?.value
        if (said === undefined) throw new Error(`${id} has no ${part}`)
        if (value === null) expect(said, `${id} ${part} ${from}`).toBeNull()
        else expect(said, `${id} ${part} ${from}`).toBeCloseTo(value, 6)
        if (value !== null) known.set(part, (known.get(part) ?? 0) + 1)
      }
    }
    // Somewhere there was something to compare.
    for (const [part, times] of known) expect(times, part).toBeGreaterThan(0)
  })
})
