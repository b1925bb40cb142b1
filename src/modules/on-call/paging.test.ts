import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { addAbsence } from '#modules/hours/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { writeLadder } from './commands/save-ladder.ts'
import { sendRing } from './commands/send-ring.ts'
import { acknowledgePaging, stopPaging } from './commands/settle-paging.ts'
import { startPaging } from './commands/start-paging.ts'
import { timeOut } from './commands/time-out.ts'
import { ruleOf, type Target } from './domain/ladder.ts'
import { calling } from './queries/calling.ts'
import { standingLadder } from './queries/ladder.ts'
import { listPagings, pagingView } from './queries/pagings.ts'
import { pagingsOf } from './queries/pagings-of.ts'
import { rings } from './tables.ts'
import { alarm, comesDue, pagedHouse, testMail, timeOuts } from './testing/house.ts'

const clock = fixedClock(new Date('2026-03-02T09:00:00.000Z'))
const post = testMail()
let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock, mail: post.mail })
})
afterAll(() => app?.close())

type House = Awaited<ReturnType<typeof pagedHouse>>

/** A ladder of its own: Ana, then her manager, then the owner. */
async function climbing(house: House, first: Target[] = [{ kind: 'member', memberId: house.ana.id }]) {
  const { ladder } = await standingLadder(house.system)
  const rungs = [
    { targets: first, minutes: 5 },
    { targets: [{ kind: 'manager' as const }], minutes: 5 },
    { targets: [{ kind: 'role' as const, role: 'owner' as const }], minutes: 5 },
  ]
  const sev2 = { ...ladder.sev2, rungs: rungs.slice(0, 2), repeats: true }
  await writeLadder(house.system, { ...ladder, sev1: { ...ladder.sev1, rungs }, sev2 }, 'test')
}

async function emailOf(ctx: Ctx): Promise<string> {
  const { memberCards } = await import('#modules/people/index.ts')
  const id = ctx.actor.kind === 'member' ? ctx.actor.memberId : ''
  return (await memberCards(ctx, [id])).get(id)?.email ?? ''
}

describe('a paging', () => {
  it('climbs when nobody answers, and its last rung repeats until somebody does', async () => {
    const house = await pagedHouse(app)
    await climbing(house)
    post.taken()
    const wanted = alarm()
    unwrap(await startPaging(house.system, wanted))
    await app.drain()
    expect(post.taken()).toEqual([await emailOf(house.ana.ctx)])
    await comesDue(app, house.system)
    expect(post.taken()).toEqual([await emailOf(house.ben.ctx)])
    await comesDue(app, house.system)
    expect(post.taken()).toEqual([await emailOf(house.ctx)])
    await comesDue(app, house.system)
    expect(post.taken()).toEqual([await emailOf(house.ctx)])
    const card = (await pagingsOf(house.system, [wanted.subjectId])).get(wanted.subjectId)
    expect(card).toMatchObject({ state: 'ringing', rung: 3, rings: 4, severity: 1 })
    unwrap(await acknowledgePaging(house.ctx, wanted))
    await comesDue(app, house.system)
    expect(post.taken()).toEqual([])
  })

  it('is one for a subject; asked for again as something graver, it begins anew', async () => {
    const house = await pagedHouse(app)
    await climbing(house)
    const wanted = alarm({ severity: 2 })
    const [one, two] = await Promise.all([
      startPaging(house.system, wanted),
      startPaging(house.system, wanted),
    ])
    await app.drain()
    expect(unwrap(one).pagingId).toBe(unwrap(two).pagingId)
    expect(post.taken()).toHaveLength(1)
    unwrap(await acknowledgePaging(house.ana.ctx, wanted))
    unwrap(await startPaging(house.system, { ...wanted, severity: 3 }))
    await app.drain()
    expect(post.taken()).toEqual([])
    unwrap(await startPaging(house.system, { ...wanted, severity: 1 }))
    await app.drain()
    expect(post.taken()).toEqual([await emailOf(house.ana.ctx)])
    const card = (await pagingsOf(house.system, [wanted.subjectId])).get(wanted.subjectId)
    expect(card).toMatchObject({ state: 'ringing', severity: 1, rung: 1, acknowledgedBy: null })
  })

  it('that was over is begun anew when it is asked for again, and does not double what rings already', async () => {
    const house = await pagedHouse(app)
    await climbing(house)
    const wanted = alarm({ severity: 2 })
    unwrap(await startPaging(house.system, wanted))
    await app.drain()
    unwrap(await acknowledgePaging(house.ana.ctx, wanted))
    unwrap(await stopPaging(house.system, { ...wanted, reason: 'The incident is closed.' }))
    post.taken()
    unwrap(await startPaging(house.system, { ...wanted, severity: 2 }))
    unwrap(await startPaging(house.system, { ...wanted, severity: 2 }))
    await app.drain()
    expect(post.taken()).toEqual([await emailOf(house.ana.ctx)])
    const card = (await pagingsOf(house.system, [wanted.subjectId])).get(wanted.subjectId)
    expect(card).toMatchObject({ state: 'ringing', severity: 2, acknowledgedBy: null })
    await comesDue(app, house.system)
    expect(post.taken()).toEqual([await emailOf(house.ben.ctx)])
  })

  it('has one who acknowledges; the others hear who did', async () => {
    const house = await pagedHouse(app)
    await climbing(house)
    const wanted = alarm()
    unwrap(await startPaging(house.system, wanted))
    const answers = await Promise.all(
      [house.ana.ctx, house.ben.ctx, house.ctx].map((ctx) => acknowledgePaging(ctx, wanted)),
    )
    const all = answers.map(unwrap)
    expect(all.filter(({ first }) => first)).toHaveLength(1)
    expect(new Set(all.map(({ acknowledgedBy }) => acknowledgedBy)).size).toBe(1)
    // Acknowledged before any ring went out: none does.
    post.taken()
    await app.drain()
    expect(post.taken()).toEqual([])
  })

  it('is not heard of in another organisation, and cannot be answered there', async () => {
    const house = await pagedHouse(app)
    const stranger = await app.organisation('Other')
    const wanted = alarm()
    unwrap(await startPaging(house.system, wanted))
    expect(await pagingsOf(stranger.ctx, [wanted.subjectId])).toEqual(new Map())
    expect(await acknowledgePaging(stranger.ctx, wanted)).toMatchObject({ ok: false })
    expect(await stopPaging(stranger.ctx, { ...wanted, reason: 'no' })).toMatchObject({ ok: false })
  })
})

describe('one rung', () => {
  it('is rung once, however often its jobs run, and a time-out of an earlier step does nothing', async () => {
    const house = await pagedHouse(app)
    await climbing(house)
    post.taken()
    const { pagingId } = unwrap(await startPaging(house.system, alarm()))
    const [ring] = await house.system.read((tx) =>
      tx.select().from(rings).where(eq(rings.pagingId, pagingId)),
    )
    const ringId = ring?.id ?? ''
    // Those that find it being sent throw, and come back as jobs do.
    await Promise.allSettled([1, 2, 3].map(() => sendRing(house.system, { ringId })))
    await app.drain()
    await sendRing(house.system, { ringId })
    expect(post.taken()).toEqual([await emailOf(house.ana.ctx)])
    const call = { pagingId, step: 0, act: 'up' as const }
    await Promise.all([1, 2, 3].map(() => timeOut(house.system, call)))
    await app.drain()
    expect(post.taken()).toEqual([await emailOf(house.ben.ctx)])
  })

  it('rings nobody a second time when the sender was killed between claim and answer: somebody else is rung', async () => {
    const house = await pagedHouse(app)
    await climbing(house)
    post.taken()
    const { pagingId } = unwrap(await startPaging(house.system, alarm()))
    await house.system.write((tx) =>
      tx.update(rings).set({ state: 'claimed', claimedAt: clock.now() }).where(eq(rings.pagingId, pagingId)),
    )
    await app.drain()
    expect(post.taken()).toEqual([await emailOf(house.ben.ctx)])
  })

  it('goes to whoever stands in when somebody is away, and to the one away when nobody can', async () => {
    const house = await pagedHouse(app)
    await climbing(house)
    const away = async (ctx: Ctx) =>
      unwrap(await addAbsence(ctx, { from: '2026-03-01', to: '2026-03-09', kind: 'holiday' }))
    await away(house.ana.ctx)
    post.taken()
    unwrap(await startPaging(house.system, alarm()))
    await app.drain()
    expect(post.taken()).toEqual([await emailOf(house.ben.ctx)])
    await away(house.ben.ctx)
    await away(house.ctx)
    unwrap(await startPaging(house.system, alarm()))
    await app.drain()
    expect(post.taken()).toEqual([await emailOf(house.ana.ctx)])
  })

  it('is passed over when nobody is on it, down to the owners when the whole ladder is empty', async () => {
    const house = await pagedHouse(app)
    await climbing(house, [])
    post.taken()
    unwrap(await startPaging(house.system, alarm()))
    await app.drain()
    // Nobody below has a manager either: the third rung is entered at once.
    expect(post.taken()).toEqual([await emailOf(house.ctx)])
    const { ladder } = await standingLadder(house.system)
    const nobody = { ...ruleOf(ladder, 1), rungs: [{ targets: [], minutes: 5 }] }
    await writeLadder(house.system, { ...ladder, sev1: nobody }, 'test')
    unwrap(await startPaging(house.system, alarm()))
    await app.drain()
    expect(post.taken()).toEqual([await emailOf(house.ctx)])
  })

  it('climbs at once when the mail server is dead and nobody has another way, and waits on the last rung', async () => {
    const house = await pagedHouse(app)
    await climbing(house)
    post.taken()
    post.answers({ outcome: 'later', detail: 'connection refused' })
    const wanted = alarm()
    unwrap(await startPaging(house.system, wanted))
    await app.drain()
    const { rung, rings: reached } =
      (await pagingsOf(house.system, [wanted.subjectId])).get(wanted.subjectId) ?? {}
    // Ana, then those above her stand in on the first rung; then the rungs above are tried, and the last one waits.
    expect([rung, reached]).toEqual([3, 0])
    post.answers({ outcome: 'sent' })
    await comesDue(app, house.system)
    expect(post.taken()).toEqual([await emailOf(house.ctx)])
  })
})

describe('working hours', () => {
  it('a matter of SEV4 at night is rung in the morning', async () => {
    const { addVersion } = await import('#modules/hours/index.ts')
    const house = await pagedHouse(app)
    const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' }))
    const hours = { zone: 'Europe/Oslo', week, closed: [], extra: [] }
    unwrap(await addVersion(house.ctx, { departmentId: null, validFrom: null, hours, calendarIds: [] }))
    clock.moveTo(new Date('2026-03-02T20:00:00.000Z'))
    post.taken()
    const wanted = alarm({ severity: 4 })
    unwrap(await startPaging(house.system, wanted))
    await app.drain()
    expect(post.taken()).toEqual([])
    const [due] = await timeOuts(app, house.system)
    expect(due?.at?.toISOString()).toBe('2026-03-03T08:00:00.000Z')
    clock.moveTo(new Date('2026-03-03T08:00:00.000Z'))
    await comesDue(app, house.system)
    expect(post.taken()).toEqual([await emailOf(house.ctx)])
  })
})

describe('what concerns a restricted department', () => {
  it('fetches whoever is on the ladder without telling them for what, and shows to its people only', async () => {
    const { departmentCards, updateDepartment, updateMember } = await import('#modules/people/index.ts')
    const house = await pagedHouse(app)
    const petra = await house.member('Petra Lund', 'agent')
    const hr = (await departmentCards(house.ctx)).find(({ kind }) => kind === 'hr')?.id ?? ''
    unwrap(await updateMember(house.ctx, { memberId: petra.id, departmentId: hr }))
    unwrap(await updateDepartment(house.ctx, { departmentId: hr, restricted: true }))
    await app.drain()
    await climbing(house, [
      { kind: 'member', memberId: house.ana.id },
      { kind: 'member', memberId: petra.id },
    ])
    post.letters.splice(0)
    const wanted = alarm({ departmentId: hr, title: 'Salaries leaked', summary: 'All of them.' })
    unwrap(await startPaging(house.system, wanted))
    await app.drain()
    const [ana, inside] = [await house.as(house.ana.id), await house.as(petra.id)]
    const letterTo = async (ctx: Ctx) => {
      const email = await emailOf(ctx)
      const letter = post.letters.find(({ to }) => to === email)
      return `${letter?.subject} ${letter?.text}`
    }
    expect(await letterTo(ana)).toMatch(/^SEV1: An alarm in a restricted department/)
    expect(await letterTo(ana)).not.toMatch(/Salaries|All of them/)
    expect(await letterTo(inside)).toMatch(/^SEV1: Salaries leaked/)
    const shown = async (ctx: Ctx) => unwrap(await listPagings(ctx, { limit: 10 })).pagings.length
    expect([await shown(ana), await shown(inside)]).toEqual([0, 1])
    expect(unwrap(await calling(ana)).rings).toEqual([])
    expect(await acknowledgePaging(ana, wanted)).toMatchObject({ ok: false, error: { type: 'not_found' } })
    const { pagings } = unwrap(await listPagings(inside, { limit: 10 }))
    expect(await pagingView(ana, { id: pagings[0]?.id ?? '' })).toMatchObject({ ok: false })
  })
})
