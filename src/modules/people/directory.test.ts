import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Result, unwrap } from '#kernel/result.ts'
import { addMember } from './commands/add-member.ts'
import { archiveDepartment, createDepartment, updateDepartment } from './commands/departments.ts'
import { invite } from './commands/invite.ts'
import { leave } from './commands/leave.ts'
import { updateMember, updateProfile } from './commands/update-member.ts'
import { updateOrganisation } from './commands/update-organisation.ts'
import { departmentCards, departmentsView } from './queries/departments.ts'
import { memberView } from './queries/member.ts'
import { listMembers, memberCards } from './queries/member-cards.ts'
import { membersPage } from './queries/members.ts'
import { receptionDesk } from './queries/organisation.ts'
import { membersWithRight } from './queries/right-holders.ts'
import { session } from './queries/session.ts'
import { noMail, type PeopleHouse, peopleHouse } from './testing/house.ts'

let house: PeopleHouse
let owner: Awaited<ReturnType<PeopleHouse['organisation']>>

beforeAll(async () => {
  house = await peopleHouse(noMail)
  owner = await house.organisation()
})
afterAll(() => house.close())

const why = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.message)
const fields = (result: Result<unknown>) => (result.ok ? null : result.error.fields)
const department = (name: string) => owner.departments.find((one) => one.name === name)?.id ?? ''

describe('roles', () => {
  it('give the union of their rights, from the next request on', async () => {
    const member = await house.member(owner.ctx, 'Ida Holm', 'author', 'approver')
    expect([...(member.ctx.actor.kind === 'member' ? member.ctx.actor.rights : [])].sort()).toEqual([
      'publish.approve',
      'publish.draft',
      'publish.submit',
      'scoreboard.view',
    ])
    unwrap(await updateMember(owner.ctx, { memberId: member.id, roles: ['viewer'] }))
    const now = unwrap(await session(await house.ctxOf(member.userId)))
    expect(now.member).toMatchObject({ roles: ['viewer'], rights: ['scoreboard.view'] })
    expect((await membersWithRight(owner.ctx, 'publish.approve')).map((one) => one.name)).toEqual([
      'Dana Ortiz',
    ])
  })

  it('are changed only by people who manage people, and say who that is', async () => {
    const agent = await house.member(owner.ctx, 'Bo Lie', 'agent')
    const refused = await updateMember(agent.ctx, { memberId: agent.id, roles: ['owner'] })
    expect(refused).toMatchObject({ ok: false, error: { type: 'forbidden', help: 'Ask Dana Ortiz.' } })
    const invited = await invite(agent.ctx, {
      name: 'X',
      email: 'x@example.org',
      title: null,
      departmentId: null,
      managerId: null,
      roles: ['viewer'],
      locale: 'en',
    })
    expect(why(invited)).toMatch(/manage people/)
  })

  it('never rise by one’s own hand, and owners come from owners', async () => {
    const admin = await house.member(owner.ctx, 'Ali Adm', 'admin')
    const other = await house.member(owner.ctx, 'Cleo Dahl', 'viewer')
    expect(
      why(await updateMember(admin.ctx, { memberId: admin.id, roles: ['admin', 'social-lead'] })),
    ).toMatch(/somebody else/)
    expect(why(await updateMember(admin.ctx, { memberId: other.id, roles: ['owner'] }))).toMatch(
      /Only an owner/,
    )
    expect(why(await updateMember(admin.ctx, { memberId: owner.ownerId, roles: ['viewer'] }))).toMatch(
      /Only an owner/,
    )
    expect(why(await leave(admin.ctx, { memberId: owner.ownerId }))).toMatch(/Only an owner/)
    expect(why(await addMember(admin.ctx, { name: 'Y', email: 'y@example.org', roles: ['owner'] }))).toMatch(
      /Only an owner/,
    )
    expect(why(await updateMember(admin.ctx, { memberId: other.id, roles: ['author'] }))).toBe('ok')
  })

  it('leave an organisation its last owner, also when two owners remove each other at once', async () => {
    const second = await house.member(owner.ctx, 'Sol Eng', 'owner')
    const both = await Promise.all([
      updateMember(owner.ctx, { memberId: second.id, roles: ['viewer'] }),
      updateMember(second.ctx, { memberId: owner.ownerId, roles: ['viewer'] }),
    ])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    const left = (await listMembers(owner.ctx)).filter((one) => one.roles.includes('owner'))
    expect(left).toHaveLength(1)
    const keeper = left[0]?.id === owner.ownerId ? owner.ctx : second.ctx
    for (const memberId of [owner.ownerId, second.id])
      await updateMember(keeper, { memberId, roles: ['owner'] })
    expect(why(await leave(owner.ctx, { memberId: owner.ownerId }))).toMatch(/Somebody else/)
  })
})

describe('managers and departments', () => {
  it('make no circles', async () => {
    const [a, b, c] = await Promise.all(
      ['Ann A', 'Bea B', 'Cat C'].map((name) => house.member(owner.ctx, name, 'viewer')),
    )
    if (!a || !b || !c) throw new Error('three members')
    unwrap(await updateMember(owner.ctx, { memberId: b.id, managerId: a.id }))
    unwrap(await updateMember(owner.ctx, { memberId: c.id, managerId: b.id }))
    expect(fields(await updateMember(owner.ctx, { memberId: a.id, managerId: c.id }))).toHaveProperty(
      'managerId',
    )
    expect(fields(await updateMember(owner.ctx, { memberId: a.id, managerId: a.id }))).toHaveProperty(
      'managerId',
    )
    unwrap(await leave(owner.ctx, { memberId: b.id }))
    expect(unwrap(await memberView(owner.ctx, { memberId: c.id })).manager).toEqual({
      id: a.id,
      name: 'Ann A',
    })
    expect(fields(await updateMember(owner.ctx, { memberId: c.id, managerId: b.id }))).toHaveProperty(
      'managerId',
    )
    const top = unwrap(
      await createDepartment(owner.ctx, {
        name: 'Brand',
        kind: 'marketing',
        parentId: null,
        headMemberId: a.id,
      }),
    )
    const low = unwrap(
      await createDepartment(owner.ctx, {
        name: 'Film',
        kind: 'marketing',
        parentId: top.id,
        headMemberId: null,
      }),
    )
    expect(
      fields(await updateDepartment(owner.ctx, { departmentId: top.id, parentId: low.id })),
    ).toHaveProperty('parentId')
    expect(
      fields(
        await createDepartment(owner.ctx, {
          name: 'BRAND',
          kind: 'other',
          parentId: null,
          headMemberId: null,
        }),
      ),
    ).toHaveProperty('name')
  })

  it('close by moving people and what stood below upwards; the reception desk stays', async () => {
    const top = unwrap(
      await createDepartment(owner.ctx, {
        name: 'Export',
        kind: 'sales',
        parentId: department('Sales'),
        headMemberId: null,
      }),
    )
    const low = unwrap(
      await createDepartment(owner.ctx, {
        name: 'Japan',
        kind: 'sales',
        parentId: top.id,
        headMemberId: null,
      }),
    )
    const member = await house.member(owner.ctx, 'Emi Ota', 'viewer')
    unwrap(await updateMember(owner.ctx, { memberId: member.id, departmentId: top.id }))
    unwrap(await archiveDepartment(owner.ctx, { departmentId: top.id }))
    const cards = await departmentCards(owner.ctx)
    expect(cards.some((one) => one.id === top.id)).toBe(false)
    expect(cards.find((one) => one.id === low.id)?.parentId).toBe(department('Sales'))
    expect(unwrap(await memberView(owner.ctx, { memberId: member.id })).departmentId).toBe(
      department('Sales'),
    )
    expect(await receptionDesk(owner.ctx)).toBe(department('Service'))
    expect(why(await archiveDepartment(owner.ctx, { departmentId: department('Service') }))).toMatch(
      /reception desk/,
    )
    unwrap(await updateOrganisation(owner.ctx, { receptionId: department('Sales'), zone: 'Europe/Berlin' }))
    expect(await receptionDesk(owner.ctx)).toBe(department('Sales'))
    expect(fields(await updateOrganisation(owner.ctx, { receptionId: top.id }))).toHaveProperty('receptionId')
  })

  it('count their people', async () => {
    const before = unwrap(await departmentsView(owner.ctx))
    const member = await house.member(owner.ctx, 'Gil Berg', 'viewer')
    const during = unwrap(await departmentsView(owner.ctx))
    expect([during.people - before.people, during.unassigned - before.unassigned]).toEqual([1, 1])
    unwrap(await leave(owner.ctx, { memberId: member.id }))
    const after = unwrap(await departmentsView(owner.ctx))
    expect([after.people, after.left - before.left]).toEqual([before.people, 1])
  })
})

describe('the list', () => {
  it('pages by name without losing or doubling anybody, and finds without accents', async () => {
    const { ctx } = await house.organisation('Long list')
    for (let i = 0; i < 25; i += 1)
      unwrap(
        await addMember(ctx, {
          name: `${i % 2 ? 'Øse' : 'osa'} ${i % 5}`,
          email: `list${i}@example.org`,
          roles: ['viewer'],
        }),
      )
    const all: string[] = []
    let cursor: string | undefined
    do {
      const page = unwrap(await membersPage(ctx, { show: 'present', limit: 7, cursor }))
      all.push(...page.members.map((one) => one.id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect([all.length, new Set(all).size]).toEqual([26, 26])
    expect(all).toEqual((await listMembers(ctx)).map((one) => one.id))
    const found = unwrap(await membersPage(ctx, { show: 'present', limit: 100, q: 'ØSE 3' }))
    expect(new Set(found.members.map((one) => one.name))).toEqual(new Set(['Øse 3']))
    const words = unwrap(await membersPage(ctx, { show: 'present', limit: 100, q: 'dan  ORT owner' }))
    expect(words.members.map((one) => one.name)).toEqual(['Dana Ortiz'])
    const wild = unwrap(await membersPage(ctx, { show: 'present', limit: 100, q: '%' }))
    expect(wild.members).toEqual([])
    const broken = unwrap(await membersPage(ctx, { show: 'present', limit: 3, cursor: 'nonsense' }))
    expect(broken.members).toHaveLength(3)
  })

  it('takes a name with markup as text and refuses signs that mislead', async () => {
    const name = '<img src=x onerror=alert(1)> & "Bobby"'
    const member = await house.member(owner.ctx, name, 'viewer')
    expect((await memberCards(owner.ctx, [member.id])).get(member.id)).toMatchObject({ name, initials: 'IB' })
    const { cookie } = await house.http('signIn', { email: member.email, password: 'birch kettle harbour 9' })
    const turned = await house.http('updateProfile', { name: 'Ann \u202Eoen\u202C' }, cookie)
    expect(turned.refusal.fields).toHaveProperty('name')
    const broken = await house.http('updateProfile', { name: 'Ann\r\nBcc: all@example.org' }, cookie)
    expect(broken.refusal.fields).toHaveProperty('name')
    unwrap(await updateProfile(member.ctx, { name: 'Øyvind', locale: 'de', languages: ['de', 'nb', 'de'] }))
    const view = unwrap(await memberView(owner.ctx, { memberId: member.id }))
    expect(view).toMatchObject({ name: 'Øyvind', languages: ['de', 'nb'] })
  })
})
