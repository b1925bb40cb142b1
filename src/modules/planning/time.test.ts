import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { departmentCards, updateDepartment, updateMember } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { addCalendar, addTime, removeTime, saveTime } from './commands/entries.ts'
import { addPosting } from './commands/postings.ts'
import { addLoadedRate } from './commands/rates.ts'
import { dropTimer, startTimer, stopTimer } from './commands/timer.ts'
import { planningMetrics } from './metrics.ts'
import { readCalendar } from './queries/calendar.ts'
import { costView } from './queries/cost.ts'
import { myTime, myTimer } from './queries/time.ts'
import { timeSums } from './queries/time-sums.ts'
import { approved, clock, draft, inKroner, planned } from './testing/house.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock })
})
afterAll(() => app?.close())

const refusal = (type: string, message: RegExp) => ({
  ok: false,
  error: { type, message: expect.stringMatching(message) },
})
const what = { tactic: 4, campaignId: null, note: 'answers' }
const march = { from: '2026-03-01', until: '2026-04-01' }
const mine = async (ctx: Ctx) => unwrap(await myTime(ctx, march)).entries
const hours = (ctx: Ctx, minutes: number, tactic = 4) =>
  addTime(ctx, { ...what, tactic, day: '2026-03-10', minutes })

describe('a timer', () => {
  it('runs once a person, survives, and is kept when another starts', async () => {
    const { member } = await app.organisation()
    const { ctx, id } = await member('Sofia Brandt', 'agent')
    unwrap(await startTimer(ctx, what))
    clock.advance(25 * 60_000)
    unwrap(await startTimer(ctx, { ...what, tactic: 1, note: '' }))
    expect(await mine(ctx)).toMatchObject([{ tactic: 4, minutes: 25, source: 'timer', day: '2026-03-11' }])
    clock.advance(90_000)
    expect(unwrap(await stopTimer(ctx, { minutes: null }))).toMatchObject({ minutes: 2 })
    expect(await stopTimer(ctx, { minutes: null })).toMatchObject(refusal('conflict', /No timer/))
    unwrap(await startTimer(ctx, what))
    unwrap(await dropTimer(ctx))
    expect(unwrap(await myTimer(ctx)).timer).toBeNull()
    expect(await mine(ctx)).toHaveLength(2)
    expect(id).not.toBe('')
    clock.advance(-25 * 60_000 - 90_000)
  })

  it('that was forgotten asks, and does not guess', async () => {
    const { member } = await app.organisation()
    const { ctx } = await member('Nora Lund', 'agent')
    unwrap(await startTimer(ctx, what))
    clock.advance(11 * 3_600_000)
    await app.drain()
    expect(unwrap(await myTimer(ctx)).timer).toMatchObject({ forgotten: true })
    expect(await stopTimer(ctx, { minutes: null })).toMatchObject(refusal('conflict', /how long/))
    expect(await startTimer(ctx, what)).toMatchObject(refusal('conflict', /how long/))
    expect(await stopTimer(ctx, { minutes: 700 })).toMatchObject(refusal('invalid', /longer/))
    unwrap(await stopTimer(ctx, { minutes: 45 }))
    expect(await mine(ctx)).toMatchObject([{ minutes: 45, source: 'self' }])
    clock.advance(-11 * 3_600_000)
  })
})

describe('entries', () => {
  it('are read, changed and taken back by their own person only', async () => {
    const { ctx: owner, member } = await app.organisation()
    const { ctx } = await member('Sofia Brandt', 'agent')
    const { id } = unwrap(await hours(ctx, 60))
    expect(await mine(owner)).toEqual([])
    const change = { id, ...what, day: '2026-03-10', minutes: 90 }
    expect(await saveTime(owner, change)).toMatchObject(refusal('not_found', /entry/))
    expect(await removeTime(owner, { id, removed: true })).toMatchObject(refusal('not_found', /entry/))
    unwrap(await saveTime(ctx, change))
    unwrap(await removeTime(ctx, { id, removed: true }))
    expect(await mine(ctx)).toEqual([])
    unwrap(await removeTime(ctx, { id, removed: false }))
    expect(await mine(ctx)).toMatchObject([{ minutes: 90, source: 'self' }])
    expect(await addTime(ctx, { ...what, day: '2026-03-12', minutes: 5 })).toMatchObject(
      refusal('invalid', /to come/),
    )
  })

  it('come from a calendar: what was chosen, once, by the house’s clock', async () => {
    const { member } = await app.organisation()
    const { ctx } = await member('Sofia Brandt', 'agent')
    const ics = [
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//t//t//EN'],
      ...[
        'BEGIN:VEVENT',
        'UID:a',
        'SUMMARY:Planning',
        'DTSTART:20260309T233000Z',
        'DTEND:20260310T003000Z',
        'END:VEVENT',
      ],
      ...['BEGIN:VEVENT', 'UID:b', 'SUMMARY:Weekly', 'DTSTART:20260302T090000Z', 'DTEND:20260302T093000Z'],
      ...['RRULE:FREQ=WEEKLY', 'EXDATE:20260309T090000Z', 'END:VEVENT'],
      ...['BEGIN:VEVENT', 'UID:c', 'SUMMARY:Holiday', 'DTSTART;VALUE=DATE:20260305', 'END:VEVENT'],
      ...['BEGIN:VEVENT', 'UID:d', 'SUMMARY:Off', 'STATUS:CANCELLED', 'DTSTART:20260305T090000Z'],
      ...['DTEND:20260305T100000Z', 'END:VEVENT', 'END:VCALENDAR'],
    ].join('\r\n')
    const span = { from: '2026-03-01', until: '2026-03-20' }
    const { events, left } = unwrap(await readCalendar(ctx, { ics, ...span }))
    expect(left).toBe(2)
    expect(events.map(({ day, minutes, title }) => [day, minutes, title])).toEqual([
      ['2026-03-16', 30, 'Weekly'],
      ['2026-03-10', 60, 'Planning'],
      ['2026-03-02', 30, 'Weekly'],
    ])
    const entries = events
      .slice(1)
      .map(({ key, day, minutes, title }) => ({ ...what, key, day, minutes, note: title }))
    expect(unwrap(await addCalendar(ctx, { entries }))).toEqual({ taken: 2, there: 0 })
    expect(unwrap(await addCalendar(ctx, { entries }))).toEqual({ taken: 0, there: 2 })
    expect(unwrap(await readCalendar(ctx, { ics, ...span })).events.map(({ there }) => there)).toEqual([
      ...[false, true, true],
    ])
    expect(await readCalendar(ctx, { ics: 'BEGIN:NOTHING', ...span })).toMatchObject(
      refusal('invalid', /iCalendar/),
    )
    expect(await readCalendar(ctx, { ics, from: '2026-01-01', until: '2026-12-31' })).toMatchObject(
      refusal('invalid', /three months/),
    )
  })
})

describe('sums of time', () => {
  async function team() {
    const made = await app.organisation()
    const { ctx, member } = made
    await inKroner(ctx)
    const service = (await departmentCards(ctx)).find(({ name }) => name === 'Service')?.id ?? ''
    const people = []
    for (const name of ['Sofia Brandt', 'Nora Lund', 'Emil Haugen']) {
      const one = await member(name, 'agent')
      unwrap(await updateMember(ctx, { memberId: one.id, departmentId: service }))
      people.push(await made.as(one.id))
    }
    return { ...made, service, people }
  }

  it('are never those of fewer than three people, nor to be had by taking sums away', async () => {
    const { ctx, people } = await team()
    const [a, b, c] = people as [Ctx, Ctx, Ctx]
    for (const [who, minutes] of [
      [a, 60],
      [b, 60],
      [c, 120],
    ] as const)
      unwrap(await hours(who, minutes))
    for (const who of [b, c]) unwrap(await hours(who, 250, 1))
    const view = unwrap(await timeSums(ctx, march))
    expect(view.cells.map(({ tactic, minutes, reason }) => [tactic, minutes, reason])).toEqual([
      [1, null, expect.stringMatching(/Fewer than 3/)],
      [4, 240, null],
    ])
    // 740 − 240 would be the hours of two people.
    expect(view.total.minutes).toBeNull()
    expect(await timeSums(a, march)).toMatchObject(refusal('forbidden', /heads/))
  })

  it('of a restricted department are not told from totals to who is not in it', async () => {
    const { ctx, member, as, service, people } = await team()
    const [a, b, c] = people as [Ctx, Ctx, Ctx]
    for (const who of [a, b, c]) unwrap(await hours(who, 60))
    const hr = (await departmentCards(ctx)).find(({ name }) => name === 'HR')?.id ?? ''
    const quiet: Ctx[] = []
    for (const name of ['Ruth Fjell', 'Odd Ness', 'Liv Moen']) {
      const one = await member(name, 'agent')
      unwrap(await updateMember(ctx, { memberId: one.id, departmentId: hr }))
      quiet.push(await as(one.id))
    }
    for (const who of quiet) unwrap(await hours(who, 100))
    const controller = await member('Gunnar Lie', 'controller')
    unwrap(await updateMember(ctx, { memberId: controller.id, departmentId: service }))
    const metric = planningMetrics.find(({ id }) => id === 'time-dedicated')
    const window = { from: new Date('2026-02-28T23:00:00Z'), to: new Date('2026-03-31T22:00:00Z') }
    const query = { window, departmentId: null, channelId: null }
    const told = async () => {
      const outside = await as(controller.id)
      const { cells, total } = unwrap(await timeSums(outside, march))
      const { key } = unwrap(await costView(outside, { ...march, tactic: 4 }))
      const [all, theirs] = await Promise.all(
        [query, { ...query, departmentId: hr }].map(async (one) => metric?.compute(outside, one)),
      )
      const { total: rows } = (await metric?.rows(outside, query, { limit: 50, offset: 0 })) ?? {}
      return {
        ...{
          cells: cells.map(({ minutes }) => minutes).sort(),
          total: total.minutes,
          key: [key.part, key.all],
        },
        ...{ all: all?.figures.value?.value, theirs: theirs?.figures.value?.value, rows },
      }
    }
    // While HR is open its 300 minutes stand in everything; restricted, nothing tells that there were any.
    expect(await told()).toEqual({
      ...{ cells: [180, 300], total: 480, key: [480, 480], all: 8, theirs: 5, rows: 2 },
    })
    unwrap(await updateDepartment(ctx, { departmentId: hr, restricted: true }))
    expect(await told()).toEqual({
      ...{ cells: [180], total: 180, key: [180, 180], all: 3, theirs: 0, rows: 1 },
    })
  })

  it('are full-time equivalents and money at the average of the group on that day', async () => {
    const { ctx, people, service } = await team()
    for (const who of people) unwrap(await hours(who, 100))
    const rate = { name: 'Service', departmentId: service, currency: 'NOK', people: 9 } as const
    expect(unwrap(await timeSums(ctx, march)).total.cost).toMatchObject({
      reason: expect.stringMatching(/No rate/),
    })
    expect(await addLoadedRate(ctx, { ...rate, people: 2, validFrom: '2026-01-01', minor: 1 })).toMatchObject(
      refusal('invalid', /somebody’s pay/),
    )
    unwrap(await addLoadedRate(ctx, { ...rate, validFrom: '2026-01-01', minor: 60_000 }))
    unwrap(await addLoadedRate(ctx, { ...rate, validFrom: '2026-03-11', minor: 99_000 }))
    const { total } = unwrap(await timeSums(ctx, march))
    // 300 minutes at 600.00 an hour; 31 days hold 31 ÷ 7 weeks of 37.5 hours.
    expect(total).toMatchObject({ minutes: 300, cost: { minor: 300_000 } })
    expect(total.fte).toBeCloseTo(5 / ((37.5 * 31) / 7), 9)
    const metric = planningMetrics.find(({ id }) => id === 'time-dedicated')
    const window = { from: new Date('2026-02-28T23:00:00Z'), to: new Date('2026-03-31T22:00:00Z') }
    const query = { window, departmentId: null, channelId: null }
    expect((await metric?.compute(ctx, query))?.figures).toMatchObject({
      value: { value: 5 },
      cost: { value: 3000 },
      estimated: { value: 100 },
    })
    const other = (await departmentCards(ctx)).find(({ name }) => name === 'HR')?.id ?? ''
    expect((await metric?.compute(ctx, { ...query, departmentId: other }))?.figures.value).toMatchObject({
      value: 0,
    })
  })

  it('make the cost of an outcome, tools shared out by hours, everything shown', async () => {
    const { ctx, people, service, member } = await team()
    const lead = await member('Elin Dahl', 'social-lead')
    const [a, b, c] = people as [Ctx, Ctx, Ctx]
    for (const who of [a, b, c]) unwrap(await hours(who, 60))
    for (const who of [a, b, c]) unwrap(await hours(who, 20, 1))
    const rate = {
      name: 'All',
      departmentId: null,
      currency: 'NOK',
      people: 9,
      validFrom: '2026-01-01',
    } as const
    unwrap(await addLoadedRate(ctx, { ...rate, minor: 60_000 }))
    const version = await draft(lead.ctx)
    const desk = await planned(lead.ctx, version, { tactic: 4, departmentId: service, name: 'Desk' })
    const tool = await planned(lead.ctx, version, { tactic: 3, kind: 'tools', name: 'The tool' })
    await approved(lead.ctx, ctx, version)
    const post = { kind: 'actual', postedOn: '2026-03-05', currency: 'NOK', note: '' } as const
    unwrap(await addPosting(lead.ctx, { ...post, lineId: desk, minor: 40_000 }))
    unwrap(await addPosting(lead.ctx, { ...post, lineId: tool, minor: 80_000 }))
    const view = unwrap(await costView(ctx, { ...march, tactic: 4 }))
    // 400.00 spent, 3 h at 600.00, tools 800.00 × 180 ÷ 240 minutes.
    expect(view).toMatchObject({
      spend: { minor: 40_000 },
      time: { minor: 180_000 },
      tools: { minor: 60_000 },
      total: { minor: 280_000 },
      each: { minor: null, reason: 'Choose what counts as an outcome.' },
      key: { by: 'hours', part: 180, all: 240, toolsTotal: { minor: 80_000 } },
    })
    const chosen = unwrap(await costView(ctx, { ...march, tactic: 4, metricId: 'coded-visits' }))
    expect(chosen).toMatchObject({
      outcomes: { value: 0 },
      each: { minor: null, reason: expect.stringMatching(/no outcome/) },
    })
    expect(await costView(a, march)).toMatchObject(refusal('forbidden', /heads/))
    const metric = planningMetrics.find(({ id }) => id === 'cost-per-outcome')
    const window = { from: new Date('2026-02-28T23:00:00Z'), to: new Date('2026-03-31T22:00:00Z') }
    const cut = async (programme: number | null) => {
      const query = { window, departmentId: null, channelId: null, programme }
      return (await metric?.compute(ctx, query))?.figures.total?.value
    }
    // The same by programme; of programme 1 an hour of three people and the tools' share of it, of both all.
    expect([await cut(4), await cut(1), await cut(null)]).toEqual([2800, 600 + 200, 400 + 4 * 600 + 800])
  })
})
