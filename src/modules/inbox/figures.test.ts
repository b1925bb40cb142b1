import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import type { MetricDefinition } from '#platform/metric.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import type { FigureId } from './contract/figures.ts'
import { survivalQuantile } from './domain/kaplan-meier.ts'
import { conversationEvent } from './events.ts'
import { doubleReplies, engagements, handOffTime, oneOwner, reassignments } from './metrics-figures.ts'
import { figuresBy } from './queries/figures/by.ts'
import { inboxFigures } from './queries/figures/figures.ts'
import { exportFigure, figureRows } from './queries/figures/rows.ts'
import { channel, figuresHouse, type House, make, now, say } from './testing/figures-house.ts'

const window = { from: '2026-03-02T00:00:00.000Z', to: '2026-03-12T00:00:00.000Z', by: 'wall' } as const

let app: TestApp
const house = () => figuresHouse(app)
beforeAll(async () => {
  app = await testApp({ clock: fixedClock(now) })
})
afterAll(() => app?.close())

const figuresOf = async ({ agent }: House, more: object = {}) =>
  unwrap(await inboxFigures(agent.ctx, { ...window, ...more }))

describe('waiting times', () => {
  it('are Kaplan–Meier with hand-computed values: open and closed ones count as waiting', async () => {
    const it = await house()
    const by = it.agent.id
    // 10, 30, 60 answered; 40 closed without an answer; one waits for 24 h.
    const desk = it.service
    for (const minutes of [10, 30, 60]) await make(it, { at: '2026-03-09T09:00:00Z', desk, minutes, by })
    await make(it, { at: '2026-03-09T09:00:00Z', desk, minutes: 40, by, closed: true })
    await make(it, { at: '2026-03-10T12:00:00Z', desk, minutes: null })
    const [first] = (await figuresOf(it)).waits
    // S: 4/5 after 10, 3/5 after 30, 3/5 × 1/2 = 0.3 after 60 → the median is 60; 0.1 is never reached.
    expect(first).toMatchObject({
      n: 5,
      unanswered: 2,
      median: { value: 60, reason: null, n: 5 },
      p90: { value: null, reason: expect.stringContaining('Fewer than 20') },
      // Kept: three of five with a goal that are settled (the open one is overdue).
      kept: { value: 60, n: 5 },
    })
    const at = (minutes: number) => first?.curve.find((point) => point.minutes === minutes)?.answered ?? -1
    expect([at(5), at(10), at(30), at(45), at(60)].map(Math.round)).toEqual([0, 20, 40, 40, 70])
    // (720 − 60) ÷ 630, but never more than 1.
    expect((await figuresOf(it)).progress).toBe(1)
  })

  it('equal the estimate worked out row by row, for many and at random', async () => {
    const it = await house()
    const waits: { minutes: number; answered: boolean }[] = []
    for (let index = 0; index < 40; index += 1) {
      const minutes = 5 + ((index * 37) % 300)
      const answered = index % 4 !== 0
      waits.push({ minutes, answered })
      const at = new Date(now.getTime() - minutes * 60_000)
      const past = { at: '2026-03-05T10:00:00Z', desk: it.service }
      await make(
        it,
        answered
          ? { ...past, minutes, by: it.agent.id }
          : { at: at.toISOString(), desk: it.service, minutes: null },
      )
    }
    const [first] = (await figuresOf(it)).waits
    expect(first?.median.value).toBe(survivalQuantile(waits, 0.5))
    expect(first?.p90.value).toBe(survivalQuantile(waits, 0.9))
    expect(first?.n).toBe(40)
  })

  it('know working hours, goals that were never set, and what comes later', async () => {
    const it = await house()
    const about = { desk: it.service, by: it.agent.id }
    const id = await make(it, { at: '2026-03-06T18:00:00Z', minutes: 3900, business: 30, ...about })
    await make(it, { at: '2026-03-09T12:00:00Z', minutes: 20, kind: 'next', conversation: id, ...about })
    await make(it, {
      at: '2026-03-06T18:00:00Z',
      minutes: 4000,
      kind: 'resolution',
      goal: null,
      conversation: id,
      ...about,
    })
    const wall = (await figuresOf(it)).waits
    expect(wall.map(({ id: kind, median }) => [kind, median.value])).toEqual([
      ['first', 3900],
      ['next', 20],
      ['resolution', 4000],
      ['hand-off', null],
    ])
    expect(wall[2]?.kept).toMatchObject({ value: null, reason: 'Nothing of it had a goal.' })
    const business = (await figuresOf(it, { by: 'business' })).waits
    expect(business[0]?.median.value).toBe(30)
    // Not measured by working hours: not counted, not 0.
    expect(business[1]?.n).toBe(0)
  })
})

describe('rates', () => {
  it('count engagements and answers given twice, by hand', async () => {
    const it = await house()
    const [a, b] = [it.agent.id, it.other.id]
    const about = { at: '2026-03-09T09:00:00Z', desk: it.service, minutes: 5, by: a }
    await make(it, { ...about, turns: ['in', a, b] })
    await make(it, { ...about, turns: ['in', a, a, 'in', b] })
    await make(it, { ...about, turns: ['in', a, 'in', b] })
    await make(it, { ...about, minutes: null, turns: ['in'] })
    const { rates, conversations } = await figuresOf(it)
    expect(conversations).toBe(4)
    expect(rates.engagements).toMatchObject({ value: 3, n: 4 })
    expect(rates['double-replies']).toMatchObject({ n: 3 })
    expect(rates['double-replies'].value).toBeCloseTo(100 / 3)
    expect(rates['sentiment-shift']).toMatchObject({ value: null, n: 0 })
    expect(rates.contradictions.reason).toContain('held against')
  })

  it('take the mood of the last message less that of the first, where both are sure', async () => {
    const it = await house()
    const about = { at: '2026-03-09T09:00:00Z', desk: it.service, minutes: 5, by: it.agent.id }
    const moods: (readonly string[])[] = [
      ['negative', 'unsure', 'positive'],
      ['positive', 'neutral'],
      ['negative', 'withheld'],
      ['negative'],
    ]
    for (const said of moods) {
      const id = await make(it, about)
      await say(it, id, about.at, said)
    }
    const { rates } = await figuresOf(it)
    // +2 and −1; a mood that is not sure, or only one message, is not known and not 0.
    expect(rates['sentiment-shift']).toEqual({ value: 0.5, reason: null, n: 2 })
    const { rows } = unwrap(
      await figureRows(it.agent.ctx, { ...window, of: 'sentiment-shift', limit: 9, offset: 0 }),
    )
    expect(rows.map(({ note, value }) => [note, value]).sort()).toEqual([
      ['negative → positive', 2],
      ['positive → neutral', -1],
    ])
  })

  it('measure a hand-off until somebody else there acts', async () => {
    const it = await house()
    const handed: string[] = []
    for (let index = 0; index < 4; index += 1)
      handed.push(await make(it, { at: '2026-03-11T09:00:00Z', desk: it.marketing, minutes: null }))
    const data = { from: it.service, departmentId: it.marketing }
    const act = (ctx: typeof it.agent.ctx, what: 'handed' | 'assigned' | 'replied', index: number) =>
      ctx.write(async (tx) =>
        tx.emit(conversationEvent(what, handed[index] ?? '', what === 'handed' ? data : {})),
      )
    for (const index of handed.keys()) await act(it.agent.ctx, 'handed', index)
    // What the one who handed it over does, and what nobody in person does, takes nothing over.
    await act(it.agent.ctx, 'assigned', 0)
    await act(it.organisation.system, 'assigned', 1)
    await act(it.other.ctx, 'assigned', 2)
    await act(it.other.ctx, 'replied', 3)
    const handOff = (await figuresOf(it)).waits.find(({ id: kind }) => kind === 'hand-off')
    expect(handOff).toMatchObject({ n: 4, unanswered: 2, median: { value: 0 } })
    expect((await figuresOf(it)).handOffsPerHundred.value).toBe(100)
    const { rows } = unwrap(await figuresBy(it.agent.ctx, { ...window, of: 'hand-off', cut: 'desk' }))
    expect(rows).toMatchObject([{ key: it.marketing, label: 'Marketing', unanswered: 2 }])
  })
})

describe('reassignments per case', () => {
  it('three conversations changed hands three times: once to a person, twice to a desk; taking first is none', async () => {
    const it = await house()
    const [a, b] = [it.agent.id, it.other.id]
    const at = '2026-03-10T09:00:00Z'
    const [first, second, third] = [
      await make(it, { at, desk: it.service, minutes: null }),
      await make(it, { at, desk: it.service, minutes: null }),
      await make(it, { at, desk: it.marketing, minutes: null }),
    ]
    await make(it, { at: '2026-02-01T09:00:00Z', desk: it.service, minutes: null })
    await it.agent.ctx.write(async (tx) => {
      for (const [id, what, data] of [
        [first, 'assigned', { memberId: a, from: null }],
        [first, 'assigned', { memberId: b, from: a }],
        [first, 'assigned', { memberId: null, from: b }],
        [first, 'assigned', { memberId: b, from: b }],
        [second, 'handed', { departmentId: it.marketing }],
        [third, 'handed', { departmentId: it.service }],
      ] as const)
        tx.emit(conversationEvent(what, id, data))
    })
    const window = { from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-03-12T00:00:00Z') }
    const query = { window, departmentId: null, channelId: null }
    const told = (await reassignments.compute(it.agent.ctx, query)).figures
    expect(told).toEqual({ value: { value: 1, reason: null, n: 3 } })
    const marketing = { ...query, departmentId: it.marketing }
    expect((await reassignments.compute(it.agent.ctx, marketing)).figures.value).toMatchObject({
      value: 1,
      n: 1,
    })
    const { rows, total } = await reassignments.rows(it.agent.ctx, query, { limit: 10, offset: 0 })
    expect([total, rows.map(({ value }) => value)]).toEqual([3, [1, 1, 1]])
    const empty = { ...query, window: { from: new Date('2025-01-01'), to: new Date('2025-02-01') } }
    expect((await reassignments.compute(it.agent.ctx, empty)).figures.value).toMatchObject({
      value: null,
      n: 0,
    })
  })
})

describe('metrics of the scoreboard', () => {
  it('say the same as the figures', async () => {
    const it = await house()
    const [a, b] = [it.agent.id, it.other.id]
    const about = { at: '2026-03-09T09:00:00Z', desk: it.service, minutes: 5, by: a }
    await make(it, { ...about, turns: ['in', a, b] })
    await make(it, { ...about, turns: ['in', a] })
    const query = {
      window: { from: new Date(window.from), to: new Date(window.to) },
      departmentId: it.service,
      channelId: null,
    }
    const value = async (metric: MetricDefinition) =>
      (await metric.compute(it.agent.ctx, query)).figures.value
    expect(await value(engagements)).toMatchObject({ value: 2, n: 2 })
    expect(await value(doubleReplies)).toMatchObject({ value: 50, n: 2 })
    expect(await value(handOffTime)).toMatchObject({ value: null, n: 0 })
    expect((await doubleReplies.rows(it.agent.ctx, query, { limit: 5, offset: 0 })).total).toBe(1)
  })
})

describe('one owner for one person', () => {
  it('counts people with several threads, and opens them', async () => {
    const it = await house()
    const about = { at: '2026-03-09T09:00:00Z', desk: it.service, minutes: 5, by: it.agent.id }
    const write = async (owners: readonly (string | null)[]) => {
      const ids: string[] = []
      for (let index = 0; index < owners.length; index += 1) ids.push(await make(it, about))
      await it.organisation.ctx.write(async (tx) => {
        for (const [index, id] of ids.entries()) {
          // One person: they are all whose the first is.
          await tx.execute(sql`update conversation set owner_id = ${owners[index] ?? null}, contact_id =
            (select contact_id from conversation where id = ${ids[0] ?? ''}) where id = ${id}`)
          await tx.execute(sql`insert into conversation_key (organisation_id, channel_id, handle_id, thread_key,
            conversation_id, at) select organisation_id, channel_id, id, thread_key, id, opened_at from conversation
            where id = ${id}`)
        }
      })
    }
    const [a, b] = [it.agent.id, it.other.id]
    for (const owners of [[a, a], [a, b, a], [b, null], [null, null], [b, b], [a]]) await write(owners)
    const query = {
      window: { from: new Date(window.from), to: new Date(window.to) },
      departmentId: null,
      channelId: null,
    }
    expect((await oneOwner.compute(it.agent.ctx, query)).figures.value).toMatchObject({ value: 40, n: 5 })
    const { rows, total } = await oneOwner.rows(it.agent.ctx, query, { limit: 9, offset: 0 })
    expect([total, rows.map(({ value }) => value).sort()]).toEqual([5, [1, 1, 2, 2, 2]])
  })
})

describe('by part', () => {
  it('puts each row into one desk, channel, hour of the local week and week', async () => {
    const it = await house()
    const second = newId()
    const by = it.agent.id
    // Sunday 23:30 in UTC is Monday 00:30 in Oslo.
    await make(it, { at: '2026-03-08T23:30:00Z', desk: it.service, minutes: 10, by })
    await make(it, { at: '2026-03-09T09:10:00Z', desk: it.service, minutes: 20, by, channel: second })
    await make(it, { at: '2026-03-04T09:10:00Z', desk: it.marketing, minutes: 30, by, channel: second })
    const cut = async (name: 'desk' | 'channel' | 'hour' | 'week') =>
      unwrap(await figuresBy(it.agent.ctx, { ...window, of: 'first', cut: name })).rows.map(
        ({ key, value }) => [key, value.n],
      )
    expect(new Map((await cut('desk')) as [string, number][])).toEqual(
      new Map([
        [it.service, 2],
        [it.marketing, 1],
      ]),
    )
    expect(new Map((await cut('channel')) as [string, number][])).toEqual(
      new Map([
        [channel, 1],
        [second, 2],
      ]),
    )
    expect(await cut('hour')).toEqual([
      ['0', 1],
      ['10', 1],
      ['58', 1],
    ])
    expect(await cut('week')).toEqual([
      ['2026-03-02', 1],
      ['2026-03-09', 2],
    ])
    const { rows } = unwrap(
      await figureRows(it.agent.ctx, { ...window, of: 'first', hour: 10, limit: 9, offset: 0 }),
    )
    expect(rows).toMatchObject([{ desk: 'Service', value: 20, note: 'kept' }])
  })
})

describe('exported rows', () => {
  it('give the figures again in plain SQL', async () => {
    const it = await house()
    for (let index = 0; index < 25; index += 1)
      await make(it, {
        at: new Date(Date.parse('2026-03-03T08:00:00Z') + index * 3_600_000).toISOString(),
        desk: index % 3 ? it.service : it.marketing,
        minutes: 10 + ((index * 53) % 400),
        by: it.agent.id,
      })
    const [first] = (await figuresOf(it)).waits
    const { csv, name } = unwrap(await exportFigure(it.agent.ctx, { ...window, of: 'first' }))
    expect(name).toBe('inbox-first-2026-03-02-2026-03-12.csv')
    const lines = csv.trim().split('\r\n').slice(1)
    const minutes = sql.param(lines.map((line) => line.split(',')[6]))
    const { rows } = await it.agent.ctx.read((tx) =>
      tx.execute(sql`select count(*)::int as n, percentile_disc(0.5) within group (order by m) as median,
        percentile_disc(0.9) within group (order by m) as p90, 100.0 * count(*) filter (where m <= 90) / count(*) as kept
        from unnest(${minutes}::float8[]) as row(m)`),
    )
    expect(first).toMatchObject({
      n: 25,
      median: { value: rows[0]?.median },
      p90: { value: rows[0]?.p90 },
      kept: { value: Number(rows[0]?.kept) },
    })
  })

  it('are bounded and named for every figure', async () => {
    const it = await house()
    const all: FigureId[] = [
      'first',
      'next',
      'resolution',
      'hand-off',
      'engagements',
      'sentiment-shift',
      'double-replies',
      'contradictions',
    ]
    for (const of of all)
      expect(unwrap(await exportFigure(it.agent.ctx, { ...window, of })).csv).toContain('conversation,at,who')
  })
})

describe('who may see what', () => {
  it('keeps organisations apart and refuses a window that ends before it begins', async () => {
    const [one, two] = [await house(), await house()]
    await make(one, { at: '2026-03-09T09:00:00Z', desk: one.service, minutes: 5, by: one.agent.id })
    expect((await figuresOf(two)).conversations).toBe(0)
    expect(
      unwrap(await figureRows(two.agent.ctx, { ...window, of: 'first', limit: 9, offset: 0 })).total,
    ).toBe(0)
    const refused = await inboxFigures(one.agent.ctx, { ...window, to: window.from })
    expect(refused.ok).toBe(false)
  })
})
