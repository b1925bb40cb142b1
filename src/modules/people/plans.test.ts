import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, localTime, startOfDay } from '#kernel/local-time.ts'
import { type Result, unwrap } from '#kernel/result.ts'
import { addMember } from './commands/add-member.ts'
import { createDepartment, updateDepartment } from './commands/departments.ts'
import { handOver } from './commands/hand-over.ts'
import { leave } from './commands/leave.ts'
import { cancelPlan, planChange, rearrangePlan } from './commands/plan-change.ts'
import { updateMember, updateProfile } from './commands/update-member.ts'
import { updateOrganisation } from './commands/update-organisation.ts'
import { departmentCards } from './queries/departments.ts'
import { handoversView, holdingsView } from './queries/holdings.ts'
import { memberView } from './queries/member.ts'
import { memberCards } from './queries/member-cards.ts'
import { membersPage } from './queries/members.ts'
import { plansView } from './queries/plans.ts'
import { memberProfiles, membersAtWork, reportingLine } from './queries/profiles.ts'
import { vocabulary } from './queries/vocabulary.ts'
import { memoryMail, type PeopleHouse, peopleHouse } from './testing/house.ts'

const zone = 'Europe/Oslo'
let house: PeopleHouse
let owner: Awaited<ReturnType<PeopleHouse['organisation']>>
let other: Awaited<ReturnType<PeopleHouse['organisation']>>

beforeAll(async () => {
  house = await peopleHouse(memoryMail().mail)
  owner = await house.organisation()
  other = await house.organisation('Other')
})
afterAll(() => house.close())

const today = (): string => localTime(house.clock.now(), zone).day
const inDays = (days: number): string => addDays(today(), days)
const fieldsOf = (result: Result<unknown>): object => (result.ok ? {} : (result.error.fields ?? {}))
const status = async (id: string): Promise<string | undefined> =>
  (await memberCards(owner.ctx, [id])).get(id)?.status

/** Moves the clock to the beginning of a day and runs every job that waits, whenever it was due. */
async function dayBegins(day: string): Promise<void> {
  house.clock.moveTo(startOfDay(day, zone))
  await house.runAll()
}

describe('leavers with a date', () => {
  it('end on the day, not before, and hand over what they held', async () => {
    const boss = await house.member(owner.ctx, 'Bea Boss', 'social-lead')
    const worker = await house.member(owner.ctx, 'Will Work', 'agent')
    unwrap(await updateMember(owner.ctx, { memberId: worker.id, managerId: boss.id }))
    const [service] = owner.departments
    unwrap(await updateDepartment(owner.ctx, { departmentId: service?.id ?? '', headMemberId: boss.id }))
    const last = inDays(10)
    const { planId } = unwrap(
      await planChange(owner.ctx, { memberId: boss.id, kind: 'leave', onDay: inDays(5), move: null }),
    )
    unwrap(await rearrangePlan(owner.ctx, { planId, onDay: last, move: null }))
    expect((await memberProfiles(owner.ctx, [boss.id])).get(boss.id)?.endsOn).toBe(last)

    await dayBegins(inDays(5))
    expect(await status(boss.id)).toBe('active')
    await dayBegins(last)
    expect(await status(boss.id)).toBe('left')
    const cards = await departmentCards(owner.ctx)
    expect(cards.find((one) => one.id === service?.id)?.headMemberId).toBeNull()

    const held = unwrap(await holdingsView(owner.ctx, { memberId: boss.id }))
    expect(held.groups.map((group) => [group.kind, group.items.map((item) => item.label)])).toEqual([
      ['people.headships', ['Service']],
      ['people.reports', ['Will Work']],
    ])
    const waiting = async () =>
      unwrap(await handoversView(owner.ctx)).people.map((one) => [one.name, one.open])
    expect(await waiting()).toEqual([['Bea Boss', 2]])
    const heir = await house.member(owner.ctx, 'Hedda Heir', 'social-lead')
    for (const group of held.groups)
      unwrap(
        await handOver(owner.ctx, {
          memberId: boss.id,
          kind: group.kind,
          ids: group.items.map((item) => item.id),
          toMemberId: heir.id,
        }),
      )
    expect(await waiting()).toEqual([])
    expect((await reportingLine(owner.ctx, worker.id)).map((one) => one.name)).toEqual(['Hedda Heir'])
    const again = { memberId: boss.id, kind: 'people.reports', ids: [worker.id], toMemberId: heir.id }
    expect(await handOver(owner.ctx, again)).toMatchObject({ ok: false, error: { type: 'stale' } })
  })

  it('stay when the plan is taken back', async () => {
    const one = await house.member(owner.ctx, 'Stay Put', 'viewer')
    const leaving = { memberId: one.id, kind: 'leave', onDay: inDays(3), move: null } as const
    const { planId } = unwrap(await planChange(owner.ctx, leaving))
    expect(fieldsOf(await planChange(owner.ctx, leaving))).toHaveProperty('onDay')
    unwrap(await cancelPlan(owner.ctx, { planId }))
    await dayBegins(inDays(3))
    expect(await status(one.id)).toBe('active')
    expect((await memberProfiles(owner.ctx, [one.id])).get(one.id)?.endsOn).toBeNull()
    expect((await cancelPlan(owner.ctx, { planId })).ok).toBe(false)
  })

  it('never include the last owner: the day passes, the reason stands', async () => {
    const lone = await house.organisation('Lone')
    const second = unwrap(
      await addMember(lone.ctx, { name: 'Olga Two', email: 'olga@lone.example', roles: ['owner'] }),
    )
    unwrap(
      await planChange(lone.ctx, { memberId: second.memberId, kind: 'leave', onDay: inDays(2), move: null }),
    )
    const system = house.contextFor(lone.organisationId, 'test')
    unwrap(await leave(system, { memberId: lone.ownerId }))
    await dayBegins(inDays(2))
    const { plans } = unwrap(await plansView(system, {}))
    expect(plans).toMatchObject([{ memberName: 'Olga Two', failure: expect.stringMatching(/last owner/) }])
    expect((await memberCards(system, [second.memberId])).get(second.memberId)?.status).toBe('active')
  })
})

describe('movers and joiners with a date', () => {
  it('move on the day, and a circle that arose meanwhile is refused with the reason', async () => {
    const a = await house.member(owner.ctx, 'Ann Above', 'viewer')
    const b = await house.member(owner.ctx, 'Ben Below', 'viewer')
    const sales = owner.departments[1]?.id ?? ''
    unwrap(
      await planChange(owner.ctx, {
        memberId: a.id,
        kind: 'move',
        onDay: inDays(1),
        move: { managerId: b.id, departmentId: sales, title: 'Seller' },
      }),
    )
    unwrap(
      await planChange(owner.ctx, {
        memberId: b.id,
        kind: 'move',
        onDay: inDays(2),
        move: { title: 'Chief' },
      }),
    )
    unwrap(await updateMember(owner.ctx, { memberId: b.id, managerId: a.id }))
    await dayBegins(inDays(1))
    const [plan] = unwrap(await plansView(owner.ctx, { memberId: a.id })).plans
    expect(plan?.failure).toMatch(/reports to this person/)
    expect((await memberProfiles(owner.ctx, [a.id])).get(a.id)).toMatchObject({
      managerId: null,
      title: null,
    })
    unwrap(await updateMember(owner.ctx, { memberId: b.id, managerId: null }))
    unwrap(
      await rearrangePlan(owner.ctx, {
        planId: plan?.id ?? '',
        onDay: inDays(1),
        move: { managerId: b.id, departmentId: sales, title: 'Seller' },
      }),
    )
    await dayBegins(inDays(1))
    expect((await memberProfiles(owner.ctx, [a.id, b.id])).get(a.id)).toMatchObject({
      managerId: b.id,
      departmentId: sales,
      title: 'Seller',
    })
    expect((await memberProfiles(owner.ctx, [b.id])).get(b.id)?.title).toBe('Chief')
  })

  it('return on a day', async () => {
    const one = await house.member(owner.ctx, 'Rita Return', 'viewer')
    unwrap(await leave(owner.ctx, { memberId: one.id }))
    unwrap(await planChange(owner.ctx, { memberId: one.id, kind: 'join', onDay: inDays(4), move: null }))
    await dayBegins(inDays(4))
    expect(await status(one.id)).toBe('active')
  })

  it.each([
    ['today', 'leave', 0, null, 'onDay'],
    ['the past', 'move', -1, { title: 'X' }, 'onDay'],
    ['a join of somebody who is here', 'join', 3, null, 'onDay'],
    ['a move that moves nothing', 'move', 3, {}, 'departmentId'],
    [
      'a manager who is nobody',
      'move',
      3,
      { managerId: '018f0000-0000-7000-8000-000000000000' },
      'managerId',
    ],
  ] as const)('refuses %s', async (_, kind, days, move, field) => {
    const one = await house.member(owner.ctx, `Plan ${kind} ${days}`, 'viewer')
    const plan = { memberId: one.id, kind, onDay: inDays(days), move }
    expect(fieldsOf(await planChange(owner.ctx, plan))).toHaveProperty(field)
  })

  it('follow the organisation to another zone', async () => {
    const far = await house.organisation('Far')
    const one = unwrap(
      await addMember(far.ctx, { name: 'Kiri', email: 'kiri@far.example', roles: ['viewer'] }),
    )
    const day = inDays(3)
    unwrap(await planChange(far.ctx, { memberId: one.memberId, kind: 'leave', onDay: day, move: null }))
    unwrap(await updateOrganisation(far.ctx, { zone: 'Pacific/Kiritimati' }))
    house.clock.moveTo(startOfDay(day, 'Pacific/Kiritimati'))
    await house.runAll()
    expect((await memberCards(far.ctx, [one.memberId])).get(one.memberId)?.status).toBe('left')
  })

  it('are planned by people who manage people, and by nobody for another organisation', async () => {
    const one = await house.member(owner.ctx, 'Una Able', 'agent')
    const plan = { memberId: one.id, kind: 'leave', onDay: inDays(3), move: null } as const
    expect(await planChange(one.ctx, plan)).toMatchObject({
      ok: false,
      error: { type: 'forbidden', help: expect.stringContaining('Dana Ortiz') },
    })
    expect(await planChange(other.ctx, plan)).toMatchObject({ ok: false, error: { type: 'not_found' } })
    const { planId } = unwrap(await planChange(owner.ctx, plan))
    expect((await cancelPlan(other.ctx, { planId })).ok).toBe(false)
    // Colleagues do not learn the day, and neither does the one who leaves.
    expect(unwrap(await plansView(one.ctx, {})).plans).toEqual([])
    expect(unwrap(await memberView(one.ctx, { memberId: one.id })).endsOn).toBeNull()
    expect(unwrap(await memberView(owner.ctx, { memberId: one.id })).endsOn).toBe(plan.onDay)
    expect(unwrap(await plansView(other.ctx, {})).plans).toEqual([])
    expect(unwrap(await holdingsView(other.ctx, { memberId: one.id })).groups).toEqual([])
    expect(await memberProfiles(other.ctx, [one.id])).toEqual(new Map())
    expect(await membersAtWork(other.ctx, [one.id], house.clock.now())).toEqual(new Map())
    expect(await reportingLine(other.ctx, one.id)).toEqual([])
  })
})

describe('circles', () => {
  it('do not arise from two changes at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const a = await house.member(owner.ctx, `Race A${round}`, 'viewer')
      const b = await house.member(owner.ctx, `Race B${round}`, 'viewer')
      const both = await Promise.all([
        updateMember(owner.ctx, { memberId: a.id, managerId: b.id }),
        updateMember(owner.ctx, { memberId: b.id, managerId: a.id }),
      ])
      expect(both.filter((one) => one.ok)).toHaveLength(1)
    }
  })
})

describe('what people can do', () => {
  it('is found: who can talk about battery safety in German in Norway', async () => {
    const one = await house.member(owner.ctx, 'Greta Volt', 'agent')
    unwrap(
      await updateProfile(one.ctx, {
        languages: ['de-CH', 'nb'],
        topics: ['Battery Safety', 'battery  safety', ' '],
        regions: [' Norway ', 'Norway'],
        zone: 'Asia/Tokyo',
        workingHours: { week: [[['22:00', '06:00']], [], [], [], [], [], []], holidays: [] },
      }),
    )
    const find = async (input: object) =>
      unwrap(await membersPage(owner.ctx, { show: 'present', limit: 10, ...input })).members.map(
        (m) => m.name,
      )
    expect(await find({ topic: 'Battery safety', language: 'de', region: 'Norway' })).toEqual(['Greta Volt'])
    expect(await find({ topic: 'battery-safety', language: 'en' })).toEqual([])
    expect(await find({ q: 'battery-safety' })).toEqual(['Greta Volt'])
    expect(unwrap(await vocabulary(owner.ctx)).topics).toEqual([{ value: 'battery-safety', people: 1 }])
    expect(unwrap(await vocabulary(other.ctx)).topics).toEqual([])
    const view = unwrap(await memberView(one.ctx, { memberId: one.id }))
    expect(view).toMatchObject({ regions: ['Norway'], zone: 'Asia/Tokyo', account: true })
    expect(view.mayNot.profile).toBeNull()
    // Monday 22:30 in Tokyo.
    const atWork = await membersAtWork(owner.ctx, [one.id], new Date('2026-01-12T13:30:00Z'))
    expect(atWork.get(one.id)).toBe(true)
  })

  it('has one name twice in a tree only in different places', async () => {
    const [a, b] = owner.departments
    const nordics = (parentId: string) =>
      createDepartment(owner.ctx, { name: 'Nordics', kind: 'other', parentId, headMemberId: null })
    unwrap(await nordics(a?.id ?? ''))
    unwrap(await nordics(b?.id ?? ''))
    expect(fieldsOf(await nordics(b?.id ?? ''))).toHaveProperty('name')
  })
})
