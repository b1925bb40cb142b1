import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { createDepartment, updateDepartment } from '#modules/people/index.ts'
import { fake } from '#networks/fake/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { addFigure } from './commands/add-figure.ts'
import { addCase, saveCase, tryOptions } from './commands/cases.ts'
import { decideCase } from './commands/decide-case.ts'
import { importFigures } from './commands/import-figures.ts'
import { addPeer, type PeerWords, retirePeer, savePeer } from './commands/peers.ts'
import { reviewCase } from './commands/review-case.ts'
import { stepCase } from './commands/step-case.ts'
import { withdrawFigure } from './commands/withdraw-figure.ts'
import type { Body } from './domain/body.ts'
import { caseView } from './queries/case.ts'
import { listCases } from './queries/cases.ts'
import { comparePeers } from './queries/compare-peers.ts'
import { exportFigures } from './queries/export-figures.ts'
import { listPeers, peerView } from './queries/peers.ts'
import { waitingCases } from './queries/waiting-cases.ts'

const clock = fixedClock(new Date('2026-03-11T09:00:00Z'))
let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock, networks: [fake], allowHosts: ['127.0.0.1'] })
})
afterAll(() => app?.close())

const refusal = (type: string, message: RegExp) => ({
  ok: false,
  error: { type, message: expect.stringMatching(message) },
})

const peer: PeerWords = {
  ...{ kind: 'competitor', name: 'Nordvik', industry: 'Outdoor', country: 'NO', employees: 900 },
  ...{ website: null, note: '', accounts: [] },
}
const figure: Omit<Parameters<typeof addFigure>[1], 'peerId'> = {
  ...{
    measure: 'time-to-hire',
    network: null,
    label: '',
    value: 41,
    asOf: '2026-03-01',
    source: 'Annual report',
  },
  note: '',
}

const department = { name: 'Referrals', kind: 'hr', parentId: null, headMemberId: null } as const

/** Three peers with a time to hire each, and our own. */
async function compared(ctx: Ctx): Promise<string[]> {
  const ids: string[] = []
  for (const [name, value] of [
    ['Nordvik', 41],
    ['Bergli', 28],
    ['Havdal', 60],
  ] as const) {
    const { id } = unwrap(await addPeer(ctx, { ...peer, name }))
    unwrap(await addFigure(ctx, { ...figure, peerId: id, value }))
    ids.push(id)
  }
  return ids
}

describe('peers', () => {
  it('are kept by who keeps the scoreboard, each name once, and never seen by another organisation', async () => {
    const { ctx, member } = await app.organisation()
    const viewer = await member('Sofia Brandt', 'viewer')
    expect(await addPeer(viewer.ctx, peer)).toMatchObject(refusal('forbidden', /business cases/))
    const { id } = unwrap(await addPeer(ctx, peer))
    expect(await addPeer(ctx, { ...peer, name: 'NORDVIK' })).toMatchObject(refusal('conflict', /name/))
    const list = unwrap(await listPeers(viewer.ctx, { retired: 'without' }))
    expect(list.mayChange).toBe(false)
    // With the first peer we ourselves are in the list, first.
    expect(list.peers.map(({ kind }) => kind)).toEqual(['us', 'competitor'])
    const [us] = list.peers
    expect(await retirePeer(ctx, { id: us?.id ?? '', retired: true })).toMatchObject(
      refusal('conflict', /stay/),
    )
    unwrap(await savePeer(ctx, { id, ...peer, name: 'Nordvik AS', note: 'Oslo' }))
    unwrap(await retirePeer(ctx, { id, retired: true }))
    expect(unwrap(await listPeers(ctx, { retired: 'without' })).peers).toHaveLength(1)
    expect(unwrap(await peerView(ctx, { id }))).toMatchObject({ name: 'Nordvik AS', retired: true })
    const stranger = (await app.organisation('Other')).ctx
    expect(unwrap(await listPeers(stranger, { retired: 'with' })).peers).toEqual([])
    expect(await peerView(stranger, { id })).toMatchObject(refusal('not_found', /exist/))
  })

  it('have figures with a source and a day; the newest counts, and what is withdrawn does not', async () => {
    const { ctx } = await app.organisation()
    const [id = ''] = await compared(ctx)
    expect(await addFigure(ctx, { ...figure, peerId: id, asOf: '2026-03-12' })).toMatchObject(
      refusal('invalid', /to come/),
    )
    expect(await addFigure(ctx, { ...figure, peerId: id, measure: 'followers' })).toMatchObject(
      refusal('invalid', /network/),
    )
    const later = unwrap(await addFigure(ctx, { ...figure, peerId: id, value: 30, asOf: '2026-03-05' }))
    const median = async () => unwrap(await comparePeers(ctx)).comparisons[0]?.gap.median
    expect(await median()).toBe(30)
    unwrap(await withdrawFigure(ctx, { id: later.id, withdrawn: true }))
    expect(await median()).toBe(41)
    expect(unwrap(await comparePeers(ctx)).comparisons[0]).toMatchObject({
      own: { value: null, reason: expect.stringMatching(/entered/) },
      gap: { n: 3, difference: null },
    })
    const us = unwrap(await listPeers(ctx, { retired: 'without' })).peers[0]?.id ?? ''
    unwrap(await addFigure(ctx, { ...figure, peerId: us, value: 55, source: 'HR system' }))
    expect(unwrap(await comparePeers(ctx)).comparisons[0]?.gap).toMatchObject({
      difference: 14,
      behind: true,
      rank: 3,
    })
  })

  it('come from a table whole or not at all, and the table that goes out comes in again', async () => {
    const { ctx } = await app.organisation()
    await compared(ctx)
    const head = 'peer;measure;network;name;value;date;source\n'
    const good = `${head}Nordvik;pickups;;;12;2026-02-01;Press list\nBergli;pickups;;;7;2026-02-01;Press list\n`
    expect(unwrap(await importFigures(ctx, { csv: good, tryOnly: true }))).toEqual({
      added: 0,
      ready: 2,
      wrong: [],
    })
    const bad = unwrap(
      await importFigures(ctx, { csv: `${good}Nobody;pickups;;;7;2026-02-01;x\n`, tryOnly: false }),
    )
    expect(bad).toMatchObject({ added: 0, wrong: [{ line: 4, column: 'peer' }] })
    expect(unwrap(await importFigures(ctx, { csv: good, tryOnly: false })).added).toBe(2)
    const { csv } = unwrap(await exportFigures(ctx))
    expect(unwrap(await importFigures(ctx, { csv, tryOnly: true }))).toMatchObject({ ready: 5, wrong: [] })
    expect(await importFigures(ctx, { csv: 'a;b\n', tryOnly: true })).toMatchObject(refusal('invalid', /row/))
    expect(await importFigures(ctx, { csv: 'a;b\n1;2\n', tryOnly: true })).toMatchObject(
      refusal('invalid', /“peer”/),
    )
  })

  it('are read once a day on networks that show their figures, ourselves too', async () => {
    const { ctx } = await app.organisation()
    const { server } = await fakeChannel(ctx, 'fjell-peers')
    server.service.createAccount({ handle: 'nordvik', displayName: 'Nordvik', password: 'horse' })
    const { id } = unwrap(await addPeer(ctx, { ...peer, accounts: [{ network: 'fake', handle: 'nordvik' }] }))
    await app.drain()
    const view = unwrap(await peerView(ctx, { id }))
    expect(view.accounts).toMatchObject([{ network: 'fake', problem: null, unread: null }])
    expect(view.accounts[0]?.readAt).toBe(clock.now().toISOString())
    // The fake network tells nobody's followers: unknown, not 0.
    expect(view.known).toEqual([])
    const next = (await app.planned()).map(({ at }) => at?.toISOString())
    expect(next).toContain('2026-03-12T09:00:00.000Z')
    const nobody = unwrap(
      await addPeer(ctx, {
        ...peer,
        name: 'Ghost',
        accounts: [{ network: 'fake', handle: 'ghost-of-nobody' }],
      }),
    )
    await app.drain()
    expect(unwrap(await peerView(ctx, { id: nobody.id })).accounts[0]?.problem).toMatch(/Nobody/)
    const us = unwrap(await listPeers(ctx, { retired: 'without' })).peers[0]
    expect(us).toMatchObject({ kind: 'us', networks: ['fake'], problems: 0 })
    await server.stop()
  })
})

const whole: Body = {
  ...{ problem: 'Hiring takes two months.', months: 12, currency: 'NOK', hourRate: 60_000 },
  compared: [{ measure: 'time-to-hire', network: null, label: '' }],
  waiting: 'Three positions stay open each quarter.',
  options: [
    {
      ...{ name: 'Employees refer', what: 'Twenty people share openings.', hoursPerWeek: 4 },
      costs: [{ what: 'Bonus', kind: 'once', amount: 5_000_000 }],
      effects: [
        {
          ...{ what: 'Days to hire saved', metricId: null, low: 5, likely: 10, high: 20 },
          ...{ basis: 'peers', source: 'Bergli, annual report', worth: 1_500_000 },
        },
      ],
    },
  ],
  proposed: 0,
  risks: [{ what: 'Nobody shares', chance: 2, weight: 2, answer: 'Heads begin.' }],
  steps: [{ day: 10, what: 'Invite twenty people', ownerId: null }],
}

describe('a business case', () => {
  it('is written by one, decided by the head of the department, and stands on what was shown', async () => {
    const { ctx, member } = await app.organisation()
    const [nordvik = ''] = await compared(ctx)
    const head = await member('Ruth Fjell', 'viewer')
    const author = await member('Dana Ortiz', 'viewer')
    const other = await member('Sofia Brandt', 'viewer')
    const { id: departmentId } = unwrap(await createDepartment(ctx, { ...department, headMemberId: head.id }))
    const words = { title: 'Hire by referral', departmentId, tactic: 10, decideBy: '2026-04-01' }
    const { id } = unwrap(await addCase(author.ctx, { ...words, currency: 'NOK' }))
    expect(await stepCase(author.ctx, { id, step: 'submit' })).toMatchObject(refusal('invalid', /6 things/))
    const save = (from: Ctx, revision: number) => saveCase(from, { id, revision, ...words, body: whole })
    expect(await save(other.ctx, 1)).toMatchObject(refusal('forbidden', /wrote/))
    expect(unwrap(await save(author.ctx, 1))).toEqual({ revision: 2, lacks: [] })
    expect(await save(author.ctx, 1)).toMatchObject(refusal('conflict', /meanwhile/))
    unwrap(await stepCase(author.ctx, { id, step: 'submit' }))
    expect(await save(author.ctx, 3)).toMatchObject(refusal('conflict', /Take it back/))
    // A figure that comes later does not change what was asked.
    unwrap(await addFigure(ctx, { ...figure, peerId: nordvik, value: 1, asOf: '2026-03-09' }))
    const shown = unwrap(await caseView(head.ctx, { id }))
    expect(shown.comparisons[0]?.gap.median).toBe(41)
    expect(shown.today?.[0]?.gap.median).toBe(28)
    expect(shown).toMatchObject({ deciders: ['Ruth Fjell'], may: { decide: true, write: false } })
    expect(unwrap(await waitingCases(head.ctx)).decide.map((one) => one.id)).toEqual([id])
    expect(unwrap(await waitingCases(author.ctx)).decide).toEqual([])

    const decision = {
      id,
      verdict: 'adopted',
      option: 0,
      reason: 'Peers do.',
      reviewOn: '2026-09-01',
    } as const
    expect(await decideCase(author.ctx, decision)).toMatchObject(refusal('forbidden', /You wrote/))
    expect(await decideCase(other.ctx, decision)).toMatchObject(refusal('forbidden', /not yours/))
    expect(await decideCase(head.ctx, { ...decision, option: null })).toMatchObject(
      refusal('invalid', /option/),
    )
    expect(await decideCase(head.ctx, { ...decision, reviewOn: '2026-03-11' })).toMatchObject(
      refusal('invalid', /day to come/),
    )
    unwrap(await decideCase(head.ctx, decision))
    expect(await decideCase(head.ctx, decision)).toMatchObject(refusal('conflict', /any more/))

    unwrap(await reviewCase(author.ctx, { id, words: 'Seven days saved.', came: [7] }))
    expect(unwrap(await caseView(ctx, { id }))).toMatchObject({
      state: 'reviewed',
      asked: [
        { verdict: 'adopted', option: 'Employees refer', review: { effects: [{ likely: 10, came: 7 }] } },
      ],
    })
  })

  it('is taken back without a trace of being asked, and asked again as a further one', async () => {
    const { ctx, member } = await app.organisation()
    await compared(ctx)
    const controller = await member('Benedikt Kranz', 'controller')
    const words = { title: 'Referral', departmentId: null, tactic: 10, decideBy: null }
    const { id } = unwrap(await addCase(ctx, { ...words, currency: 'NOK' }))
    unwrap(await saveCase(ctx, { id, revision: 1, ...words, body: whole }))
    unwrap(await stepCase(ctx, { id, step: 'submit' }))
    unwrap(await stepCase(ctx, { id, step: 'take-back' }))
    expect(unwrap(await caseView(ctx, { id })).asked).toEqual([])
    unwrap(await stepCase(ctx, { id, step: 'submit' }))
    unwrap(
      await decideCase(controller.ctx, {
        id,
        verdict: 'postponed',
        option: null,
        reason: 'Next year.',
        reviewOn: null,
      }),
    )
    unwrap(await stepCase(ctx, { id, step: 'reopen' }))
    unwrap(await stepCase(ctx, { id, step: 'submit' }))
    expect(unwrap(await caseView(ctx, { id })).asked.map(({ no, verdict }) => [no, verdict])).toEqual([
      ...[
        [2, null],
        [1, 'postponed'],
      ],
    ])
    expect(await reviewCase(ctx, { id, words: 'Too early', came: [1] })).toMatchObject(
      refusal('conflict', /decided/),
    )
  })

  it('of a department that is restricted is hidden from others', async () => {
    const { ctx, member, as } = await app.organisation()
    const viewer = await member('Sofia Brandt', 'viewer')
    const { id: departmentId } = unwrap(await createDepartment(ctx, department))
    const words = { title: 'Secret', departmentId, tactic: null, decideBy: null }
    const { id } = unwrap(await addCase(ctx, { ...words, currency: 'EUR' }))
    expect(unwrap(await listCases(viewer.ctx, { limit: 10 })).cases).toHaveLength(1)
    unwrap(await updateDepartment(ctx, { departmentId, restricted: true }))
    const seen = await as(viewer.id)
    expect(unwrap(await listCases(seen, { limit: 10 })).cases).toEqual([])
    expect(await caseView(seen, { id })).toMatchObject(refusal('not_found', /exist/))
  })

  it('tries numbers while they are written and refuses those that stand on their head', async () => {
    const { ctx } = await app.organisation()
    const { months, hourRate, options } = whole
    const [valued] = unwrap(await tryOptions(ctx, { months, hourRate, options })).valued
    expect(valued?.spend).toBe(5_000_000)
    const [option] = options
    const effects = option?.effects.map((one) => ({ ...one, low: 99 })) ?? []
    const upside = option ? [{ ...option, effects }] : []
    expect(await tryOptions(ctx, { months, hourRate, options: upside })).toMatchObject(
      refusal('invalid', /lowest/),
    )
  })
})
