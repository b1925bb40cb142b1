import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { createDepartment, updateDepartment } from './commands/departments.ts'
import { invite } from './commands/invite.ts'
import { leave } from './commands/leave.ts'
import { showUnsentMail } from './commands/mail.ts'
import { updateMember } from './commands/update-member.ts'
import { departmentCards, departmentsView } from './queries/departments.ts'
import { memberView } from './queries/member.ts'
import { memberActor, organisationIds } from './queries/member-actor.ts'
import { listMembers, memberCards } from './queries/member-cards.ts'
import { membersPage } from './queries/members.ts'
import { organisation, receptionDesk } from './queries/organisation.ts'
import { membersWithRight, whoCanHelp } from './queries/right-holders.ts'
import { session } from './queries/session.ts'
import { noMail, type PeopleHouse, peopleHouse } from './testing/house.ts'

let house: PeopleHouse
let a: Awaited<ReturnType<PeopleHouse['organisation']>>
let b: Awaited<ReturnType<PeopleHouse['organisation']>>

beforeAll(async () => {
  house = await peopleHouse(noMail)
  a = await house.organisation('Alpha secret')
  b = await house.organisation('Beta')
  await house.member(a.ctx, 'Alpha member', 'social-lead')
  const person = {
    name: 'Alpha invited',
    email: 'alpha@example.org',
    title: null,
    departmentId: null,
    managerId: null,
    locale: 'en' as const,
  }
  unwrap(await invite(a.ctx, { ...person, roles: ['viewer'] }))
})
afterAll(() => house.close())

describe('another organisation', () => {
  it('shows through no query', async () => {
    const ids = (await listMembers(a.ctx)).map((one) => one.id)
    expect(ids).toHaveLength(3)
    const seen = [
      [...(await memberCards(b.ctx, ids)).values()],
      await listMembers(b.ctx),
      await membersWithRight(b.ctx, 'publish.approve'),
      await whoCanHelp(b.ctx, 'people.manage'),
      await departmentCards(b.ctx),
      unwrap(await departmentsView(b.ctx)),
      unwrap(await membersPage(b.ctx, { show: 'present', limit: 200 })),
      unwrap(await membersPage(b.ctx, { show: 'present', limit: 200, departmentId: a.departments[0]?.id })),
      await organisation(b.ctx),
      await receptionDesk(b.ctx),
      unwrap(await session(b.ctx)),
      unwrap(await showUnsentMail(b.ctx)),
    ]
    const text = JSON.stringify(seen)
    for (const secret of ['Alpha', 'alpha@', ...ids, ...a.departments.map((one) => one.id), a.organisationId])
      expect(text).not.toContain(secret)
    expect(await memberView(b.ctx, { memberId: a.ownerId })).toMatchObject({
      ok: false,
      error: { type: 'not_found' },
    })
  })

  it('changes through no command', async () => {
    const departmentId = a.departments[0]?.id ?? ''
    expect((await updateMember(b.ctx, { memberId: a.ownerId, title: 'Taken over' })).ok).toBe(false)
    expect((await leave(b.ctx, { memberId: a.ownerId })).ok).toBe(false)
    expect((await updateDepartment(b.ctx, { departmentId, name: 'Taken over' })).ok).toBe(false)
    const foreign = { name: 'Own', kind: 'other' as const, parentId: departmentId, headMemberId: a.ownerId }
    const made = await createDepartment(b.ctx, foreign)
    expect(made.ok ? {} : made.error.fields).toMatchObject({
      parentId: expect.any(String),
      headMemberId: expect.any(String),
    })
    const moved = await updateMember(b.ctx, { memberId: b.ownerId, managerId: a.ownerId, departmentId })
    expect(moved.ok ? {} : Object.keys(moved.error.fields ?? {}).sort()).toEqual([
      'departmentId',
      'managerId',
    ])
    expect(JSON.stringify(await listMembers(a.ctx))).not.toContain('Taken over')
  })

  it('is not there at all without saying for whom, except through the three narrow functions', async () => {
    const pool = house.engine.db.$client
    for (const table of ['organisation', 'department', 'member', 'invitation', 'mail'])
      expect((await pool.query(`select count(*)::int as n from ${table}`)).rows, table).toEqual([{ n: 0 }])
    expect((await organisationIds(house.engine.db)).sort()).toEqual(
      [a.organisationId, b.organisationId].sort(),
    )
    expect((await memberActor(house.engine.db, a.userId))?.organisationId).toBe(a.organisationId)
    expect(await memberActor(house.engine.db, crypto.randomUUID())).toBeNull()
  })
  it('cannot be forged by a temporary table of the same name', async () => {
    const client = await house.engine.db.$client.connect()
    try {
      await client.query('create temporary table member (like member)')
      const { rows } = await client.query('select member_id from weft_memberships($1)', [a.userId])
      expect(rows).toEqual([{ member_id: a.ownerId }])
    } finally {
      client.release(true)
    }
  })
})
