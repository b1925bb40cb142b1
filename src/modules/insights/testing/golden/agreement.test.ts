import { type SQL, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { METRICS, type MetricDefinition } from '#platform/metric.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { answer } from '../../engine/answers.ts'
import { splitsOf } from '../../engine/part.ts'
import { exportRows } from '../../queries/export.ts'
import { everything, somethingHappens } from '../elsewhere/everything.ts'
import { numbers } from '../elsewhere/put.ts'
import { now } from '../happenings.ts'
import { type GoldenHouse, goldenHouse } from './house.ts'
import { independently, notFromRows } from './independently/index.ts'

/** The rows of each metric as they are exported, computed a second time in plain SQL, over a house in which much happened. */

const HAPPENINGS = 1300

let app: TestApp
let house: GoldenHouse
let channelId: string
beforeAll(async () => {
  app = await testApp({ clock: fixedClock(now) })
  house = await goldenHouse(app)
  // What happens, happens to others: the golden rows stay as they are, the closed one among them.
  house.conversations.splice(0)
  const { happenings, channel } = await everything(house)
  channelId = channel
  const next = numbers(7)
  for (let round = 0; round < HAPPENINGS; round += 1) await somethingHappens(happenings, next)
}, 240_000)
afterAll(() => app?.close())

/** The last two reach over now: what is only known for today is known there alone. */
const windows = [
  ['2026-01-25T23:00:00Z', '2026-03-11T12:00:00Z'],
  ['2026-02-15T23:00:00Z', '2026-02-22T23:00:00Z'],
  ['2026-03-01T23:00:00Z', '2026-03-12T23:00:00Z'],
  ['2024-12-31T23:00:00Z', '2026-03-12T23:00:00Z'],
] as const

const metrics = (): readonly MetricDefinition[] => house.ctx.use(METRICS)

/** The exported rows as a relation `r(at, label, detail, value, note, counted)`. */
async function exported(
  metricId: string,
  asked: { from: string; to: string; departmentId?: string; channelId?: string },
): Promise<SQL> {
  const file = unwrap(await exportRows(house.ctx, { metricId, ...asked, format: 'json' }))
  const { rows } = JSON.parse(file.csv) as { rows: object[] }
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as r(at timestamptz, label text, detail text, value float8, note text, counted jsonb)`
}

async function computed(id: string, part: string, rows: SQL, window: { from: Date; to: Date }) {
  const statement = independently[id]?.[part]
  if (!statement) throw new Error(`nothing computes ${part} of ${id}`)
  const { rows: found } = await house.system.read((tx) =>
    tx.execute<{ value: number | null }>(statement(rows, { now, ...window })),
  )
  return found[0]?.value ?? null
}

describe('what is exported', () => {
  it.each(Object.keys(independently))('%s comes to the same in plain SQL', async (id) => {
    const metric = metrics().find((one) => one.id === id)
    if (!metric) throw new Error(`no metric ${id}`)
    const known = new Map(Object.keys(independently[id] ?? {}).map((part) => [part, 0]))
    const cuts = [
      {},
      ...(splitsOf(metric).includes('department') ? [{ departmentId: house.marketing }] : []),
      ...(splitsOf(metric).includes('channel') ? [{ channelId }] : []),
    ]
    for (const [from, to] of metric.daily ? windows.slice(2) : windows)
      for (const cut of cuts) {
        const window = { from: new Date(from), to: new Date(to) }
        const query = { window, departmentId: null, channelId: null, ...cut }
        const { figures } = (await answer(house.ctx, { metric, query })).answer
        const rows = await exported(id, { from, to, ...cut })
        for (const part of known.keys()) {
          // Where a figure is missing as a whole, so are those beside it.
          if (!figures[part]) continue
          const said = figures[part].value
          const value = await computed(id, part, rows, window)
          const about = `${id} ${part} from ${from}, ${Object.keys(cut)}`
          if (value === null || said === null) expect([about, said]).toEqual([about, value])
          else expect(said, about).toBeCloseTo(value, 6)
          if (said !== null) known.set(part, (known.get(part) ?? 0) + 1)
        }
      }
    // Somewhere there was something to compare.
    for (const [part, times] of known) expect(times, `${id} ${part}`).toBeGreaterThan(0)
  })

  it('gives every part of every metric, or it is said why its rows cannot', async () => {
    const window = { from: new Date(windows[2][0]), to: new Date(windows[2][1]) }
    const missing: string[] = []
    for (const metric of metrics()) {
      const { id } = metric
      if (notFromRows[id]) continue
      const told = await answer(house.ctx, { metric, query: { window, departmentId: null, channelId: null } })
      for (const part of Object.keys(told.answer.figures))
        if (!independently[id]?.[part] && !notFromRows[`${id}.${part}`]) missing.push(`${id}.${part}`)
    }
    expect(missing).toEqual([])
  })

  it('says of nothing that its rows cannot give it when they do', () => {
    const ids = new Set(metrics().map(({ id }) => id))
    for (const name of Object.keys(notFromRows)) {
      const [id = '', part] = name.split('.')
      expect(ids.has(id), name).toBe(true)
      expect(part === undefined ? independently[id] : independently[id]?.[part], name).toBeUndefined()
    }
  })
})
