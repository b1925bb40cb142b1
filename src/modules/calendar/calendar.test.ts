import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { setQuiet } from '#modules/governance/index.ts'
import { createDraft, draftById, removeDraft } from '#modules/publishing/index.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { bulk, undoBulk } from './commands/bulk.ts'
import { closeFeed, renewFeed } from './commands/feed.ts'
import { importCsv } from './commands/import-csv.ts'
import { importIcs } from './commands/import-ics.ts'
import { moveDraft } from './commands/move.ts'
import { addBlackout, addEvent, addSlot, setTarget } from './commands/plan.ts'
import { cadenceKept } from './metrics.ts'
import { bestTimes } from './queries/best-times.ts'
import { board, choices } from './queries/board.ts'
import { cadence } from './queries/cadence.ts'
import { exportCsv, exportIcs } from './queries/exports.ts'
import { publicFeed } from './queries/feed.ts'
import { nextFreeSlot } from './queries/next-slot.ts'
import { listSlots } from './queries/plan.ts'

// A Monday in winter; the zone of the house is Europe/Oslo.
const clock = fixedClock(new Date('2027-03-01T08:00:00Z'))
let app: TestApp
let server: FakeServer
let count = 0

beforeAll(async () => {
  server = await startFakeServer()
  app = await testApp({ networks: [fake], clock, allowHosts: ['127.0.0.1'] })
})
afterAll(async () => {
  await app?.close()
  await server?.stop()
})

async function house() {
  count += 1
  const org = await app.organisation(`House ${count}`)
  const one = (await fakeChannel(org.ctx, `cal${count}a`, server)).channel
  const two = (await fakeChannel(org.ctx, `cal${count}b`, server)).channel
  const draft = async (title: string, at: string | null, channelIds = [one.id], ctx: Ctx = org.ctx) =>
    unwrap(
      await createDraft(ctx, {
        title,
        idea: '',
        scheduledAt: at,
        variants: channelIds.map((channelId) => ({
          channelId,
          text: `${title} text`,
          media: [],
          lang: null,
        })),
      }),
    )
  return { org, ctx: org.ctx, one, two, draft }
}

const march = { from: '2027-03-01T00:00:00.000Z', to: '2027-04-05T00:00:00.000Z' }
const refusal = (result: { ok: boolean; error?: { type: string; message: string } }) =>
  result.ok ? 'ok' : (result.error?.type ?? '')

describe('the board', () => {
  it('shows drafts, shades, events, free slots and what is in the way of what', async () => {
    const { ctx, one, two, draft } = await house()
    const first = await draft('First', '2027-03-02T08:00:00.000Z')
    const second = await draft('Second', '2027-03-02T08:10:00.000Z', [one.id, two.id])
    unwrap(await addSlot(ctx, { channelId: one.id, weekdays: [1, 2], minute: 540 }))
    unwrap(
      await addBlackout(ctx, {
        name: 'Nights',
        channelIds: null,
        weekly: { weekdays: [0, 1, 2, 3, 4, 5, 6], fromMinute: 1320, toMinute: 360 },
        dated: null,
      }),
    )
    unwrap(
      await addEvent(ctx, {
        name: 'Boat fair',
        kind: 'fair',
        from: '2027-03-02T06:00:00.000Z',
        to: '2027-03-03T18:00:00.000Z',
        allDay: false,
        departmentId: null,
        note: '',
      }),
    )
    const found = unwrap(
      await board(ctx, { from: '2027-03-01T23:00:00.000Z', to: '2027-03-03T23:00:00.000Z' }),
    )
    expect(found.zone).toBe('Europe/Oslo')
    expect(found.items.map((item) => [item.title, item.networks.length])).toEqual([
      ['First', 1],
      ['Second', 2],
    ])
    expect(found.events.map((event) => event.name)).toEqual(['Boat fair'])
    expect(found.bands.length).toBeGreaterThanOrEqual(2)
    // Tuesday's slot at 09:00 is taken; Wednesday's is free.
    expect(found.ghosts.map((ghost) => ghost.at)).toEqual(['2027-03-03T08:00:00.000Z'])
    expect(found.conflicts.map((one) => [one.kind, one.itemId, one.name])).toEqual(
      expect.arrayContaining([
        ['near', first.id, 'Second'],
        ['near', second.id, 'First'],
        ['event', first.id, 'Boat fair'],
      ]),
    )
    const other = unwrap(await board(ctx, { ...march, channelId: two.id }))
    expect(other.items.map((item) => item.title)).toEqual(['Second'])
    expect(unwrap(await board(ctx, { ...march, state: 'live' })).items).toEqual([])
    expect(unwrap(await choices(ctx)).channels).toHaveLength(2)
  })

  it('shows nothing of one house to another', async () => {
    const { ctx, one, draft } = await house()
    const made = await draft('Ours', '2027-03-10T08:00:00.000Z')
    unwrap(await addSlot(ctx, { channelId: one.id, weekdays: [0], minute: 540 }))
    unwrap(await setTarget(ctx, { channelId: one.id, departmentId: null, perWeek: 3 }))
    const stranger = await house()
    const found = unwrap(await board(stranger.ctx, march))
    expect([found.items, found.ghosts, found.events, found.bands]).toEqual([[], [], [], []])
    expect(unwrap(await listSlots(stranger.ctx)).slots).toEqual([])
    expect(unwrap(await cadence(stranger.ctx)).targets).toEqual([])
    const move = { draftId: made.id, day: '2027-03-11', minute: 600, confirmed: true }
    expect(refusal(await moveDraft(stranger.ctx, move))).toBe('not_found')
    const touched = unwrap(await bulk(stranger.ctx, { draftIds: [made.id], act: { kind: 'remove' } }))
    expect([touched.done, touched.left.length]).toEqual([0, 1])
    expect((await draftById(ctx, made.id)).ok).toBe(true)
    expect(refusal(await addSlot(stranger.ctx, { channelId: one.id, weekdays: [0], minute: 540 }))).toBe(
      'not_found',
    )
  })
})

describe('moving', () => {
  it('takes the first of a doubled minute, and names the next one for a skipped minute', async () => {
    const { ctx, draft } = await house()
    const made = await draft('A', '2027-03-10T08:00:00.000Z')
    const skipped = await moveDraft(ctx, {
      draftId: made.id,
      day: '2027-03-28',
      minute: 150,
      confirmed: false,
    })
    expect(skipped.ok ? '' : skipped.error.message).toContain('03:00')
    const twice = unwrap(
      await moveDraft(ctx, { draftId: made.id, day: '2027-10-31', minute: 150, confirmed: false }),
    )
    expect([twice.moved, twice.twice, twice.at]).toEqual([true, true, '2027-10-31T00:30:00.000Z'])
    expect(unwrap(await draftById(ctx, made.id)).scheduledAt).toBe('2027-10-31T00:30:00.000Z')
  })

  it('asks before it goes into a blackout or quiet period, and warns of a neighbour', async () => {
    const { ctx, one, draft } = await house()
    const made = await draft('A', '2027-03-10T08:00:00.000Z')
    await draft('Near', '2027-03-12T09:10:00.000Z')
    const dated = { from: '2027-03-11T00:00:00.000Z', to: '2027-03-12T00:00:00.000Z' }
    unwrap(await addBlackout(ctx, { name: 'Move of the office', channelIds: [one.id], weekly: null, dated }))
    const into = { draftId: made.id, day: '2027-03-11', minute: 600, confirmed: false }
    const asked = unwrap(await moveDraft(ctx, into))
    expect([asked.moved, asked.warnings.map((one) => one.name)]).toEqual([false, ['Move of the office']])
    expect(unwrap(await draftById(ctx, made.id)).scheduledAt).toBe('2027-03-10T08:00:00.000Z')
    expect(unwrap(await moveDraft(ctx, { ...into, confirmed: true })).moved).toBe(true)
    const quiet = { name: 'Before results', from: '2027-03-15T00:00:00.000Z', to: '2027-03-16T00:00:00.000Z' }
    unwrap(await setQuiet(ctx, { ...quiet, channelIds: null }))
    expect(unwrap(await moveDraft(ctx, { ...into, day: '2027-03-15' })).moved).toBe(false)
    const near = unwrap(await moveDraft(ctx, { ...into, day: '2027-03-12' }))
    expect([near.moved, near.warnings.map((one) => one.kind)]).toEqual([true, ['near']])
  })

  it('is refused to who may not send on, with who can help', async () => {
    const { org, draft } = await house()
    const made = await draft('A', '2027-03-10T08:00:00.000Z')
    const reader = await org.member('Rita Reader', 'viewer')
    const move = { draftId: made.id, day: '2027-03-11', minute: 600, confirmed: true }
    const refused = await moveDraft(reader.ctx, move)
    expect(refused.ok ? null : [refused.error.type, refused.error.help]).toEqual([
      'forbidden',
      expect.stringContaining('Dana Ortiz'),
    ])
    expect(refusal(await setTarget(reader.ctx, { channelId: null, departmentId: null, perWeek: 1 }))).toBe(
      'forbidden',
    )
  })
})

describe('the next free slot', () => {
  it('passes over what is taken and what lies in a blackout, and says when none is shared', async () => {
    const { ctx, one, two, draft } = await house()
    expect(await nextFreeSlot(ctx, [one.id])).toBeNull()
    unwrap(await addSlot(ctx, { channelId: one.id, weekdays: [1, 2, 3], minute: 540 }))
    await draft('Taken', '2027-03-02T08:00:00.000Z')
    const dated = { from: '2027-03-03T00:00:00.000Z', to: '2027-03-04T00:00:00.000Z' }
    unwrap(await addBlackout(ctx, { name: 'Away', channelIds: [one.id], weekly: null, dated }))
    const next = await nextFreeSlot(ctx, [one.id])
    expect([next?.at.toISOString(), next?.shared]).toEqual(['2027-03-04T08:00:00.000Z', true])
    expect((await nextFreeSlot(ctx, [one.id, two.id]))?.shared).toBe(false)
  })
})

describe('edits of many', () => {
  it('move by the clock over the change of clocks, and one undo puts all back', async () => {
    const { ctx, draft } = await house()
    const a = await draft('A', '2027-03-26T08:00:00.000Z')
    const b = await draft('B', '2027-03-27T08:00:00.000Z')
    const bare = await draft('No day', null)
    const done = unwrap(await bulk(ctx, { draftIds: [a.id, b.id, bare.id], act: { kind: 'days', days: 3 } }))
    expect([done.done, done.left.map((one) => one.draftId)]).toEqual([2, [bare.id]])
    // 09:00 in Oslo stays 09:00; UTC moves by an hour.
    expect(unwrap(await draftById(ctx, a.id)).scheduledAt).toBe('2027-03-29T07:00:00.000Z')
    expect(unwrap(await undoBulk(ctx, { id: done.changeId ?? '' })).done).toBe(2)
    expect(unwrap(await draftById(ctx, a.id)).scheduledAt).toBe('2027-03-26T08:00:00.000Z')
    expect(refusal(await undoBulk(ctx, { id: done.changeId ?? '' }))).toBe('conflict')
  })

  it('exchange channels and remove drafts, and bring removed words back under their author', async () => {
    const { org, ctx, one, two, draft } = await house()
    const author = await org.member('Elin Dahl', 'author')
    const a = await draft('A', '2027-03-10T08:00:00.000Z', [one.id], author.ctx)
    const swap = unwrap(
      await bulk(ctx, { draftIds: [a.id], act: { kind: 'channel', from: one.id, to: two.id } }),
    )
    expect(unwrap(await draftById(ctx, a.id)).variants.map((part) => part.channelId)).toEqual([two.id])
    unwrap(await undoBulk(ctx, { id: swap.changeId ?? '' }))
    expect(unwrap(await draftById(ctx, a.id)).variants.map((part) => part.channelId)).toEqual([one.id])
    const gone = unwrap(await bulk(ctx, { draftIds: [a.id], act: { kind: 'remove' } }))
    expect((await draftById(ctx, a.id)).ok).toBe(false)
    unwrap(await undoBulk(ctx, { id: gone.changeId ?? '' }))
    const [back] = unwrap(await board(ctx, march)).items
    expect([back?.title, back?.author.name]).toEqual(['A', 'Elin Dahl'])
    expect(unwrap(await draftById(ctx, back?.draftId ?? '')).variants[0]?.text).toBe('A text')
  })

  it('cannot be undone by somebody else, nor after a day', async () => {
    const { org, ctx, draft } = await house()
    const a = await draft('A', '2027-03-10T08:00:00.000Z')
    const done = unwrap(await bulk(ctx, { draftIds: [a.id], act: { kind: 'time', minute: 660 } }))
    const other = await org.member('Otto Other', 'author')
    expect(refusal(await undoBulk(other.ctx, { id: done.changeId ?? '' }))).toBe('not_found')
    const now = clock.now()
    clock.advance(86_400_001)
    expect(refusal(await undoBulk(ctx, { id: done.changeId ?? '' }))).toBe('conflict')
    clock.moveTo(now)
  })
})

describe('reading and writing files', () => {
  it('makes drafts of a whole table or of none, and leaves wrong lines out when told to', async () => {
    const { ctx, one } = await house()
    const lines = Array.from({ length: 10_000 }, (_, n) =>
      n % 250 === 249
        ? `P${n},,nobody,2027-13-01,10:00`
        : `P${n},Text ${n},${one.handle},2027-03-${String((n % 28) + 2).padStart(2, '0')},${String(n % 24).padStart(2, '0')}:15`,
    ).map((line) => line.replace('2027-03-28,02:', '2027-03-28,03:'))
    const text = `title,text,channel,date,time\n${lines.join('\n')}\n`
    const before = performance.now()
    const preview = unwrap(await importCsv(ctx, { text, apply: false, leaveOutWrong: false }))
    const looked = performance.now() - before
    expect([preview.lines, preview.good, preview.wrong, preview.made]).toEqual([10_000, 9_960, 40, null])
    expect(preview.problems[0]).toMatchObject({ line: 251, column: 'text' })
    expect(refusal(await importCsv(ctx, { text, apply: true, leaveOutWrong: false }))).toBe('invalid')
    expect(unwrap(await board(ctx, march)).items).toEqual([])
    const start = performance.now()
    const made = unwrap(await importCsv(ctx, { text, apply: true, leaveOutWrong: true }))
    const took = performance.now() - start
    expect(made.made).toBe(9_960)
    expect(looked).toBeLessThan(5000)
    const shown = performance.now()
    const month = unwrap(
      await board(ctx, { from: '2027-03-01T00:00:00.000Z', to: '2027-03-15T00:00:00.000Z' }),
    )
    expect(month.items.length).toBeGreaterThan(4000)
    process.stdout.write(
      `calendar: preview ${Math.round(looked)} ms, import ${Math.round(took)} ms, board of ${month.items.length} ${Math.round(performance.now() - shown)} ms\n`,
    )
  }, 180_000)

  it('writes what it can read again, with formulas guarded', async () => {
    const { ctx, one, draft } = await house()
    await draft('=1+1', '2027-03-10T08:00:00.000Z')
    const file = unwrap(await exportCsv(ctx, march))
    expect(file.text).toContain("'=1+1")
    expect(file.text).toContain(one.handle)
    const other = await house()
    const renamed = file.text.replaceAll(one.handle, other.one.handle)
    expect(
      unwrap(await importCsv(other.ctx, { text: renamed, apply: true, leaveOutWrong: false })).made,
    ).toBe(1)
    const [back] = unwrap(await board(other.ctx, march)).items
    expect([back?.title, back?.at]).toEqual(['=1+1', '2027-03-10T08:00:00.000Z'])
    const ics = unwrap(await exportIcs(ctx, march)).text
    const events = unwrap(await importIcs(other.ctx, { text: ics, as: 'events', apply: true }))
    expect(events.made).toBe(1)
    const again = unwrap(await importIcs(other.ctx, { text: ics, as: 'events', apply: true }))
    expect([again.made, again.entries[0]?.known]).toEqual([0, true])
    expect(unwrap(await importIcs(other.ctx, { text: ics, as: 'drafts', apply: true })).made).toBe(1)
  })

  it('serves a calendar behind a secret address until it is renewed or closed', async () => {
    const { ctx, draft } = await house()
    await draft('Served', '2027-03-10T08:00:00.000Z')
    const look = async (address: string) =>
      publicFeed(app.engine, { file: address.split('/').at(-1) ?? '' }, '192.0.2.1')
    const first = unwrap(await renewFeed(ctx)).address
    const file = unwrap(await look(first))
    expect(file.type).toContain('text/calendar')
    expect(await file.text()).toContain('SUMMARY:Served')
    const second = unwrap(await renewFeed(ctx)).address
    expect(refusal(await look(first))).toBe('not_found')
    expect((await look(second)).ok).toBe(true)
    expect(unwrap(await closeFeed(ctx)).closed).toBe(true)
    expect(refusal(await look(second))).toBe('not_found')
  })
})

describe('cadence and best times', () => {
  it('says what this week lacks, with what is planned counted in', async () => {
    const { ctx, one, draft } = await house()
    unwrap(await setTarget(ctx, { channelId: one.id, departmentId: null, perWeek: 3 }))
    await draft('Planned', '2027-03-03T08:00:00.000Z')
    const [target] = unwrap(await cadence(ctx)).targets
    expect(target).toMatchObject({ planned: 1, missing: 2, below: 8, whole: 8, daysSince: null })
    const window = { from: new Date('2027-02-01T00:00:00Z'), to: new Date('2027-03-01T00:00:00Z') }
    const figure = await cadenceKept.compute(ctx, { window, departmentId: null, channelId: null })
    expect(figure.figures.value?.value).toBeNull()
  })

  it('says that nothing is measured, and how many posts are needed', async () => {
    const { ctx, one } = await house()
    expect(unwrap(await bestTimes(ctx, { channelId: one.id }, async () => null))).toMatchObject({
      measured: false,
      hours: null,
    })
    const few = unwrap(
      await bestTimes(ctx, { channelId: one.id }, async () => [{ hour: 9, n: 12, mean: 3, variance: 1 }]),
    )
    expect([few.n, few.needed, few.hours]).toEqual([12, 30, null])
  })
})

describe('a draft that was removed meanwhile', () => {
  it('is left by an edit of many, with the reason', async () => {
    const { ctx, draft } = await house()
    const a = await draft('A', '2027-03-10T08:00:00.000Z')
    unwrap(await removeDraft(ctx, { id: a.id }))
    const done = unwrap(await bulk(ctx, { draftIds: [a.id], act: { kind: 'days', days: 1 } }))
    expect([done.changeId, done.left[0]?.reason]).toEqual([null, 'This draft does not exist any more.'])
  })
})
