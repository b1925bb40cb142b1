import { existsSync, readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { METRICS, type MetricQuery } from '#platform/metric.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { answer } from '../../engine/answers.ts'
import { exportRows } from '../../queries/export.ts'
import { now } from '../happenings.ts'
import { type GoldenHouse, goldenHouse } from './house.ts'
import { week } from './rows.ts'
import { workedOut } from './worked-out.ts'

let app: TestApp
let house: GoldenHouse
beforeAll(async () => {
  app = await testApp({ clock: fixedClock(now) })
  house = await goldenHouse(app)
})
afterAll(() => app?.close())

/** Every figure of a metric over the golden week, as `value (n)`, or why there is none. */
async function figures(id: string, part: Partial<MetricQuery> = {}) {
  const metric = house.ctx.use(METRICS).find((one) => one.id === id)
  if (!metric) throw new Error(`no metric ${id}`)
  const query = { window: week, departmentId: null, channelId: null, ...part }
  const told = await answer(house.ctx, { metric, query })
  return Object.fromEntries(
    Object.entries(told.answer.figures).map(([name, { value, reason, n }]) => [
      name,
      value === null ? reason : [value, n],
    ]),
  )
}

describe('the golden week', () => {
  it('conversations: a to g are seven; h began with the next week', async () => {
    expect(await figures('conversations')).toEqual({ value: [7, 7] })
    // Marketing: d, e.
    expect(await figures('conversations', { departmentId: house.marketing })).toEqual({ value: [2, 2] })
  })

  it('first response time: Kaplan–Meier over 10, 30, 50, 80, 100, with 40 closed and e still waiting', async () => {
    // S after 10: 6/7 = 0.857; 30: × 5/6 = 0.714; 40 is censored; 50: × 3/4 = 0.536; 80: × 2/3 = 0.357 → the median is 80.
    // Unanswered: e and f. Kept of those with an outcome or overdue: a, b, d, g kept; c, e, f not: 4 of 7.
    expect(await figures('first-response-time')).toEqual({
      median: [80, 7],
      p90: 'Fewer than 20 conversations, so a 90th percentile would mislead.',
      unanswered: [2, 7],
      kept: [(100 * 4) / 7, 7],
    })
    // Marketing: d after 50, e waits: S after 50 is 1/2 → 50.
    expect(await figures('first-response-time', { departmentId: house.marketing })).toMatchObject({
      median: [50, 2],
      unanswered: [1, 2],
    })
  })

  it('from twelve hours to ninety minutes: a median of 80 is all the way', async () => {
    expect(await figures('response-progress')).toMatchObject({ value: [100, 7] })
  })

  it('resolution time: 40, 60 and 200 closed, four still open: three of seven are not half', async () => {
    expect(await figures('resolution-time')).toMatchObject({
      median: 'Too many are not answered yet to say.',
      unanswered: [4, 7],
    })
  })

  it('engagements: a, b, c, d, g were answered; none by two people', async () => {
    expect(await figures('engagements')).toEqual({ value: [5, 7] })
    expect(await figures('double-replies')).toEqual({ value: [0, 5] })
  })

  it('hand-off time: nothing was handed over, which is unknown and not nought', async () => {
    expect(await figures('hand-off-time')).toMatchObject({ value: 'Nothing was handed over in this period.' })
  })

  it('posts live: three posts; the answer is none, and the last went out as the next week began', async () => {
    expect(await figures('posts-live')).toEqual({ value: [3, 3] })
    expect(await figures('posts-live', { channelId: house.channels.two })).toEqual({ value: [1, 1] })
    expect(await figures('posts-live', { departmentId: house.marketing })).toEqual({ value: [2, 2] })
  })

  it('active employees: Tom with posts, Sofia with an answer, of three who work here', async () => {
    expect(await figures('active-employees')).toEqual({
      value: [2, 2],
      rate: [(100 * 2) / 3, 3],
      eligible: expect.stringMatching(/known for today only/),
    })
  })

  it('says why where nothing was heard or asked', async () => {
    const none = 'There is no query for our name yet.'
    const bounds = { low: none, high: none, 'polarity-low': none, 'polarity-high': none }
    expect(await figures('net-sentiment')).toEqual({ value: none, polarity: none, ...bounds })
    expect(await figures('consumer-conversation')).toMatchObject({
      value: 'There is no query for our name yet.',
    })
    expect(await figures('issues-opened')).toEqual({ value: [0, 0] })
    expect(await figures('satisfaction')).toMatchObject({
      value: 'Fewer than 10 answers, so this would mislead.',
    })
    expect(await figures('approval-time')).toMatchObject({
      median: 'No consent was asked for in this period.',
    })
  })
})

describe('an independent computation', () => {
  it('from the exported rows gives the same figures', async () => {
    const span = { from: week.from.toISOString(), to: week.to.toISOString() }
    const file = unwrap(
      await exportRows(house.ctx, { metricId: 'first-response-time', ...span, format: 'json' }),
    )
    const { rows } = JSON.parse(file.csv) as { rows: { value: number | null; note: string; at: string }[] }
    // Product-limit estimate, written a second time: walk the distinct times, multiply the share that is left.
    const waits = rows.map((row) => ({
      minutes: row.note.startsWith('closed') ? 40 : (row.value ?? Number.POSITIVE_INFINITY),
      answered: row.value !== null,
    }))
    let left = 1
    let median: number | null = null
    for (const minutes of [...new Set(waits.filter((w) => w.answered).map((w) => w.minutes))].sort(
      (a, b) => a - b,
    )) {
      const risk = waits.filter((wait) => wait.minutes >= minutes).length
      const events = waits.filter((wait) => wait.answered && wait.minutes === minutes).length
      left *= 1 - events / risk
      if (median === null && left <= 0.5) median = minutes
    }
    expect(await figures('first-response-time')).toMatchObject({ median: [median, rows.length] })
  })

  it('in plain SQL gives the same figures', async () => {
    const { rows } = await house.system.read((tx) =>
      tx.execute<{ conversations: number; answered: number; posts: number; people: number }>(sql`
        with w as (select ${week.from.toISOString()}::timestamptz as f, ${week.to.toISOString()}::timestamptz as t)
        select
          (select count(*)::int from conversation, w where opened_at >= f and opened_at < t) as conversations,
          (select count(distinct c.id)::int from w, conversation c
            join message i on i.conversation_id = c.id and i.direction = 'in'
            join message o on o.conversation_id = c.id and o.direction = 'out' and o.live_at is not null
            where c.opened_at >= f and c.opened_at < t) as answered,
          (select count(*)::int from post, w where kind = 'post' and live_at >= f and live_at < t) as posts,
          (select count(distinct author_id)::int from post, w where live_at >= f and live_at < t) as people`),
    )
    expect(rows).toEqual([{ conversations: 7, answered: 5, posts: 3, people: 2 }])
    expect(await figures('conversations')).toEqual({ value: [rows[0]?.conversations, 7] })
    expect(await figures('engagements')).toEqual({ value: [rows[0]?.answered, 7] })
    expect(await figures('posts-live')).toEqual({ value: [rows[0]?.posts, 3] })
    expect(await figures('active-employees')).toMatchObject({ value: [rows[0]?.people, 2] })
  })
})

describe('every metric', () => {
  it('has a test in which its value was worked out by hand', () => {
    const root = new URL('../../../', import.meta.url).pathname
    const missing = house.ctx.use(METRICS).flatMap(({ id }) => {
      const file = workedOut[id]
      if (file === null) return []
      if (file === undefined) return [`${id}: nowhere`]
      if (!existsSync(root + file)) return [`${id}: ${file} is not there`]
      return readFileSync(root + file, 'utf8').length > 0 ? [] : [id]
    })
    expect(missing).toEqual([])
  })

  it('half-open windows add up: what begins where one ends counts once', async () => {
    const middle = new Date('2026-03-04T08:00:00Z')
    for (const id of ['conversations', 'engagements', 'posts-live']) {
      const value = async (from: Date, to: Date) => {
        const told = (await figures(id, { window: { from, to } })).value
        return Array.isArray(told) ? Number(told[0]) : 0
      }
      const [first, second] = [await value(week.from, middle), await value(middle, week.to)]
      expect(first + second, id).toBe(await value(week.from, week.to))
    }
  })
})
