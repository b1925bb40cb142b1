import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { giveConsent, listApprovals } from '#modules/governance/index.ts'
import { createDraft, draftById, submitDraft } from '#modules/publishing/index.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { addEvergreen, makeUpdateDraft } from './commands/evergreens.ts'
import { fillDue } from './commands/fill-programme.ts'
import { importIcs } from './commands/import-ics.ts'
import { addEvent } from './commands/plan.ts'
import { addProgramme, saveProgramme, skipDay, turnProgramme } from './commands/programmes.ts'
import type { ProgrammeInput } from './contract.ts'
import { readIcs } from './ics-file.ts'
import { board } from './queries/board.ts'
import { exportIcs } from './queries/exports.ts'
import { listEvergreens, listProgrammes, programmeById } from './queries/programmes.ts'
import { evergreens, programmes } from './tables.ts'

const clock = fixedClock(new Date('2027-03-22T08:00:00Z'))
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
  const org = await app.organisation()
  const { channel } = await fakeChannel(org.ctx, `prog${count}`, server)
  const author = await org.member('Elin Dahl', 'author')
  const input = (more: Partial<ProgrammeInput> = {}): ProgrammeInput => ({
    name: 'Question of the week',
    departmentId: null,
    ownerId: author.id,
    channelIds: [channel.id],
    rule: { freq: 'weekly', interval: 1, weekdays: [1] },
    minute: 540,
    startsOn: '2027-03-01',
    template: { title: 'Question of the week', idea: 'Ask something', text: 'Ask us:' },
    aheadDays: 14,
    skipHolidays: true,
    ...more,
  })
  const shown = async () =>
    unwrap(await board(org.ctx, { from: '2027-03-20T00:00:00.000Z', to: '2027-06-20T00:00:00.000Z' })).items
  const runDue = async (id: string) => {
    const where = await org.system.read((tx) => tx.select().from(programmes))
    const at = where.find((row) => row.id === id)?.nextFillAt?.toISOString() ?? ''
    return fillDue(org.system, { programmeId: id, at })
  }
  return { org, ctx: org.ctx, channel, author, input, shown, runDue }
}

type House = Awaited<ReturnType<typeof house>>

/** Words that went through consent and out. */
async function livePost({ author, org, channel }: House) {
  const approver = await org.member('Hanne Voss', 'approver')
  await app.drain()
  const draft = unwrap(
    await createDraft(author.ctx, {
      title: 'How repairs work',
      idea: '',
      scheduledAt: null,
      variants: [{ channelId: channel.id, text: 'Repairs take two weeks', media: [], lang: null }],
    }),
  )
  unwrap(await submitDraft(author.ctx, { id: draft.id, revision: draft.revision }))
  const [request] = unwrap(await listApprovals(approver.ctx, { view: 'mine' })).approvals
  unwrap(await giveConsent(approver.ctx, { id: request?.id ?? '', digest: request?.digest ?? '' }))
  await app.drain()
  await app.drain()
  const [post] = unwrap(await draftById(org.ctx, draft.id)).posts
  expect(post?.state).toBe('live')
  return { draftId: draft.id, postId: post?.id ?? '' }
}

const refusal = (result: { ok: boolean; error?: { type: string } }) =>
  result.ok ? 'ok' : (result.error?.type ?? '')

describe('a series', () => {
  it('makes drafts ahead for its owner by the clock of the house, twice nothing, and sends nothing', async () => {
    const { ctx, author, input, shown, runDue } = await house()
    const { id } = unwrap(await addProgramme(ctx, input()))
    expect(await runDue(id)).toBe(2)
    // 09:00 in Oslo on both sides of the change of clocks.
    const items = await shown()
    expect(items.map((item) => [item.at, item.state, item.author.id, item.programmeId])).toEqual([
      ['2027-03-23T08:00:00.000Z', 'draft', author.id, id],
      ['2027-03-30T07:00:00.000Z', 'draft', author.id, id],
    ])
    expect(await runDue(id)).toBe(0)
    const view = unwrap(await programmeById(ctx, { id }))
    expect(view.rrule).toBe('FREQ=WEEKLY;WKST=MO;BYDAY=TU')
    expect(view.next.slice(0, 3).map((day) => day.state)).toEqual(['made', 'made', 'coming'])
    const draft = unwrap(await draftById(ctx, items[0]?.draftId ?? ''))
    expect([draft.title, draft.idea, draft.variants[0]?.text]).toEqual([
      'Question of the week',
      'Ask something',
      'Ask us:',
    ])
  })

  it('leaves out days that were skipped and holidays, and takes a day in again', async () => {
    const { ctx, input, shown, runDue } = await house()
    const { id } = unwrap(await addProgramme(ctx, input({ aheadDays: 21 })))
    unwrap(await skipDay(ctx, { id, day: '2027-03-23', skip: true }))
    unwrap(
      await addEvent(ctx, {
        name: 'Easter',
        kind: 'holiday',
        from: '2027-03-29T22:00:00.000Z',
        to: '2027-03-30T22:00:00.000Z',
        allDay: true,
        departmentId: null,
        note: '',
      }),
    )
    await runDue(id)
    expect((await shown()).map((item) => item.at.slice(0, 10))).toEqual(['2027-04-06'])
    const next = unwrap(await programmeById(ctx, { id })).next
    expect(next.slice(0, 3).map((day) => day.state)).toEqual(['skipped', 'holiday', 'made'])
    expect(refusal(await skipDay(ctx, { id, day: '2027-04-06', skip: true }))).toBe('conflict')
    expect(refusal(await skipDay(ctx, { id, day: '2027-04-07', skip: true }))).toBe('invalid')
    unwrap(await skipDay(ctx, { id, day: '2027-03-23', skip: false }))
    expect(await runDue(id)).toBe(1)
  })

  it('rests while paused and after its end, and an old run finds nothing to do', async () => {
    const { ctx, org, input, shown, runDue } = await house()
    const { id } = unwrap(await addProgramme(ctx, input()))
    const armed = clock.now().toISOString()
    unwrap(await turnProgramme(ctx, { id, state: 'paused' }))
    expect(await fillDue(org.system, { programmeId: id, at: armed })).toBe(0)
    expect(await shown()).toEqual([])
    unwrap(await turnProgramme(ctx, { id, state: 'active' }))
    expect(await runDue(id)).toBe(2)
    unwrap(await turnProgramme(ctx, { id, state: 'ended' }))
    expect(await runDue(id)).toBe(0)
    expect(refusal(await saveProgramme(ctx, { ...input(), id }))).toBe('conflict')
  })

  it('says why it makes no drafts when its owner may not write any more', async () => {
    const { ctx, author, input, runDue } = await house()
    const { id } = unwrap(await addProgramme(ctx, input()))
    await app.endRole(ctx, author.id)
    const [view] = unwrap(await listProgrammes(ctx)).programmes
    if (!view?.trouble) await runDue(id)
    expect(unwrap(await programmeById(ctx, { id })).trouble ?? '').toContain('Elin Dahl may not write drafts')
  })

  it('is for those who plan, and for owners who may write', async () => {
    const { ctx, author, org, input } = await house()
    expect(refusal(await addProgramme(author.ctx, input()))).toBe('forbidden')
    const reader = await org.member('Rita Reader', 'viewer')
    expect(refusal(await addProgramme(ctx, input({ ownerId: reader.id })))).toBe('invalid')
    const stranger = await house()
    const { id } = unwrap(await addProgramme(ctx, input()))
    expect(refusal(await programmeById(stranger.ctx, { id }))).toBe('not_found')
    expect(unwrap(await listProgrammes(stranger.ctx)).programmes).toEqual([])
  })
})

describe('series in calendar files', () => {
  const spring = { from: '2027-03-01T00:00:00.000Z', to: '2027-06-01T00:00:00.000Z' }
  const preview = { as: 'series', apply: false } as const

  it('go out with how they come again and without days that are dealt with, and come back the same', async () => {
    const { ctx, input, runDue } = await house()
    const { id } = unwrap(await addProgramme(ctx, input()))
    unwrap(await skipDay(ctx, { id, day: '2027-04-06', skip: true }))
    await runDue(id)
    const { text } = unwrap(await exportIcs(ctx, spring))
    const [entry] = unwrap(readIcs(text, 'Europe/Oslo')).entries.filter((one) => one.recurring)
    const before = unwrap(await programmeById(ctx, { id }))
    const coming = before.next.filter((day) => day.state === 'coming').map((day) => day.at)
    expect([entry?.from.toISOString(), entry?.rrule]).toEqual([coming[0], 'FREQ=WEEKLY;BYDAY=TU'])

    // At home it is known; to another house it comes with its words, under whoever reads it.
    const again = unwrap(await importIcs(ctx, { ...preview, text, apply: true }))
    expect([again.made, again.entries.find((one) => one.recurring)?.known]).toEqual([0, true])
    const other = await house()
    const [channelId = ''] = other.input().channelIds
    const asked = unwrap(await importIcs(other.ctx, { ...preview, text }))
    expect(asked.entries.find((one) => one.recurring)?.leftOut).toContain('on which channels')
    const read = { ...preview, text, channelIds: [channelId] }
    expect(unwrap(await importIcs(other.ctx, { ...read, apply: true })).made).toBe(1)
    expect(unwrap(await importIcs(other.ctx, { ...read, apply: true })).made).toBe(0)
    const [back] = unwrap(await listProgrammes(other.ctx)).programmes
    const { name, rule, minute, template, aheadDays, skipHolidays } = before
    expect(back).toMatchObject({ name, rule, minute, template, aheadDays, skipHolidays })
    expect(back?.next.filter((day) => day.state !== 'skipped').map((day) => day.at)[0]).toBe(coming[0])
    expect(back?.next.map((day) => day.day)).not.toContain('2027-03-09')
  })

  it('leave out days that the file leaves out, and keep the hour over the change of clocks', async () => {
    const { ctx, input } = await house()
    const text = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      'UID:standup@elsewhere',
      'SUMMARY:Question of the week',
      'DTSTART;TZID=Europe/Oslo:20270323T100000',
      'RRULE:FREQ=WEEKLY',
      'EXDATE;TZID=Europe/Oslo:20270406T100000',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n')
    const { channelIds } = input()
    expect(unwrap(await importIcs(ctx, { ...preview, text, channelIds, apply: true })).made).toBe(1)
    const [series] = unwrap(await listProgrammes(ctx)).programmes
    expect(series?.next.slice(0, 3).map((day) => [day.at, day.state])).toEqual([
      ['2027-03-23T09:00:00.000Z', 'coming'],
      ['2027-03-30T08:00:00.000Z', 'coming'],
      ['2027-04-06T08:00:00.000Z', 'skipped'],
    ])
  })

  it('are no events and no drafts', async () => {
    const { ctx, input } = await house()
    unwrap(await addProgramme(ctx, input()))
    const { text } = unwrap(await exportIcs(ctx, spring))
    for (const as of ['events', 'drafts'] as const) {
      const read = unwrap(await importIcs(ctx, { text, as, apply: true }))
      expect([read.made, read.entries[0]?.leftOut]).toEqual([0, expect.stringContaining('It is a series')])
    }
  })

  it('are read by those who plan only', async () => {
    const { author } = await house()
    expect(refusal(await importIcs(author.ctx, { ...preview, text: '' }))).toBe('forbidden')
  })
})

describe('bringing up to date', () => {
  it('is only for what is out', async () => {
    const { ctx, input, shown, runDue } = await house()
    const { id } = unwrap(await addProgramme(ctx, input()))
    await runDue(id)
    const [item] = await shown()
    expect(refusal(await addEvergreen(ctx, { draftId: item?.draftId ?? '', weeks: 8 }))).toBe('conflict')
    expect(unwrap(await listEvergreens(ctx)).evergreens).toEqual([])
  })

  it('makes a draft that names the post and repeats no word of it', async () => {
    // The queue goes by its own clock: what is due later than now would not be sent.
    clock.moveTo(new Date())
    const h = await house()
    const { org, ctx } = h
    const made = await livePost(h)
    const { id } = unwrap(await addEvergreen(ctx, { draftId: made.draftId, weeks: 8 }))
    expect(refusal(await addEvergreen(ctx, { draftId: made.draftId, weeks: 8 }))).toBe('conflict')
    expect(unwrap(await listEvergreens(ctx)).evergreens.map((one) => one.weeks)).toEqual([8])
    await makeUpdateDraft(org.system, id)
    await makeUpdateDraft(org.system, id)
    const rows = await org.system.read((tx) => tx.select().from(evergreens))
    expect(rows.map((row) => row.state)).toEqual(['made'])
    const draft = unwrap(await draftById(ctx, rows[0]?.madeDraftId ?? ''))
    expect(draft.variants.map((part) => [part.text, part.updateOf])).toEqual([['', made.postId]])
    expect(draft.idea).toContain('What changed since')
    expect(unwrap(await listEvergreens(ctx)).evergreens).toEqual([])
  })
})
