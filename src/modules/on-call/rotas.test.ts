import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { offerSwap, putIn, takeOut, takeSwap } from './commands/overrides.ts'
import { saveLadder } from './commands/save-ladder.ts'
import { endRota, saveRota } from './commands/save-rota.ts'
import { startPaging } from './commands/start-paging.ts'
import type { LadderText, RotaText } from './contract.ts'
import { onCallHoldings } from './holdings.ts'
import { ladderView } from './queries/ladder-view.ts'
import { nowView } from './queries/now.ts'
import { overview } from './queries/overview.ts'
import { onCallNow } from './queries/rotas.ts'
import { alarm, pagedHouse, testMail } from './testing/house.ts'

const clock = fixedClock(new Date('2026-03-04T09:00:00.000Z'))
const post = testMail()
let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock, mail: post.mail })
})
afterAll(() => app?.close())

/** Weekly turns since Monday, 2 March. */
function rota(
  memberIds: string[],
  more: Partial<RotaText['layers'][number]> = {},
  rest: Partial<RotaText> = {},
): RotaText {
  const layer = {
    ...{ memberIds, turn: 'week' as const, every: 1, startsOn: '2026-03-02', handOver: '09:00' },
    ...{ zone: 'Europe/Oslo', only: null, holidays: 'same' as const },
    ...more,
  }
  return { id: null, name: 'Day and night', departmentId: null, deputyId: null, layers: [layer], ...rest }
}

describe('a rota', () => {
  it('is refused with a hole in it, and says from when to when', async () => {
    const house = await pagedHouse(app)
    const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }))
    const holed = await saveRota(house.ctx, rota([house.ana.id], { only: weekdays }))
    expect(holed).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('from 2026-03-07 00:00 to 2026-03-09 00:00 (Europe/Oslo)') },
    })
    expect(await saveRota(house.ctx, rota([house.ana.id], { startsOn: '2026-03-09' }))).toMatchObject({
      ok: false,
    })
    expect(await saveRota(house.ana.ctx, rota([house.ana.id]))).toMatchObject({
      error: { type: 'forbidden' },
    })
    expect(await saveRota(house.ctx, rota(['00000000-0000-4000-8000-000000000000']))).toMatchObject({
      ok: false,
    })
    const { id, warnings } = unwrap(await saveRota(house.ctx, rota([house.ana.id, house.ben.id])))
    expect(warnings[0]).toMatch(/Ana Berg and Ben Dahl can be reached in one way only/)
    expect(await onCallNow(house.ctx)).toEqual([
      { rotaId: id, rotaName: 'Day and night', memberId: house.ana.id, until: '2026-03-09T08:00:00.000Z' },
    ])
    unwrap(await endRota(house.ctx, { id }))
    expect(await onCallNow(house.ctx)).toEqual([])
  })

  it('of a department stands for it, that of the house for the others', async () => {
    const house = await pagedHouse(app)
    const { departmentCards } = await import('#modules/people/index.ts')
    const [service, other] = await departmentCards(house.ctx)
    unwrap(await saveRota(house.ctx, rota([house.ana.id], {}, { departmentId: service?.id ?? '' })))
    unwrap(await saveRota(house.ctx, rota([house.ben.id], {}, { name: 'House' })))
    const who = async (departmentId: string) =>
      (await onCallNow(house.ctx, { departmentId })).map(({ memberId }) => memberId)
    expect(await who(service?.id ?? '')).toEqual([house.ana.id])
    expect(await who(other?.id ?? '')).toEqual([house.ben.id])
    const stranger = await app.organisation('Other')
    expect(await onCallNow(stranger.ctx)).toEqual([])
  })

  it('tells both at the hand-over, once, and plans the next', async () => {
    const house = await pagedHouse(app)
    const { id } = unwrap(await saveRota(house.ctx, rota([house.ana.id, house.ben.id])))
    unwrap(await saveRota(house.ctx, rota([house.ana.id, house.ben.id], {}, { id })))
    const planned = (await app.planned()).filter(
      ({ data }) => data.name === 'on-call.hand-over' && data.organisationId === house.id,
    )
    expect(planned.map(({ at }) => at?.toISOString())).toEqual(['2026-03-09T08:00:00.000Z'])
    const before = clock.now()
    clock.moveTo(new Date('2026-03-09T08:00:00.000Z'))
    post.letters.splice(0)
    const { handOver } = await import('./commands/hand-over.ts')
    await handOver(house.system, planned[0]?.data.data as { rotaId: string; at: string })
    await app.drain()
    const said = post.letters.map(({ subject }) => subject).sort()
    expect(said).toEqual(['You are on call: Day and night', 'Your shift is over: Day and night'])
    clock.moveTo(before)
  })

  it('is handed to somebody else with its turns when a member leaves', async () => {
    const house = await pagedHouse(app)
    unwrap(await saveRota(house.ctx, rota([house.ana.id])))
    const [places] = onCallHoldings
    const held = (await places?.list(house.ctx, house.ana.id)) ?? []
    expect(held.map(({ label }) => label)).toEqual(['Day and night'])
    unwrap(
      (await places?.reassign?.(
        house.ctx,
        held.map(({ id }) => id),
        house.ben.id,
      )) ?? { ok: true, value: null },
    )
    expect((await onCallNow(house.ctx)).map(({ memberId }) => memberId)).toEqual([house.ben.id])
  })
})

describe('a stretch', () => {
  it('is offered by whose it is, and taken by the first', async () => {
    const house = await pagedHouse(app)
    const { id: rotaId } = unwrap(await saveRota(house.ctx, rota([house.ana.id, house.ben.id])))
    const from = '2026-03-05T08:00:00.000Z'
    const to = '2026-03-06T08:00:00.000Z'
    const offer = { rotaId, from, to, note: 'School play' }
    expect(await offerSwap(house.ben.ctx, offer)).toMatchObject({ ok: false })
    const { id } = unwrap(await offerSwap(house.ana.ctx, offer))
    expect(unwrap(await overview(house.ben.ctx)).swaps).toMatchObject([
      { id, mine: false, note: 'School play' },
    ])
    const answers = await Promise.all([takeSwap(house.ben.ctx, { id }), takeSwap(house.ctx, { id })])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const [view] = unwrap(await overview(house.ctx)).rotas
    const taker = answers[0]?.ok ? house.ben.id : house.ownerId
    expect(view?.shifts.find((shift) => shift.from === from)).toEqual({ from, to, memberId: taker })
    expect(view?.conflicts.map(({ kind }) => kind)).toContain('one-way')
  })

  it('is put in by hand and taken out again', async () => {
    const house = await pagedHouse(app)
    const { id: rotaId } = unwrap(await saveRota(house.ctx, rota([house.ana.id])))
    const stretch = { rotaId, from: '2026-03-04T00:00:00.000Z', to: '2026-03-05T00:00:00.000Z', reason: '' }
    expect(await putIn(house.ana.ctx, { ...stretch, memberId: house.ben.id })).toMatchObject({ ok: false })
    const { id } = unwrap(await putIn(house.ctx, { ...stretch, memberId: house.ben.id }))
    expect(unwrap(await nowView(house.ben.ctx)).now).toMatchObject([
      { me: true, until: '2026-03-05T00:00:00.000Z' },
    ])
    unwrap(await takeOut(house.ctx, { id }))
    expect(unwrap(await nowView(house.ben.ctx)).now).toMatchObject([{ me: false }])
    expect(unwrap(await nowView(house.ana.ctx))).toMatchObject({ mine: { running: true }, ways: 1 })
  })
})

describe('the ladder', () => {
  it('refuses a rung on which nobody would stand, and a version made from an old one', async () => {
    const house = await pagedHouse(app)
    const { ladder, number } = unwrap(await ladderView(house.ctx))
    const save = (sev1: LadderText['sev1'], from = number) =>
      saveLadder(house.ctx, { ladder: { ...ladder, sev1 }, from, reason: 'Try' })
    const rung = (...targets: LadderText['sev1']['rungs'][number]['targets']) => ({ targets, minutes: 5 })
    const said = async (...rungs: ReturnType<typeof rung>[]) => {
      const answer = await save({ rungs, workingHours: false })
      return answer.ok ? null : answer.error.message
    }
    const ana = rung({ kind: 'member', memberId: house.ana.id })
    expect(await said(rung())).toMatch(/SEV1, rung 1: Nobody is named/)
    expect(await said(rung({ kind: 'rota', rotaId: null }))).toMatch(/no such rota/)
    expect(await said(rung({ kind: 'role', role: 'spokesperson' }))).toMatch(/Nobody holds this role/)
    const owner = rung({ kind: 'role', role: 'owner' })
    // The owner has no manager.
    expect(await said(owner, rung({ kind: 'manager' }))).toMatch(/SEV1, rung 2: Dana Ortiz has no manager/)
    // A ladder of the start may have such a rung elsewhere; a saved one may not.
    const sound = { rungs: [ana, rung({ kind: 'manager' }), owner], workingHours: false }
    const whole = { sev1: sound, sev2: sound, sev3: sound, sev4: sound }
    const saved = await saveLadder(house.ctx, { ladder: whole, from: number, reason: 'Ours' })
    expect(unwrap(saved)).toEqual({ number: 1 })
    expect(await saveLadder(house.ctx, { ladder: whole, from: number, reason: 'Late' })).toMatchObject({
      error: { type: 'stale' },
    })
    expect(await saveLadder(house.ana.ctx, { ladder: whole, from: 1, reason: 'Mine' })).toMatchObject({
      error: { type: 'forbidden' },
    })
    const view = unwrap(await ladderView(house.ctx))
    expect(view.wouldRing.sev1.map((people) => people.map(({ name }) => name))).toEqual([
      ['Ana Berg'],
      ['Ben Dahl'],
      ['Dana Ortiz'],
    ])
    expect(view.versions).toMatchObject([{ number: 1, reason: 'Ours' }])
  })

  it('rings whoever is on call, and the deputy at once when their mail is dead', async () => {
    const house = await pagedHouse(app)
    const cai = await house.member('Cai Eide', 'agent')
    unwrap(await saveRota(house.ctx, rota([house.ana.id], {}, { deputyId: cai.id })))
    const { memberCards } = await import('#modules/people/index.ts')
    const emails = await memberCards(house.ctx, [house.ana.id, cai.id])
    post.letters.splice(0)
    unwrap(await startPaging(house.system, alarm()))
    await app.drain()
    expect(post.taken()).toEqual([emails.get(house.ana.id)?.email])
    const { addAbsence } = await import('#modules/hours/index.ts')
    unwrap(await addAbsence(house.ana.ctx, { from: '2026-03-04', to: '2026-03-04', kind: 'sick' }))
    unwrap(await startPaging(house.system, alarm()))
    await app.drain()
    expect(post.taken()).toEqual([emails.get(cai.id)?.email])
    expect(unwrap(await overview(house.ctx)).rotas[0]?.conflicts).toMatchObject([
      { kind: 'away', member: { name: 'Ana Berg' } },
      { kind: 'one-way' },
    ])
  })
})
