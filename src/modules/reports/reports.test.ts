import { call } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { leave, updateMember } from '#modules/people/index.ts'
import { routes } from '../../routes.ts'
import { beginSlot } from './commands/begin-send.ts'
import { saveReport } from './commands/save.ts'
import { makeAndSend } from './commands/send.ts'
import { sendNow } from './commands/send-now.ts'
import { takeOver } from './commands/stop.ts'
import { mainOf } from './domain/document.ts'
import { due } from './jobs/due.handler.ts'
import { getReport, listReports, standingReports } from './queries/reports.ts'
import { listSends, sentFile, sentReport } from './queries/sends.ts'
import { draftOf, idOf, type ReportHouse, reportHouse } from './testing/house.ts'
import { pdfText } from './testing/pdf-text.ts'

const clock = fixedClock(new Date('2026-03-01T12:00:00Z'))
let house: ReportHouse
beforeAll(async () => {
  house = await reportHouse(clock)
}, 60_000)
afterAll(() => house?.app.close())

const made = async (change: Parameters<typeof draftOf>[0] = {}) => {
  const { ctx } = house.inbox
  return unwrap(await saveReport(ctx, { id: null, ...draftOf({ memberIds: [idOf(ctx)], ...change }) })).id
}
const nextAt = async (id: string) => unwrap(await getReport(house.inbox.ctx, { id })).nextAt ?? ''

describe('a slot', () => {
  it('is taken once: a run that died is taken up again, and a second one finds nothing to do', async () => {
    const { inbox, app, letters } = house
    const id = await made()
    const slot = await nextAt(id)
    expect(slot).toBe('2026-03-05T07:00:00.000Z')
    clock.moveTo(new Date('2026-03-05T07:00:02Z'))
    // Died after its row was written, before anything was worked out.
    const begun = await beginSlot(inbox.system, id, new Date(slot))
    expect(begun?.send.state).toBe('making')
    expect(await nextAt(id)).toBe('2026-04-05T06:00:00.000Z')
    await due(inbox.system, { reportId: id, slot })
    if (begun) await makeAndSend(inbox.system, begun.report, begun.send)
    await due(inbox.system, { reportId: id, slot })
    await app.drain()
    expect(letters.filter(({ subject }) => subject.startsWith('Monthly report'))).toHaveLength(1)
    const { sends } = unwrap(await listSends(inbox.ctx, { id, limit: 50 }))
    expect(sends).toMatchObject([{ slot, state: 'sent', letters: [{ to: 'Dana Ortiz', state: 'sent' }] }])
  })

  it('of a schedule that was changed is void', async () => {
    const id = await made({ name: 'Changed' })
    const slot = await nextAt(id)
    const change = {
      ...draftOf({ name: 'Changed' }),
      schedule: { every: 'week', weekday: 0, hour: 9 },
    } as const
    unwrap(await saveReport(house.inbox.ctx, { id, ...change }))
    expect(await beginSlot(house.inbox.system, id, new Date(slot))).toBeNull()
  })
})

describe('one figure', () => {
  it('is the same on the screen, in the API, the letter, the PDF, the table and the kept edition', async () => {
    const { inbox, app, letters } = house
    const id = await made({ name: 'Alike' })
    const { sendId } = unwrap(await sendNow(inbox.ctx, { id }))
    await app.drain()
    const { document } = unwrap(await sentReport(inbox.ctx, { sendId }))
    const [letter] = letters.filter(({ subject }) => subject.startsWith('Alike'))
    const csv = Buffer.from(
      unwrap(await sentFile(inbox.ctx, { sendId, kind: 'csv' })).content,
      'base64',
    ).toString()
    const pdf = pdfText(
      Buffer.from(unwrap(await sentFile(inbox.ctx, { sendId, kind: 'pdf' })).content, 'base64'),
    )
    const api = await call(
      routes(app.engine).insights.figure,
      { metricId: 'conversations', from: document.from, to: document.to },
      { context: { ctx: inbox.ctx } as never },
    )
    expect(api.figures.value?.value).toBe(14)
    const entry = document.entries.find(({ metric }) => metric.id === 'conversations')
    expect(entry && mainOf(entry, entry.figures)).toEqual(api.figures.value)
    expect(csv).toContain(
      `figure,conversations,Conversations,1,value,${document.from},${document.to},14,count`,
    )
    expect(letter?.html).toContain('>14</p>')
    expect(letter?.text).toContain('Conversations: 14')
    expect(pdf.split('\n')).toContain('14')
    expect(letter?.attachments?.map(({ name, type }) => [name, type])).toEqual([
      ['alike-2026-02-01.pdf', 'application/pdf'],
      ['alike-2026-02-01.csv', 'text/csv'],
    ])
    expect(letter?.attachments?.[0]?.content.slice(0, 5)).toBe('JVBER')
    // Nobody answered: a wait that nobody knows is said to be unknown, in each of them.
    const because = 'Unknown, because: Too many are not answered yet to say.'
    expect(letter?.html).toContain(because)
    expect(letter?.text).toContain(because)
    expect(pdf.replaceAll('\n', ' ')).toContain('Too many are not answered')
  })
})

describe('who may get it', () => {
  it('restricted departments are left out for who may not see them, or it is refused with who and why', async () => {
    const { ctx, member } = house.inbox
    const petra = await member('Petra Lund', 'author')
    unwrap(await updateMember(ctx, { memberId: petra.id, departmentId: house.hr }))
    await house.app.drain()
    const own = await petra.again()
    const list = [(await member('Kari Lie', 'viewer')).id]
    const whole = draftOf({ name: 'Left out', memberIds: list, leaveOut: false })
    const because = 'Kari Lie may not see what would stand here of HR.'
    expect(await saveReport(own, { id: null, ...whole })).toMatchObject({
      error: { message: because, fields: { memberIds: expect.stringContaining(because) } },
    })
    // What a report is about cannot be left out of it.
    const about = { ...whole, departmentId: house.hr, metricIds: null, leaveOut: true }
    expect(await saveReport(own, { id: null, ...about })).toMatchObject({ error: { message: because } })
    const { id } = unwrap(await saveReport(own, { id: null, ...whole, leaveOut: true }))
    unwrap(await sendNow(own, { id }))
    await house.app.drain()
    const { sends } = unwrap(await listSends(own, { id, limit: 50 }))
    expect(sends).toMatchObject([{ mayOpen: true, letters: [{ to: 'Petra Lund' }] }])
    // By hand it goes to one who sees HR, and HR is in it: who does not see it may not open that edition.
    const edition = await sentReport(await house.inbox.againOwner(), { sendId: sends[0]?.id ?? '' })
    expect(edition).toMatchObject({ ok: false, error: { type: 'not_found' } })
  })

  it('addresses outside are for who may show figures outside', async () => {
    const viewer = await house.inbox.member('Nils Aas', 'viewer')
    const refused = await saveReport(viewer.ctx, { id: null, ...draftOf({ outside: ['press@example.org'] }) })
    expect(refused).toMatchObject({ ok: false, error: { type: 'forbidden' } })
    expect(unwrap(await listReports(viewer.ctx)).reports).toEqual([])
  })

  it('outside gets no number that stands on few, no names, no way into the house', async () => {
    const { inbox, app, letters } = house
    const id = await made({ name: 'For the press', outside: ['press@example.org'], memberIds: [] })
    const slot = await nextAt(id)
    clock.moveTo(new Date(slot))
    await due(inbox.system, { reportId: id, slot })
    await app.drain()
    const letter = letters.find(({ to }) => to === 'press@example.org')
    expect(letter?.html).toContain('Numbers that stand on fewer than five rows are not shown.')
    expect(letter?.html).not.toContain('Dana Ortiz')
    expect(letter?.html).not.toContain('weft.example')
  })
})

describe('an owner who leaves', () => {
  it('leaves a report that stands still and says so to who runs the scoreboard, until somebody takes it over', async () => {
    const { ctx, system, member } = house.inbox
    const lead = await member('Ida Moe', 'social-lead')
    const id = unwrap(
      await saveReport(lead.ctx, { id: null, ...draftOf({ name: 'Ida’s', memberIds: [lead.id] }) }),
    ).id
    const slot = await nextAt(id)
    unwrap(await leave(ctx, { memberId: lead.id }))
    await house.app.drain()
    clock.moveTo(new Date(slot))
    expect(await beginSlot(system, id, new Date(slot))).toBeNull()
    const { reports } = unwrap(await standingReports(ctx))
    expect(reports.map(({ name }) => name)).toContain('Ida’s')
    unwrap(await takeOver(ctx, { id }))
    expect(unwrap(await getReport(ctx, { id }))).toMatchObject({
      paused: null,
      owner: { name: 'Dana Ortiz' },
    })
  })
})
