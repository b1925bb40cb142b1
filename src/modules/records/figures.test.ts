import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { goldenPosts, goldenQuery } from '#modules/listening/queries/figures/testing/golden.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { addRecord } from './commands/add-record.ts'
import { withdrawRecord } from './commands/withdraw-record.ts'
import { clock, departmentsOf, enter, figuresOf } from './testing/house.ts'
import { engagement, item, opening, pickup, recommendation } from './testing/rows.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock })
})
afterAll(() => app?.close())

async function house() {
  const { ctx } = await app.organisation()
  const id = await departmentsOf(ctx)
  return { ctx, marketing: id('Marketing'), service: id('Service'), hr: id('HR') }
}

describe('stories elsewhere', () => {
  it('three pickups of two stories in March; one paid, one taken back and one of April do not count', async () => {
    const { ctx, marketing } = await house()
    expect(await figuresOf(ctx, 'media-pickups')).toEqual({
      value: 'No story elsewhere that you may see was entered for this period or before it.',
    })
    const long =
      'The maker from Bergen will repair every jacket it has sold since 2004 free of charge for everybody who asks'
    const [, , , gone = ''] = await enter(ctx, 'pickup', marketing, [
      // a: a story of its own, linked, top tier, key message.
      pickup({ link: 'https://bt.example/1', excerpt: long }),
      // b: the same words under another title, two days later: a copy. 19 words have 15 runs of five; one word more at the end
      // of 20 gives 16: 15 ÷ 16 in common with titles aside.
      pickup({
        ...{ outlet: 'Stavanger Aftenblad', day: '2026-03-05', tier: 'regional', keyMessage: false },
        excerpt: long,
      }),
      // c: another story, on the last day of March.
      pickup({ story: 'Buckles recalled', outlet: 'E24', day: '2026-03-31', tone: 'negative' }),
      pickup({ story: 'Taken back', outlet: 'E24', day: '2026-03-09' }),
      pickup({ story: 'An advertisement', outlet: 'E24', day: '2026-03-10', paid: true }),
      pickup({ story: 'Of April', outlet: 'E24', day: '2026-04-01' }),
    ])
    unwrap(await withdrawRecord(ctx, { kind: 'pickup', id: gone, withdrawn: true }))
    expect(await figuresOf(ctx, 'media-pickups')).toEqual({
      value: [2, 3],
      copies: [1, 3],
      'top-tier': [(100 * 2) / 3, 3],
      'key-message': [(100 * 2) / 3, 3],
      linked: [100 / 3, 3],
      negative: [100 / 3, 3],
    })
  })

  it('a copy of a story of February is a copy in March, and after 28 days the same title is news again', async () => {
    const { ctx, marketing } = await house()
    await enter(ctx, 'pickup', marketing, [
      pickup({ day: '2026-02-20', outlet: 'VG' }),
      pickup({ day: '2026-03-02', outlet: 'NRK' }),
      // 29 days after the first: a new story, of which the next is a copy.
      pickup({ day: '2026-03-21', outlet: 'E24' }),
      pickup({ day: '2026-03-22', outlet: 'DN' }),
    ])
    expect(await figuresOf(ctx, 'media-pickups')).toMatchObject({ value: [1, 3], copies: [2, 3] })
  })
})

describe('outspoken people', () => {
  it('one of two was answered in the 28 days before the end; whom nobody may write to does not count', async () => {
    const { ctx, marketing } = await house()
    const base = {
      profile: null,
      topic: 'Repairs',
      listedOn: '2026-01-05',
      keepUntil: '2026-12-31',
      doNotContact: false,
    }
    await enter(ctx, 'outspoken', marketing, [
      { ...base, name: 'Ola', handle: '@ola.fjord', note: '' },
      { ...base, name: 'Kari', handle: 'kari', note: '' },
      { ...base, name: 'Per', handle: 'per', note: 'Asked us not to', doNotContact: true },
      { ...base, name: 'Gone', handle: 'gone', note: '', keepUntil: '2026-03-30' },
      { ...base, name: 'Later', handle: 'later', note: '', listedOn: '2026-04-01' },
    ])
    // In the 28 days that end with March: from 4 March on. Kari was answered the evening before.
    await answered(ctx, 'Ola.Fjord', '2026-03-04T00:00:00+01:00')
    await answered(ctx, 'kari', '2026-03-03T22:59:00Z')
    expect(await figuresOf(ctx, 'outspoken-engaged')).toEqual({
      value: [50, 2],
      engaged: [1, 2],
      spared: [1, 3],
    })
  })
})

/** Somebody wrote, and a named person of ours answered at this moment. */
async function answered(ctx: Ctx, handle: string, at: string): Promise<void> {
  const [contact, conversation, organisation] = [newId(), newId(), ctx.organisationId]
  await ctx.write(async (tx) => {
    await tx.execute(sql`insert into contact (organisation_id, id, name, created_at)
      values (${organisation}, ${contact}, ${handle}, ${at})`)
    await tx.execute(sql`insert into handle (organisation_id, id, contact_id, own_contact_id, network, remote_id, handle,
        display_name, first_seen_at, last_seen_at)
      values (${organisation}, ${newId()}, ${contact}, ${contact}, 'fake', ${handle}, ${handle}, ${handle}, ${at}, ${at})`)
    await tx.execute(sql`insert into conversation (organisation_id, id, contact_id, channel_id, network, thread_key, title,
        preview, department_id, routed_because, state, opened_at, last_message_at, last_direction, message_count)
      values (${organisation}, ${conversation}, ${contact}, ${newId()}, 'fake', ${conversation}, 'T', 'P',
        (select id from department where organisation_id = ${organisation} limit 1), 'test', 'open', ${at}, ${at}, 'out', 1)`)
    await tx.execute(sql`insert into message (organisation_id, id, conversation_id, direction, author_id, at, live_at)
      values (${organisation}, ${newId()}, ${conversation}, 'out', ${newId()}, ${at}, ${at})`)
  })
}

describe('recommendations', () => {
  it('four captured in March, one merged: one of three is released', async () => {
    const { ctx, marketing } = await house()
    const adopted = { decision: 'adopted', decidedOn: '2026-03-11', builtOn: '2026-03-21' } as const
    await enter(ctx, 'recommendation', marketing, [
      // Released after 30 days: 10 to the decision, 10 to the build, 10 to the release.
      recommendation('A', { ...adopted, releasedOn: '2026-03-31' }),
      recommendation('B', { capturedOn: '2026-03-10' }),
      recommendation('C', { decision: 'declined', decidedOn: '2026-03-20', reason: 'Too heavy' }),
      recommendation('D', { duplicateOf: 'A', votes: 7 }),
      // Not from customers: released after 20 days.
      recommendation('E', {
        ...{ ...adopted, source: 'colleague', fromCustomer: false, capturedOn: '2026-02-01' },
        ...{ decidedOn: '2026-02-02', builtOn: '2026-02-03', releasedOn: '2026-02-21' },
      }),
    ])
    expect(await figuresOf(ctx, 'recommendations-implemented')).toEqual({
      value: [100 / 3, 3],
      // On 10 April the oldest is 40 days old.
      'after-90d': 'No recommendation of this period is that old yet.',
      'after-180d': 'No recommendation of this period is that old yet.',
      'after-365d': 'No recommendation of this period is that old yet.',
      received: [3, 4],
      released: [1, 3],
    })
    // A ended after 30, B waits 31 days now: at 30 two are at risk, one ends: 1/2 → the median is 30. C was declined.
    expect(await figuresOf(ctx, 'time-to-market')).toEqual({
      median: [30, 2],
      others: 'No recommendation was captured in this period.',
      decide: [(10 + 19) / 2, 2],
      build: [10, 1],
      release: [10, 1],
      open: [1, 3],
    })
    const february = { from: new Date('2026-01-31T23:00:00Z'), to: new Date('2026-02-28T23:00:00Z') }
    expect(await figuresOf(ctx, 'time-to-market', { window: february })).toMatchObject({
      median: 'No recommendation was captured in this period.',
      others: [20, 1],
    })
  })

  it('at 90 days only those that old count, and what was released later does not', async () => {
    const { ctx, marketing } = await house()
    const adopted = { decision: 'adopted', decidedOn: '2025-12-20', builtOn: '2025-12-21' } as const
    await enter(ctx, 'recommendation', marketing, [
      recommendation('A', { ...adopted, capturedOn: '2025-12-01', releasedOn: '2026-03-01' }), // 90 days: in time
      recommendation('B', { ...adopted, capturedOn: '2025-12-01', releasedOn: '2026-03-02' }), // 91: late
      recommendation('C', { capturedOn: '2025-12-31' }), // open, 100 days old
    ])
    const december = { from: new Date('2025-11-30T23:00:00Z'), to: new Date('2025-12-31T23:00:00Z') }
    expect(await figuresOf(ctx, 'recommendations-implemented', { window: december })).toMatchObject({
      value: [(100 * 2) / 3, 3],
      'after-90d': [100 / 3, 3],
    })
  })

  it('of 40 hours of research 30 listened, of the money 1,000 of 4,000', async () => {
    const { ctx, marketing } = await house()
    await enter(ctx, 'effort', marketing, [
      { day: '2026-03-06', method: 'forums', what: '', hours: 30, spend: 1000, currency: 'NOK' },
      { day: '2026-03-31', method: 'survey', what: '', hours: 10, spend: 3000, currency: 'NOK' },
      { day: '2026-04-01', method: 'survey', what: '', hours: 99, spend: null, currency: '' },
    ])
    expect(await figuresOf(ctx, 'research-mix')).toEqual({ value: [75, 2], spend: [25, 2], hours: [40, 2] })
    await enter(ctx, 'effort', marketing, [
      { day: '2026-03-07', method: 'panel', what: '', hours: 0, spend: 10, currency: 'EUR' },
    ])
    expect(await figuresOf(ctx, 'research-mix')).toMatchObject({
      spend: 'What was spent is in several currencies, which nobody may add up.',
    })
  })
})

describe('hiring', () => {
  it('3 of a mean of 45 people left in March: 80 % of a year, a third of it voluntary', async () => {
    const { ctx, hr, service, marketing } = await house()
    await enter(ctx, 'headcount', hr, [
      { day: '2026-03-31', unit: service, people: 40 },
      { day: '2026-03-31', unit: marketing, people: 5 },
      { day: '2026-02-28', unit: service, people: 90 },
    ])
    await enter(ctx, 'separation', hr, [
      { code: 'S1', day: '2026-03-01', unit: service, kind: 'voluntary' },
      { code: 'S2', day: '2026-03-31', unit: service, kind: 'retirement' },
      { code: 'S3', day: '2026-03-15', unit: marketing, kind: 'dismissal' },
      { code: 'S4', day: '2026-04-01', unit: service, kind: 'voluntary' },
    ])
    // 3 ÷ 45 × 100 × 12 = 80; one of the three by their own will.
    expect(await figuresOf(ctx, 'turnover')).toEqual({
      value: [(100 * 3 * 12) / 45, 45],
      voluntary: [(100 * 1 * 12) / 45, 45],
      separations: [3, 3],
      people: [45, 45],
    })
    // Service: 2 ÷ 40 × 12 = 60 %.
    expect(await figuresOf(ctx, 'turnover', { departmentId: service })).toMatchObject({ value: [60, 40] })
    expect(await figuresOf(ctx, 'turnover', { departmentId: marketing })).toEqual({
      value: 'Fewer than 10 people, so this could point at somebody.',
    })
    // Ten days without a month end stand on that of February: 1 ÷ 90, × 365 ÷ 10.
    const days = { from: new Date('2026-02-28T23:00:00Z'), to: new Date('2026-03-10T23:00:00Z') }
    const { value } = await figuresOf(ctx, 'turnover', { window: days })
    expect((value as number[])[0]).toBeCloseTo((100 / 90) * 36.5, 10)
  })

  it('asks two questions of 20 and 12 people: 14 + 9 and 6 + 12 agree of 64 answers', async () => {
    const { ctx, hr, service, marketing } = await house()
    const asked = { day: '2026-03-10', source: 'Spring pulse' }
    await enter(ctx, 'pulse', hr, [
      { ...asked, unit: service, answers: 20, helped: 14, knowWhom: 9 },
      { ...asked, unit: marketing, answers: 12, helped: 6, knowWhom: 12 },
    ])
    // 41 ÷ 64; 20 ÷ 32; 21 ÷ 32.
    expect(await figuresOf(ctx, 'cross-department-pulse')).toEqual({
      value: [(100 * 41) / 64, 32],
      helped: [62.5, 32],
      'know-whom': [(100 * 21) / 32, 32],
      answers: [32, 32],
    })
    expect(await figuresOf(ctx, 'cross-department-pulse', { departmentId: marketing })).toMatchObject({
      value: [75, 12],
    })
    const few = { ...asked, day: '2026-03-11', unit: service, answers: 9, helped: 10, knowWhom: 1 }
    const refused = await addRecord(ctx, { kind: 'pulse', departmentId: hr, values: few })
    expect(refused).toMatchObject({ ok: false })
    expect(JSON.stringify(refused)).toContain('Fewer than 10 answers could point at somebody.')
  })

  it('is unknown where no headcount is there', async () => {
    const { ctx, hr, service } = await house()
    await enter(ctx, 'separation', hr, [{ code: 'S1', day: '2026-03-01', unit: service, kind: 'voluntary' }])
    expect(await figuresOf(ctx, 'turnover')).toEqual({
      value: 'No headcount of a month end in this period, or in the month before it, that you may see.',
    })
  })

  it('took 18 days from the candidate and 37 from the approval; 37, 28 and 38 without the hold', async () => {
    const { ctx, hr, service } = await house()
    await enter(ctx, 'opening', hr, [
      opening('R1', service), // 18 and 37 days, no hold
      opening('R2', service, { source: 'social', candidateOn: '2026-03-01', holdDays: 9 }), // 9 and 37, 28 net
      opening('R3', service, { approvedOn: '2026-01-01', holdDays: 30, candidateOn: '2026-01-29' }), // 40, 68, 38 net
      opening('R4', service, { acceptedOn: null, candidateOn: null, source: null }), // open
      opening('R5', service, { acceptedOn: '2026-04-01' }), // of April
    ])
    expect(await figuresOf(ctx, 'time-to-hire')).toEqual({
      median: [18, 3],
      // The guard of insights hides it: fewer than 20.
      p90: [40, 3],
      social: [9, 1],
      others: [(18 + 40) / 2, 2],
      hires: [3, 3],
    })
    expect(await figuresOf(ctx, 'time-to-fill')).toMatchObject({
      median: [37, 3],
      net: [37, 3],
      p90: [68, 3],
    })
    // 3 hires; 6,200 outside, of which 31 of 62 days lie in March, and 900 inside: (3,100 + 900) ÷ 3.
    await enter(ctx, 'hiring-cost', hr, [
      {
        ...{ from: '2026-03-01', until: '2026-05-01', side: 'external', what: 'Agency', amount: 6200 },
        ...{ currency: 'NOK', key: '', comparable: false },
      },
      {
        ...{ from: '2026-03-31', until: '2026-03-31', side: 'internal', what: 'Hours', amount: 900 },
        ...{ currency: 'NOK', key: '', comparable: true },
      },
    ])
    expect(await figuresOf(ctx, 'cost-per-hire')).toEqual({
      value: [4000 / 3, 3],
      external: [3100 / 3, 3],
      internal: [300, 3],
      // Only the hours are of the kinds every house counts: 900 ÷ 3.
      comparable: [300, 3],
      ratio: 'Of fewer than 10 hires the first-year pay is known, so this could point at somebody.',
      social: [100 / 3, 3],
      hires: [3, 3],
    })
  })
})

/** A quiet period of the past, which the command refuses to declare. */
const quiet = (ctx: Ctx, from: string, to: string) =>
  ctx.write((tx) =>
    tx.execute(sql`insert into quiet_period (organisation_id, id, name, starts_at, ends_at, owner_id, created_at)
      values (${ctx.organisationId}, ${newId()}, 'Before the results', ${from}, ${to}, ${newId()}, ${from})`),
  )

describe('the market', () => {
  it('one of three items has the whole chain', async () => {
    const { ctx, marketing } = await house()
    await enter(ctx, 'regulated-item', marketing, [
      item('A'),
      item('B', { clearedOn: '2026-03-06' }), // cleared after it went out
      item('C', { publishedOn: '2026-03-31', filingId: '', archiveHash: '' }),
      item('D', { publishedOn: '2026-04-01' }),
    ])
    expect(await figuresOf(ctx, 'regulated-items')).toEqual({
      value: [100 / 3, 3],
      items: [3, 3],
      'not-cleared': [1, 3],
      'not-filed': [1, 3],
      'not-recognised': [0, 3],
      'not-archived': [1, 3],
    })
  })

  it('seven engagements of known people about two pieces; unknown ones stand apart; one reply in the quiet period', async () => {
    const { ctx, marketing } = await house()
    await quiet(ctx, '2026-03-09T23:00:00Z', '2026-03-20T23:00:00Z')
    await enter(ctx, 'engagement', marketing, [
      engagement('Annual report', { count: 4 }),
      engagement('annual report', { who: 'analyst', count: 2, day: '2026-03-20', replied: true }),
      engagement('Interview', { who: 'investor', kind: 'comment', replied: true, day: '2026-03-21' }),
      engagement('Interview', { who: 'unclassified', count: 30 }),
    ])
    expect(await figuresOf(ctx, 'investor-engagement')).toEqual({
      value: [3.5, 7],
      investors: [5, 7],
      analysts: [2, 7],
      unclassified: [30, 30],
      pieces: [2, 2],
      'quiet-replies': [1, 4],
    })
  })
})

describe('employees and events', () => {
  it('of four new contacts two were touched in time, one of them first', async () => {
    const { ctx, marketing } = await house()
    const seen = { firstSeenOn: '2026-03-31', touchedOn: null, firstTouch: false, existing: false, note: '' }
    await enter(ctx, 'prospect', marketing, [
      { ...seen, code: '1', touchedOn: '2026-03-01', firstTouch: true }, // 30 days: in time
      { ...seen, code: '2', touchedOn: '2026-02-28' }, // 31 days: late
      { ...seen, code: '3', firstSeenOn: '2026-03-01', touchedOn: '2026-03-01' },
      { ...seen, code: '4' },
      { ...seen, code: '5', touchedOn: '2026-03-30', existing: true },
      { ...seen, code: '6', firstSeenOn: '2026-04-01', touchedOn: '2026-03-30' },
    ])
    expect(await figuresOf(ctx, 'new-prospects')).toEqual({
      value: [2, 4],
      'first-touch': [1, 4],
      new: [4, 4],
    })
  })

  it('an event brought 260 on two days that usually bring 20 each: 220', async () => {
    const { ctx, marketing } = await house()
    const one = { event: 'Repair day', startsOn: '2026-03-20', endsOn: '2026-03-20' }
    const usual = Array.from({ length: 7 }, (_, at) => ({
      ...{ ...one, day: `2026-02-2${at + 1}`, from: 'outside' as const, views: 15, comments: 5, posts: 0 },
    }))
    const gone = { ...one, day: '2026-04-10', from: 'outside' as const, views: 10, comments: 0, posts: 0 }
    const day = { ...one, day: '2026-03-20' }
    await enter(ctx, 'event-count', marketing, [
      ...usual,
      { ...day, from: 'outside', views: 200, comments: 20, posts: 5 },
      { ...day, from: 'staff', views: 20, comments: 3, posts: 2 },
      gone,
    ])
    expect(await figuresOf(ctx, 'event-reach')).toEqual({
      value: [260 - 2 * 20, 1],
      gross: [260, 1],
      staff: [25, 1],
      guests: [0, 1],
      outside: [235, 1],
      'heard-net': 'No event of this period was entered with its listening query.',
      heard: 'No event of this period was entered with its listening query.',
      events: [1, 1],
    })
  })

  it('five posts were heard around an event and two in as long before: three', async () => {
    const { ctx, marketing } = await house()
    // The window is 14 days before 1 March to 28 after: 43 days from 15 February, all of them over by 10 April.
    const by = await goldenQuery(ctx, 'Repair day', new Date('2026-01-01T00:00:00Z'))
    const late = await goldenQuery(ctx, 'Hut days', new Date('2026-02-01T00:00:00Z'))
    const posts = (query: string, ...days: string[]) =>
      days.map((day) => ({ at: new Date(`${day}T12:00:00Z`), by: [query] }))
    await goldenPosts(ctx, [
      // Before: from 3 January. The first day of February's window is the 15th.
      ...posts(by, '2026-01-02', '2026-01-03', '2026-02-14'),
      ...posts(by, '2026-02-15', '2026-03-01', '2026-03-01', '2026-03-02', '2026-03-29', '2026-03-30'),
      { at: new Date('2026-03-03T12:00:00Z'), by: [by], deleted: true },
      ...posts(late, '2026-03-10'),
    ])
    const held = { event: 'Repair day', startsOn: '2026-03-01', endsOn: '2026-03-01' }
    const [first = ''] = await enter(ctx, 'event', marketing, [{ ...held, query: 'repair DAY' }])
    expect(await figuresOf(ctx, 'event-reach')).toEqual({
      value: 'No day of an event of this period was counted.',
      'heard-net': [3, 1],
      heard: [5, 1],
      events: [1, 1],
    })
    // A query that was not at work long enough before says nothing of what is usual.
    const hut = { event: 'Hut days', startsOn: '2026-03-05', endsOn: '2026-03-06', query: 'Hut days' }
    await enter(ctx, 'event', marketing, [hut])
    expect(await figuresOf(ctx, 'event-reach')).toMatchObject({
      'heard-net':
        'The query of an event was not at work long enough before it, so nobody knows what is usual.',
      heard: [6, 2],
      events: [2, 2],
    })
    unwrap(await withdrawRecord(ctx, { kind: 'event', id: first, withdrawn: true }))
    expect(await figuresOf(ctx, 'event-reach')).toMatchObject({ heard: [1, 1] })
  })
})
