import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { addAbsence, addVersion } from '#modules/hours/index.ts'
import { updateDepartment, updateMember } from '#modules/people/index.ts'
import { historyOf } from '#platform/events/history.ts'
import { clockMetrics } from './clock-metrics.ts'
import { pauseClocks, resumeClocks } from './commands/clocks/pause.ts'
import { type ClocksChange, restoreClockRules, saveClockRules } from './commands/clocks/save-clock-rules.ts'
import { changePerson } from './commands/people/keep.ts'
import { close, hand, reopen, snooze } from './commands/work.ts'
import type { ClockQuestion } from './contract/clocks.ts'
import { type ClockRule, steady, type Terms } from './domain/clocks/book.ts'
import { showClockPages } from './queries/clocks/pages.ts'
import { previewClocks } from './queries/clocks/preview.ts'
import { showClockRules } from './queries/clocks/rules.ts'
import { happeningsOf } from './queries/happenings.ts'
import { updateConversation } from './store/conversations.ts'
import { type ClockHouse, clockHouse, office } from './testing/clock-house.ts'

let all: ClockHouse
beforeAll(async () => {
  all = await clockHouse()
})
afterAll(() => all?.close())

type House = Awaited<ReturnType<ClockHouse['house']>>
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const rule = (name: string, asks: Partial<ClockRule>): ClockRule => ({
  ...steady,
  ...{ id: newId(), name, channelIds: [], classes: [], departmentIds: [], priorities: [], standings: [] },
  ...asks,
})
const business: Terms = {
  first: { minutes: 90, by: 'business' },
  next: { minutes: 60, by: 'business' },
  resolution: { minutes: 960, by: 'business' },
  warn: { unit: 'minutes', value: 30 },
  steps: [0, 60],
}
const save = (h: House, change: Partial<ClocksChange>) =>
  saveClockRules(h.lead.ctx, {
    ...{ rules: [], rest: steady, reason: 'They asked for it', since: null, basedOn: 0 },
    ...change,
  })
const clocksOf = async (h: House, id: string) => (await h.read(id)).clocks
const answerClock = async (h: House, id: string) =>
  (await clocksOf(h, id)).filter(({ kind }) => kind !== 'resolution').at(-1)
const matterClock = async (h: House, id: string) =>
  (await clocksOf(h, id)).findLast(({ kind }) => kind === 'resolution')
const told = async (h: House, id: string) =>
  (await historyOf(h.agent.ctx, id)).filter(({ type }) => type.startsWith('clock.')).map(({ type }) => type)

beforeEach(() => all.clock.moveTo(new Date('2027-03-01T09:00:00Z')))

describe('clocks of a conversation', () => {
  it('run by the wall for 90 minutes while nobody wrote a rule, and the matter runs beside', async () => {
    const h = await all.house(office)
    const card = await h.write('Where is my parcel?')
    expect(card.clock).toMatchObject({ kind: 'first', counts: 'wall', minutes: 90 })
    expect(card.clock?.dueAt).toBe('2027-03-01T10:30:00.000Z')
    expect(await matterClock(h, card.id)).toMatchObject({ minutes: null, stoppedAt: null })
  })

  it('begin anew with each message that has no answer, from the first of them', async () => {
    const h = await all.house(office)
    const { id } = await h.write('Where is my parcel?')
    all.clock.advance(20 * MINUTE)
    await h.answer(id)
    expect(await answerClock(h, id)).toMatchObject({ kind: 'first', outcome: 'kept', wallMinutes: 20 })
    expect((await h.listed())[0]?.clock).toBeNull()
    all.clock.advance(HOUR)
    await h.write('It is still not here')
    const began = all.clock.now().toISOString()
    all.clock.advance(10 * MINUTE)
    await h.write('Hello?')
    expect(await answerClock(h, id)).toMatchObject({ kind: 'next', startedAt: began, stoppedAt: null })
    all.clock.advance(2 * HOUR)
    await h.answer(id)
    // Ten to half past one in Oslo: the lunch hour is no business.
    expect(await answerClock(h, id)).toMatchObject({
      outcome: 'missed',
      wallMinutes: 130,
      businessMinutes: 70,
    })
    expect((await clocksOf(h, id)).filter(({ kind }) => kind === 'resolution')).toHaveLength(1)
  })

  it('begin with the first message also when it was held up on its way', async () => {
    const h = await all.house()
    const { id } = await h.write('Second message')
    const earlier = new Date(all.clock.now().getTime() - 30 * MINUTE).toISOString()
    await h.write('First message', { receivedAt: earlier, publishedAt: earlier })
    expect(await answerClock(h, id)).toMatchObject({ startedAt: earlier, stoppedAt: null })
    expect((await h.listed())[0]?.clock?.dueAt).toBe('2027-03-01T10:00:00.000Z')
  })

  it('are not stopped by automation, and the next is still the first', async () => {
    const h = await all.house()
    const { id } = await h.write('Where is my parcel?')
    const { id: other } = await h.write('And mine?', { by: 'nils' })
    const { followDelivery } = await import('./commands/delivery.ts')
    await followDelivery(h.organisation.system, newId())
    await h.organisation.system.write(async (tx) => {
      const { insertMessage } = await import('./store/conversations.ts')
      const key = { organisationId: h.organisation.id, conversationId: other }
      await insertMessage(tx, { ...key, direction: 'out', postId: newId(), at: all.clock.now() })
    })
    all.clock.advance(5 * MINUTE)
    await h.write('Anybody there?', { by: 'nils' })
    expect(await answerClock(h, other)).toMatchObject({ kind: 'first', stoppedAt: null })
    // Closing it is no answer either, although something of ours was the last.
    unwrap(await close(h.agent.ctx, { id: other }))
    expect(await answerClock(h, other)).toMatchObject({ outcome: 'closed' })
    expect(await answerClock(h, id)).toMatchObject({ stoppedAt: null })
  })

  it('keep time and rule through a hand-off, by the hours of the desk they began on', async () => {
    const h = await all.house(office)
    unwrap(await save(h, { rest: business }))
    const roundTheClock = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }))
    unwrap(
      await addVersion(h.organisation.ctx, {
        ...{ departmentId: h.desk('HR'), validFrom: null, calendarIds: [] },
        hours: { ...office, week: roundTheClock },
      }),
    )
    all.clock.moveTo(new Date('2027-03-06T13:00:00Z'))
    const { id, clock } = await h.write('Where is my parcel?')
    expect(clock?.dueAt).toBe('2027-03-08T09:30:00.000Z')
    unwrap(await hand(h.lead.ctx, { id, departmentId: h.desk('HR'), reason: 'About an apprenticeship' }))
    await all.app.drain()
    expect((await h.listed())[0]?.clock).toEqual(clock)
  })

  it('end with the matter, which goes on when it is opened again within seven days', async () => {
    const h = await all.house()
    const { id } = await h.write('Where is my parcel?')
    const began = (await matterClock(h, id))?.startedAt
    all.clock.advance(HOUR)
    await h.answer(id)
    unwrap(await close(h.agent.ctx, { id }))
    expect(await matterClock(h, id)).toMatchObject({ outcome: 'kept', wallMinutes: 60 })
    all.clock.advance(6 * DAY)
    await h.write('It broke again')
    expect(await matterClock(h, id)).toMatchObject({ startedAt: began, stoppedAt: null, wallMinutes: null })
    unwrap(await close(h.agent.ctx, { id }))
    all.clock.advance(8 * DAY)
    await h.write('Something else now')
    const matters = (await clocksOf(h, id)).filter(({ kind }) => kind === 'resolution')
    expect(matters).toMatchObject([{ outcome: 'kept' }, { stoppedAt: null }])
  })

  it('lose no time when closing is undone, and go on while it is put aside', async () => {
    const h = await all.house()
    const { id, clock } = await h.write('Where is my parcel?')
    all.clock.advance(10 * MINUTE)
    unwrap(await close(h.agent.ctx, { id }))
    unwrap(await reopen(h.agent.ctx, { id }))
    const until = new Date(all.clock.now().getTime() + DAY).toISOString()
    const snoozed = unwrap(await snooze(h.agent.ctx, { id, until }))
    expect(snoozed.clock).toEqual(clock)
  })
})

describe('a pause', () => {
  it('stops every clock, with its reason, and counts for none of them', async () => {
    const h = await all.house(office)
    const { id } = await h.write('Is it safe for children?')
    all.clock.advance(30 * MINUTE)
    const paused = unwrap(await pauseClocks(h.agent.ctx, { id, reason: 'We wait for the laboratory' }))
    expect(paused.paused).toMatchObject({ reason: 'We wait for the laboratory' })
    expect(paused.clock?.dueAt).toBe('9999-12-31T00:00:00.000Z')
    const line = (await happeningsOf(h.agent.ctx, id)).find((one) => one.type === 'conversation.paused')
    expect(line?.data.because).toBe('We wait for the laboratory')
    expect(await pauseClocks(h.agent.ctx, { id, reason: 'Once more' })).toMatchObject({
      ok: false,
      error: { type: 'conflict' },
    })
    all.clock.advance(5 * HOUR)
    expect(await all.runDue()).toBeGreaterThan(0)
    expect(await told(h, id)).toEqual([])
    const going = unwrap(await resumeClocks(h.agent.ctx, { id }))
    expect(going.paused).toBeNull()
    expect(going.clock?.dueAt).toBe('2027-03-01T15:30:00.000Z')
    all.clock.advance(HOUR)
    await h.answer(id)
    expect(await answerClock(h, id)).toMatchObject({
      outcome: 'kept',
      wallMinutes: 90,
      businessMinutes: 90,
    })
  })

  it('ends when they write again, or when it is closed', async () => {
    const h = await all.house()
    const { id } = await h.write('Is it safe for children?')
    unwrap(await pauseClocks(h.agent.ctx, { id, reason: 'We wait for the laboratory' }))
    all.clock.advance(HOUR)
    const card = await h.write('Any news?')
    expect(card.paused).toBeNull()
    expect(card.clock?.dueAt).toBe('2027-03-01T11:30:00.000Z')
    unwrap(await pauseClocks(h.agent.ctx, { id, reason: 'Still the laboratory' }))
    expect(unwrap(await close(h.agent.ctx, { id })).paused).toBeNull()
    expect(await pauseClocks(h.agent.ctx, { id, reason: 'Too late for that' })).toMatchObject({ ok: false })
  })

  it('takes the conversation to the end of the list', async () => {
    const h = await all.house()
    const { id } = await h.write('First in')
    all.clock.advance(MINUTE)
    await h.write('Second in', { by: 'nils' })
    expect((await h.listed()).map(({ title }) => title)).toEqual(['First in', 'Second in'])
    unwrap(await pauseClocks(h.agent.ctx, { id, reason: 'We wait for the laboratory' }))
    expect((await h.listed()).map(({ title }) => title)).toEqual(['Second in', 'First in'])
  })
})

describe('when a clock runs out', () => {
  /** Elin leads the desk, Dana stands above her, Sofia answers. */
  async function staffed() {
    const h = await all.house(office)
    const { ctx, ownerId } = h.organisation
    unwrap(await updateMember(ctx, { memberId: h.lead.id, managerId: ownerId }))
    unwrap(await updateMember(ctx, { memberId: h.agent.id, managerId: h.lead.id }))
    unwrap(await updateDepartment(ctx, { departmentId: h.desk('Service'), headMemberId: h.lead.id }))
    unwrap(await save(h, { rest: { ...business, first: { minutes: 90, by: 'wall' } } }))
    await all.app.drain()
    all.letters.length = 0
    return h
  }
  const pages = async (ctx: House['lead']['ctx']) => unwrap(await showClockPages(ctx)).pages

  it('the head of the desk is warned, then whoever is above, and each is told once', async () => {
    const h = await staffed()
    const { id } = await h.write('Where is my parcel?')
    all.clock.advance(59 * MINUTE)
    await all.runDue()
    expect(await told(h, id)).toEqual([])
    all.clock.advance(MINUTE)
    await all.runDue()
    expect(await told(h, id)).toEqual(['clock.warned'])
    expect(await pages(h.lead.ctx)).toMatchObject([{ conversationId: id, owner: null, kind: 'first' }])
    all.clock.advance(30 * MINUTE)
    await all.runDue()
    expect(await told(h, id)).toEqual(['clock.warned', 'clock.breached', 'clock.warned'])
    const owner = h.organisation.ctx
    expect(await pages(owner)).toMatchObject([{ conversationId: id }])
    await all.app.drain()
    expect(all.letters.map(({ to }) => to.replace(/[0-9-]+@.*/, ''))).toEqual(['member', 'owner'])
    expect(all.letters[0]?.text).toContain(`https://weft.example/inbox/all/${id}`)
    // A run that comes twice tells nobody twice.
    const { clockDue } = await import('./jobs/clock-due.handler.ts')
    const [clock] = (await rowsOf(h, id)).filter(({ kind }) => kind === 'first')
    for (const step of [-1, 0, 1])
      await clockDue(h.organisation.system, {
        ...{ clockId: clock?.id ?? '', due: clock?.due_at.toISOString(), step },
      })
    expect(await told(h, id)).toHaveLength(3)
    all.clock.advance(MINUTE)
    await h.answer(id)
    expect(await pages(owner)).toEqual([])
  })

  it('the owner is warned first, and who is away is passed over for the one above', async () => {
    const h = await staffed()
    const { id } = await h.write('Where is my parcel?')
    await h.organisation.system.write((tx) =>
      updateConversation(tx, h.organisation.id, id, { ownerId: h.agent.id }),
    )
    const absence = { from: '2027-03-01', to: '2027-03-02', kind: 'sick' as const }
    unwrap(await addAbsence(h.agent.ctx, absence))
    all.clock.advance(HOUR)
    await all.runDue()
    expect(await pages(h.agent.ctx)).toEqual([])
    expect(await pages(h.lead.ctx)).toMatchObject([{ conversationId: id, owner: 'Sofia Brandt' }])
  })

  it('nobody hears of a clock that was answered, paused or moved meanwhile', async () => {
    const h = await staffed()
    const { id } = await h.write('Where is my parcel?')
    const { id: other } = await h.write('And mine?', { by: 'nils' })
    all.clock.advance(30 * MINUTE)
    await h.answer(id)
    unwrap(await pauseClocks(h.agent.ctx, { id: other, reason: 'We wait for the carrier' }))
    all.clock.advance(5 * MINUTE)
    unwrap(await resumeClocks(h.agent.ctx, { id: other }))
    all.clock.advance(27 * MINUTE)
    await all.runDue()
    expect(await told(h, id)).toEqual([])
    expect(await told(h, other)).toEqual([])
    all.clock.advance(3 * MINUTE)
    await all.runDue()
    expect(await told(h, other)).toEqual(['clock.warned'])
  })
})

async function rowsOf(h: House, conversationId: string) {
  const { sql } = await import('drizzle-orm')
  const { rows } = await h.organisation.system.read((tx) =>
    tx.execute<{ id: string; kind: string; due_at: Date }>(
      sql`select id, kind, due_at from clock where conversation_id = ${conversationId} order by started_at`,
    ),
  )
  return rows.map((row) => ({ ...row, due_at: new Date(row.due_at) }))
}

describe('rules of clocks', () => {
  it('hold for what comes in after them: by class, desk, priority and standing', async () => {
    const h = await all.house(office)
    const review = rule('Reviews', { classes: ['review'], first: { minutes: 480, by: 'business' } })
    const press = rule('The press', { standings: ['journalist'], first: { minutes: 20, by: 'wall' } })
    const before = await h.write('Before any rule')
    unwrap(await save(h, { rules: [press, review], rest: business }))
    expect((await h.write('Three stars', { by: 'nils', mentionKind: 'review' })).clock).toMatchObject({
      ...{ minutes: 480, counts: 'business' },
    })
    const card = await h.write('A question', { by: 'press' })
    expect(card.clock).toMatchObject({ minutes: 90, counts: 'business' })
    expect(await answerClock(h, before.id)).toMatchObject({ minutes: 90, counts: 'wall' })
    // Then somebody says who it is.
    unwrap(await changePerson(h.agent.ctx, { id: card.contact.id, standing: 'journalist' }))
    expect(await answerClock(h, card.id)).toMatchObject({ minutes: 20, dueAt: '2027-03-01T09:20:00.000Z' })
    expect((await h.listed())[0]?.id).toBe(card.id)
  })

  it('are versions: a stale save is refused, an earlier one comes back, who may not is told', async () => {
    const h = await all.house()
    unwrap(await save(h, { rest: business }))
    expect(await save(h, {})).toMatchObject({ ok: false, error: { type: 'stale' } })
    expect(await save(h, { basedOn: 1, rules: [rule('All', {})] })).toMatchObject({
      ok: false,
      error: { type: 'invalid', help: expect.stringContaining('everything else') },
    })
    expect(
      await saveClockRules(h.agent.ctx, {
        ...{ rules: [], rest: steady, reason: 'So there', since: null, basedOn: 1 },
      }),
    ).toMatchObject({ ok: false, error: { type: 'forbidden' } })
    unwrap(await restoreClockRules(h.lead.ctx, { version: 0, reason: 'It was too slow' }))
    const shown = unwrap(await showClockRules(h.agent.ctx))
    expect(shown).toMatchObject({ version: 2, rest: { first: { minutes: 90, by: 'wall' } } })
    expect(shown.history.map(({ version, by }) => [version, by])).toEqual([
      [2, 'Elin Dahl'],
      [1, 'Elin Dahl'],
    ])
    expect(shown.mayNot).not.toBeNull()
    expect(await restoreClockRules(h.lead.ctx, { version: 7, reason: 'Forward' })).toMatchObject({
      ok: false,
    })
    const stranger = await all.house()
    expect(unwrap(await showClockRules(stranger.lead.ctx))).toMatchObject({ version: 0, history: [] })
  })

  it('say beforehand when a message on Saturday would be due, and how much they would measure anew', async () => {
    const h = await all.house(office)
    await h.write('Where is my parcel?')
    const question: ClockQuestion = {
      channelId: null,
      class: 'public',
      departmentId: h.desk('Service'),
      priority: 'normal',
      standing: '',
      day: '2027-03-06',
      time: '14:00',
    }
    const change = { rules: [], rest: business, question, since: '2027-03-01T00:00:00.000Z' }
    const shown = unwrap(await previewClocks(h.lead.ctx, change))
    expect(shown).toMatchObject({
      at: '2027-03-06T13:00:00.000Z',
      first: {
        dueAt: '2027-03-08T09:30:00.000Z',
        warnAt: '2027-03-08T09:00:00.000Z',
        stepsAt: ['2027-03-08T09:30:00.000Z', '2027-03-08T10:30:00.000Z'],
      },
      anew: { clocks: 2, running: 2 },
      problems: [],
    })
    expect(shown.open[0]).toEqual({ from: '2027-03-05T13:00:00.000Z', to: '2027-03-05T16:00:00.000Z' })
    expect(await previewClocks(h.agent.ctx, change)).toMatchObject({ ok: false })
  })
})

describe('measuring anew', () => {
  it('after the hours changed gives what measuring from scratch gives, running and past', async () => {
    const later = {
      ...office,
      week: office.week.map((one) => (one.to === '17:00' ? { ...one, to: '20:00' } : one)),
    }
    const h = await all.house(office)
    const scratch = await all.house(later)
    const story = async (house: House) => {
      all.clock.moveTo(new Date('2027-03-01T15:30:00Z'))
      unwrap(await save(house, { rest: business }))
      const kept = await house.write('Late on Monday')
      all.clock.advance(MINUTE)
      const running = await house.write('Also late', { by: 'nils' })
      all.clock.advance(100 * MINUTE)
      await house.answer(kept.id)
      return { kept: kept.id, running: running.id }
    }
    const ids = await story(h)
    expect(await answerClock(h, ids.kept)).toMatchObject({ outcome: 'kept', businessMinutes: 30 })
    unwrap(
      await addVersion(h.organisation.ctx, {
        ...{ departmentId: h.desk('Service'), validFrom: null, hours: later, calendarIds: [] },
      }),
    )
    await all.app.drain()
    const expected = await story(scratch)
    const seen = async (house: House, id: string) =>
      (await clocksOf(house, id))
        .map(({ kind, dueAt, outcome, businessMinutes, wallMinutes }) => ({
          ...{ kind, dueAt, outcome, businessMinutes, wallMinutes },
        }))
        // Those that began at the same moment stand in no order.
        .toSorted((a, b) => a.kind.localeCompare(b.kind))
    expect(await seen(h, ids.kept)).toEqual(await seen(scratch, expected.kept))
    expect(await seen(h, ids.running)).toEqual(await seen(scratch, expected.running))
    expect(await answerClock(h, ids.kept)).toMatchObject({ outcome: 'missed', businessMinutes: 101 })
    const due = (await h.listed()).find((card) => card.id === ids.running)?.clock?.dueAt
    expect(due).toBe('2027-03-01T17:01:00.000Z')
    // It is past its new end already: the queue says so at once.
    await all.runDue()
    expect(await told(h, ids.running)).toContain('clock.breached')
  })

  it('by rules that are to hold since then leaves alone what began before, and comes batch by batch', async () => {
    const h = await all.house(office)
    const before = await h.write('Before')
    all.clock.advance(HOUR)
    const since = all.clock.now().toISOString()
    const after = await h.write('After', { by: 'nils' })
    unwrap(await save(h, { rest: business, since }))
    await all.app.drain()
    expect(await answerClock(h, before.id)).toMatchObject({ counts: 'wall' })
    expect(await answerClock(h, after.id)).toMatchObject({
      ...{ counts: 'business', minutes: 90, dueAt: '2027-03-01T12:30:00.000Z' },
    })
    expect(await matterClock(h, after.id)).toMatchObject({ minutes: 960 })
    const events = await historyOf(h.agent.ctx, h.organisation.id)
    expect(events.findLast(({ type }) => type === 'clocks.remeasured')?.data).toEqual({
      looked: 2,
      changed: 2,
    })
    const tooFar = new Date(all.clock.now().getTime() - 500 * DAY).toISOString()
    expect(await save(h, { basedOn: 1, since: tooFar })).toMatchObject({ ok: false })
  })
})

describe('figures of clocks', () => {
  const part = async (h: House, id: string, name: string) => {
    const metric = clockMetrics.find((one) => one.id === id)
    const window = { from: new Date('2027-03-01T00:00:00Z'), to: new Date('2027-03-02T00:00:00Z') }
    const query = { window, departmentId: null, channelId: null }
    return (await metric?.compute(h.agent.ctx, query))?.figures[name]
  }

  it('are of both measures, censor what runs, and say the way from twelve hours to ninety minutes', async () => {
    const h = await all.house(office)
    expect(await part(h, 'next-response-time', 'median')).toMatchObject({
      value: null,
      reason: expect.stringContaining('No clock'),
    })
    // Half past eleven in Oslo: lunch comes between.
    all.clock.moveTo(new Date('2027-03-01T10:30:00Z'))
    const { id } = await h.write('Where is my parcel?')
    const { id: other } = await h.write('And mine?', { by: 'nils' })
    all.clock.advance(100 * MINUTE)
    await h.answer(id)
    expect(await part(h, 'first-response-time-business', 'median')).toMatchObject({ value: 40, n: 2 })
    expect(await part(h, 'first-response-time-business', 'unanswered')).toMatchObject({ value: 1 })
    expect(await part(h, 'response-progress', 'value')).toMatchObject({
      value: expect.closeTo((100 * 620) / 630),
    })
    expect(await part(h, 'clocks-kept', 'value')).toMatchObject({ value: 0, n: 2 })
    expect(await part(h, 'resolution-time', 'kept')).toMatchObject({ value: null })
    await h.answer(other)
    unwrap(await close(h.agent.ctx, { id }))
    unwrap(await close(h.agent.ctx, { id: other }))
    expect(await part(h, 'resolution-time', 'median')).toMatchObject({ value: 100, n: 2 })
    const rows = await clockMetrics[0]?.rows(
      h.agent.ctx,
      {
        ...{ window: { from: new Date('2027-03-01'), to: new Date('2027-03-02') } },
        ...{ departmentId: null, channelId: null },
      },
      { limit: 10, offset: 0 },
    )
    expect(rows).toMatchObject({ total: 2, rows: [{ value: 40, note: 'missed' }, { value: 40 }] })
  })
})
