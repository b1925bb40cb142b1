import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { declineConsent, listApprovals, takeBack } from '#modules/governance/index.ts'
import { fake } from '#networks/fake/index.ts'
import { type FakeServer, startFakeServer } from '#networks/fake/server.ts'
import type { Letter } from '#platform/mail/index.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { askConsent } from './commands/ask.ts'
import { readStatements, startWith } from './commands/bring-in.ts'
import { archiveStatement, createStatement, restoreStatement, saveStatement } from './commands/write.ts'
import { dayIn, endOf, warningAt } from './domain/standing.ts'
import { tellEnding } from './jobs/ending.handler.ts'
import { myStatements, statementCards } from './queries/cards.ts'
import { statementsFile } from './queries/file.ts'
import { oneStatement } from './queries/one.ts'
import { type CrisisHouse, content, crisisHouse } from './testing/house.ts'

const clock = fixedClock(new Date())
const letters: Letter[] = []
let app: TestApp
let server: FakeServer
let h: CrisisHouse

beforeAll(async () => {
  server = await startFakeServer()
  const mail = {
    configured: true,
    link: (path: string) => `http://localhost${path}`,
    deliver: async (letter: Letter) => {
      letters.push(letter)
      return { outcome: 'sent' as const }
    },
  }
  app = await testApp({ networks: [fake], clock, allowHosts: ['127.0.0.1'], mail })
  h = await crisisHouse(app, server)
})
afterAll(async () => {
  await app?.close()
  await server?.stop()
})

const card = async (id: string) => unwrap(await oneStatement(h.writer.ctx, { id })).statement

describe('agreeing ahead', () => {
  it('asks legal and a spokesperson, who are two people and did not write it', async () => {
    const made = unwrap(await createStatement(h.writer.ctx, content({ title: 'Two people' })))
    expect(made).toMatchObject({ state: 'draft', blanks: ['product', 'what happened', 'next update at'] })
    expect(unwrap(await askConsent(h.writer.ctx, { id: made.id })).state).toBe('asked')
    expect((await card(made.id)).waitsFor).toBe('Lars Moe and Per Lie')
    const [request] = unwrap(await listApprovals(h.lawyer.ctx, { view: 'mine' })).approvals
    expect(request).toMatchObject({ subjectType: 'statement', contentClass: 'F', title: 'Two people' })
    expect(request?.preview[0]?.text).toContain('{what happened}')
    unwrap(await h.agree(h.lawyer.ctx))
    await app.drain()
    expect((await card(made.id)).state).toBe('asked')
    unwrap(await h.agree(h.speaker.ctx))
    await app.drain()
    expect(await card(made.id)).toMatchObject({ state: 'approved', validUntil: dayIn(180, clock.now()) })
  })

  it('ends with the next change of the words, and says who changed what and why', async () => {
    const made = await h.agreed({ title: 'Changed later' })
    const basedOn = made.version
    const change = { ...content({ title: 'Changed later' }), id: made.id, basedOn, reason: 'Clearer words' }
    unwrap(await saveStatement(h.commander.ctx, change))
    expect(await saveStatement(h.writer.ctx, change)).toMatchObject({ ok: false, error: { type: 'stale' } })
    const shown = unwrap(await oneStatement(h.writer.ctx, { id: made.id }))
    expect(shown.statement.state).toBe('draft')
    expect(shown.versions.map(({ reason, by }) => `${by.name}: ${reason}`)).toEqual([
      'Ruth Fjell: Clearer words',
      'Elin Dahl: First written',
    ])
  })

  it('takes an open question back when the words change meanwhile', async () => {
    const made = unwrap(await createStatement(h.writer.ctx, content({ title: 'Asked, then changed' })))
    unwrap(await askConsent(h.writer.ctx, { id: made.id }))
    expect(await askConsent(h.writer.ctx, { id: made.id })).toMatchObject({ ok: false })
    const to = { ...content({ title: 'Asked, then changed' }), id: made.id, basedOn: 1, reason: 'A typo' }
    unwrap(await saveStatement(h.writer.ctx, to))
    await app.drain()
    expect(unwrap(await listApprovals(h.lawyer.ctx, { view: 'mine' })).approvals).toEqual([])
    expect((await card(made.id)).state).toBe('draft')
  })

  it('is sent back with a note, and taken back before it was used', async () => {
    const made = unwrap(await createStatement(h.writer.ctx, content({ title: 'Sent back' })))
    unwrap(await askConsent(h.writer.ctx, { id: made.id }))
    const [request] = unwrap(await listApprovals(h.lawyer.ctx, { view: 'mine' })).approvals
    const settled = { id: request?.id ?? '', digest: request?.digest ?? '' }
    unwrap(await declineConsent(h.lawyer.ctx, { ...settled, reason: 'Not yet known' }))
    await app.drain()
    expect(await card(made.id)).toMatchObject({ state: 'returned', returnedNote: 'Not yet known' })
    const agreed = await h.agreed({ title: 'Taken back' })
    const given = unwrap(await listApprovals(h.lawyer.ctx, { view: 'settled' })).approvals
    const mine = given.find((one) => one.subjectId === agreed.id)
    unwrap(await takeBack(h.lawyer.ctx, { id: mine?.id ?? '', reason: 'A court said no' }))
    await app.drain()
    expect((await card(agreed.id)).state).toBe('returned')
  })

  it('refuses what nobody can agree to ahead, and whoever may not write', async () => {
    const parts = { ...content().parts, facts: 'Our quarterly results are not touched by this.' }
    const made = unwrap(await createStatement(h.writer.ctx, content({ title: 'Results', parts })))
    expect(await askConsent(h.writer.ctx, { id: made.id })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('class E') },
    })
    expect(await createStatement(h.speaker.ctx, content())).toMatchObject({
      ok: false,
      error: { type: 'forbidden' },
    })
    const stranger = (await app.organisation('Other')).ctx
    expect(await statementCards(stranger)).toEqual([])
    expect(await oneStatement(stranger, { id: made.id })).toMatchObject({ ok: false })
  })
})

describe('the end of what was agreed', () => {
  it('is told 14 days before and when it comes, once each; agreed anew it holds on', async () => {
    const until = dayIn(30, clock.now())
    const made = await h.agreed({ title: 'Ends soon' }, until)
    letters.length = 0
    const about = () => letters.filter((one) => one.subject.startsWith('“Ends soon”'))
    const planned = async () =>
      (await app.planned()).filter((one) => one.data.name === 'statements.ending').map((one) => one.at)
    expect(await planned()).toContainEqual(warningAt(until))
    // The queue goes by the clock of the database; the test runs what was planned when its own clock is there.
    const run = async () => {
      for (let twice = 0; twice < 2; twice += 1)
        await tellEnding(h.organisation.system, { statementId: made.id, until })
      await app.drain()
    }
    clock.advance(10 * 86_400_000)
    await run()
    expect(about()).toEqual([])
    clock.advance(8 * 86_400_000)
    await run()
    expect(about().map((one) => one.subject)).toEqual([expect.stringContaining('holds until')])
    expect(await planned()).toContainEqual(endOf(until))
    expect(await card(made.id)).toMatchObject({ state: 'approved', ending: true })
    expect(unwrap(await myStatements(h.writer.ctx)).statements.map((one) => one.title)).toContain('Ends soon')
    // Asked anew it stays in force until they agree.
    unwrap(await askConsent(h.writer.ctx, { id: made.id, validUntil: dayIn(40, clock.now()) }))
    expect((await card(made.id)).state).toBe('approved')
    clock.advance(14 * 86_400_000)
    await run()
    expect(about()).toHaveLength(2)
    expect((await card(made.id)).state).toBe('expired')
    unwrap(await h.agree(h.lawyer.ctx))
    unwrap(await h.agree(h.speaker.ctx))
    await app.drain()
    expect(await card(made.id)).toMatchObject({ state: 'approved', ending: false })
    unwrap(await archiveStatement(h.writer.ctx, { id: made.id }))
    expect((await statementCards(h.writer.ctx)).some((one) => one.id === made.id)).toBe(false)
    expect(unwrap(await restoreStatement(h.writer.ctx, { id: made.id })).state).toBe('approved')
  })
})

describe('many at once', () => {
  it('begins with words for every kind in two languages, and leaves alone what is there', async () => {
    const other = await app.organisation('Fresh')
    const { ctx } = other
    unwrap(await createStatement(ctx, content()))
    expect(unwrap(await startWith(ctx, { languages: ['en', 'de'] })).made).toBe(19)
    expect(unwrap(await startWith(ctx, { languages: ['en', 'de'] })).made).toBe(0)
    const all = await statementCards(ctx)
    expect(all.filter((one) => one.missing.length > 0)).toEqual([])
    expect(all.every((one) => one.state === 'draft')).toBe(true)
    const file = unwrap(await statementsFile(ctx, { format: 'markdown' }))
    const json = unwrap(await statementsFile(ctx, { format: 'json' }))
    const empty = await app.organisation('Empty')
    const looked = unwrap(await readStatements(empty.ctx, { text: file.text, keep: false }))
    expect(looked).toMatchObject({ problems: [], made: 0 })
    expect(await statementCards(empty.ctx)).toEqual([])
    expect(unwrap(await readStatements(empty.ctx, { text: file.text, keep: true })).made).toBe(20)
    expect(unwrap(await readStatements(empty.ctx, { text: json.text, keep: true })).made).toBe(0)
    const shape = (one: { title: string; words: string }) => `${one.title}: ${one.words}`
    expect((await statementCards(empty.ctx)).map(shape)).toEqual(all.map(shape))
  })

  it('keeps nothing for a channel that is not there, and no empty words', async () => {
    expect(await createStatement(h.writer.ctx, content({ channelIds: [newId()] }))).toMatchObject({
      ok: false,
    })
    const empty = { acknowledgement: '', empathy: '', facts: '', action: ' ', nextUpdate: '' }
    expect(await createStatement(h.writer.ctx, content({ parts: empty }))).toMatchObject({ ok: false })
  })
})
