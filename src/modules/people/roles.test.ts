import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Matter, mayFor, type Right } from '#kernel/actor.ts'
import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { createDepartment } from './commands/departments.ts'
import { leave } from './commands/leave.ts'
import { assignRole, endRole, type RoleGift } from './commands/role-assignments.ts'
import { createRole, removeRole, updateRole } from './commands/roles.ts'
import { updateMember } from './commands/update-member.ts'
import { memberActor } from './queries/member-actor.ts'
import { membersWithRight } from './queries/right-holders.ts'
import { memberAssignments } from './queries/role-assignments.ts'
import { rolesView } from './queries/roles.ts'
import { session } from './queries/session.ts'
import { noMail, type PeopleHouse, peopleHouse } from './testing/house.ts'

let house: PeopleHouse
let org: Awaited<ReturnType<PeopleHouse['organisation']>>
let service: string
let sales: string
let nordics: string
beforeAll(async () => {
  house = await peopleHouse(noMail)
  org = await house.organisation()
  service = org.departments[0]?.id ?? ''
  sales = org.departments[1]?.id ?? ''
  const below = { name: 'Nordics', kind: 'sales' as const, parentId: sales, headMemberId: null }
  nordics = unwrap(await createDepartment(org.ctx, below)).id
})
afterAll(() => house.close())

const everywhere = { departmentIds: null, channelIds: null, topics: null, regions: null }
const gift = (memberId: string, role: string, more: Partial<RoleGift> = {}): RoleGift => ({
  ...everywhere,
  memberId,
  role,
  validTo: null,
  ...more,
})
const at = (hours: number): string => new Date(house.clock.now().getTime() + hours * 3_600_000).toISOString()
const names = async (right: Right, matter?: Matter) =>
  (await membersWithRight(org.ctx, right, matter)).map((one) => one.name)
const actorOf = async (userId: string, moment?: Date) => {
  const membership = await memberActor(house.engine.db, userId, moment ?? house.clock.now())
  if (!membership) throw new Error('not an active member')
  return membership.actor
}
const said = async (type: string): Promise<number> => {
  const { rows } = await org.ctx.read((tx) =>
    tx.execute<{ n: string }>(sql`select count(*) as n from event where type = ${type}`),
  )
  return Number(rows[0]?.n)
}

describe('roles of the organisation’s own', () => {
  it('are honoured by the session, by lists of who may, and by the actor of every request', async () => {
    const role = unwrap(
      await createRole(org.ctx, {
        name: 'Night shift',
        rights: ['inbox.answer'],
        competencies: ['Stays calm'],
      }),
    )
    const kim = await house.member(org.ctx, 'Kim Berg', 'viewer')
    unwrap(await assignRole(org.ctx, gift(kim.id, role.id)))
    const ctx = await house.ctxOf(kim.userId)
    expect(unwrap(await session(ctx)).member.rights).toEqual(['inbox.answer', 'scoreboard.view'])
    expect(await names('inbox.answer')).toContain('Kim Berg')
    unwrap(await updateRole(org.ctx, { ...role, name: 'Nights', roleId: role.id, rights: ['inbox.route'] }))
    expect(mayFor(await actorOf(kim.userId), 'inbox.answer', {})).toBe(false)
    expect(mayFor(await actorOf(kim.userId), 'inbox.route', { departmentId: null })).toBe(true)
  })

  it('cannot be removed while somebody holds them, and it says who', async () => {
    const role = unwrap(
      await createRole(org.ctx, { name: 'Returns', rights: ['inbox.answer'], competencies: [] }),
    )
    const ola = await house.member(org.ctx, 'Ola Nes', 'viewer')
    const held = unwrap(await assignRole(org.ctx, gift(ola.id, role.id, { departmentIds: [service] })))
    expect(await removeRole(org.ctx, { roleId: role.id })).toMatchObject({
      ok: false,
      error: { type: 'conflict', message: 'Ola Nes holds this role.' },
    })
    unwrap(await endRole(org.ctx, { assignmentId: held.assignments[0]?.id ?? '' }))
    expect((await removeRole(org.ctx, { roleId: role.id })).ok).toBe(true)
  })

  it('hold no more than their maker may do everywhere, unless an owner makes them', async () => {
    const admin = await house.member(org.ctx, 'Ada Admin', 'admin')
    const make = (ctx: Ctx, name: string, right: Right) =>
      createRole(ctx, { name, rights: [right], competencies: [] })
    expect(await make(admin.ctx, 'Too much', 'publish.approve')).toMatchObject({
      ok: false,
      error: { type: 'forbidden', help: 'Ask Dana Ortiz.' },
    })
    expect((await make(admin.ctx, 'Enough', 'survey.manage')).ok).toBe(true)
    expect((await make(org.ctx, 'By the owner', 'publish.approve')).ok).toBe(true)
    expect(await make(org.ctx, 'by the OWNER', 'publish.approve')).toMatchObject({
      error: { type: 'conflict' },
    })
    const agent = await house.member(org.ctx, 'Agnes Agent', 'agent')
    expect(await make(agent.ctx, 'Never', 'inbox.answer')).toMatchObject({ error: { type: 'forbidden' } })
  })

  it('stand beside the catalogue with who holds what', async () => {
    const { roles } = unwrap(await rolesView(org.ctx))
    const owner = roles.find((role) => role.id === 'owner')
    expect(owner).toMatchObject({ builtIn: true, holderCount: 1, holders: [{ name: 'Dana Ortiz' }] })
    for (const role of roles.filter((one) => one.builtIn))
      expect(role.competencies.length, role.id).toBeGreaterThan(0)
    expect(roles.find((role) => role.name === 'Nights')).toMatchObject({ builtIn: false, holderCount: 1 })
  })
})

describe('a role with bounds', () => {
  it('reaches its departments with all below them, its channels, and nothing else', async () => {
    const liv = await house.member(org.ctx, 'Liv Dahl', 'viewer')
    const channel = crypto.randomUUID()
    unwrap(
      await assignRole(org.ctx, gift(liv.id, 'agent', { departmentIds: [sales], channelIds: [channel] })),
    )
    const actor = await actorOf(liv.userId)
    const matters: [Matter, boolean][] = [
      [{ departmentId: sales, channelId: channel }, true],
      [{ departmentId: nordics, channelId: channel }, true],
      [{ departmentId: service, channelId: channel }, false],
      [{ departmentId: sales, channelId: crypto.randomUUID() }, false],
      [{ departmentId: null }, false],
      [{ departmentId: nordics }, true],
    ]
    for (const [matter, holds] of matters) {
      expect(mayFor(actor, 'inbox.answer', matter), JSON.stringify(matter)).toBe(holds)
      // The database answers the same question the same way.
      expect((await names('inbox.answer', matter)).includes('Liv Dahl'), JSON.stringify(matter)).toBe(holds)
    }
    expect(await names('inbox.answer')).not.toContain('Liv Dahl')
    expect(await names('inbox.answer', {})).toContain('Liv Dahl')
  })

  it('counts and ends to the moment, and that is told once', async () => {
    const tor = await house.member(org.ctx, 'Tor Vik', 'viewer')
    const bounds = { validFrom: at(1), validTo: at(2) }
    unwrap(await assignRole(org.ctx, gift(tor.id, 'approver', bounds)))
    const holds = async (hours: number) =>
      mayFor(await actorOf(tor.userId, new Date(at(hours))), 'publish.approve', {})
    expect([await holds(0), await holds(1), await holds(1.99), await holds(2)]).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(unwrap(await memberAssignments(org.ctx, { memberId: tor.id })).assignments[0]?.state).toBe(
      'coming',
    )
    const ended = await said('role.ended')
    const { roleTurn } = await import('./jobs/role-turn.handler.ts')
    const { rows } = await org.ctx.read((tx) =>
      tx.execute<{ id: string }>(sql`select id from role_assignment where member_id = ${tor.id}`),
    )
    const job = { assignmentId: rows[0]?.id ?? '' }
    const system = house.contextFor(org.organisationId, 'test')
    await roleTurn(system, job)
    const before = house.clock.now()
    house.clock.moveTo(new Date(at(2)))
    await roleTurn(system, job)
    await roleTurn(system, job)
    house.clock.moveTo(before)
    expect(await said('role.ended')).toBe(ended + 1)
  })

  it('is not for oneself, not for owners, and not beyond what a manager of some departments holds there', async () => {
    const meg = await house.member(org.ctx, 'Meg Lie', 'viewer')
    unwrap(await assignRole(org.ctx, gift(meg.id, 'admin', { departmentIds: [sales] })))
    const ctx = await house.ctxOf(meg.userId)
    const pal = await house.member(org.ctx, 'Pål Moe', 'viewer')
    expect(await assignRole(ctx, gift(pal.id, 'admin', { departmentIds: [sales] }))).toMatchObject({
      error: { type: 'forbidden', help: expect.stringContaining('Dana Ortiz') },
    })
    unwrap(await updateMember(org.ctx, { memberId: pal.id, departmentId: nordics }))
    expect((await assignRole(ctx, gift(pal.id, 'admin', { departmentIds: [nordics] }))).ok).toBe(true)
    const refused = [
      gift(pal.id, 'admin', { departmentIds: [service] }),
      gift(pal.id, 'admin'),
      gift(pal.id, 'agent', { departmentIds: [nordics] }),
      gift(meg.id, 'admin', { departmentIds: [sales] }),
    ]
    for (const input of refused)
      expect(await assignRole(ctx, input)).toMatchObject({ error: { type: 'forbidden' } })
    expect(await assignRole(org.ctx, gift(pal.id, 'owner', { departmentIds: [sales] }))).toMatchObject({
      error: { type: 'forbidden' },
    })
    expect(await updateMember(ctx, { memberId: pal.id, roles: ['agent'] })).toMatchObject({
      error: { type: 'forbidden' },
    })
    expect(await updateMember(ctx, { memberId: pal.id, departmentId: service })).toMatchObject({
      error: { type: 'forbidden' },
    })
    expect((await updateMember(ctx, { memberId: pal.id, title: 'Buyer' })).ok).toBe(true)
  })

  it('says what does not fit, and ends when the member leaves', async () => {
    const eva = await house.member(org.ctx, 'Eva Lund', 'viewer')
    expect(await assignRole(org.ctx, gift(eva.id, 'auditor', { departmentIds: [sales] }))).toMatchObject({
      error: { type: 'invalid', fields: { role: expect.stringContaining('whole house') } },
    })
    const wrong = gift(eva.id, 'no-such-role', { departmentIds: [crypto.randomUUID()], validTo: at(-1) })
    expect(await assignRole(org.ctx, wrong)).toMatchObject({
      error: {
        type: 'invalid',
        fields: { role: expect.any(String), departmentIds: expect.any(String), validTo: expect.any(String) },
      },
    })
    unwrap(await assignRole(org.ctx, gift(eva.id, 'agent', { topics: ['returns'] })))
    const before = await said('role.ended')
    unwrap(await leave(org.ctx, { memberId: eva.id }))
    expect(await said('role.ended')).toBe(before + 1)
    const { rows } = await org.ctx.read((tx) =>
      tx.execute(sql`select 1 from role_assignment where member_id = ${eva.id} and ended_at is null`),
    )
    expect(rows).toEqual([])
  })
})
