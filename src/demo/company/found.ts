import { sql } from 'drizzle-orm'
import { unwrap } from '#kernel/result.ts'
import { alignRoleMandates } from '#modules/governance/index.ts'
import { addMember, createOrganisation, membersWithRight, rightsOf } from '#modules/people/index.ts'
import { type Ctx, createCtx } from '#platform/ctx.ts'
import { MINUTE, ZONE } from '../story/calendar.ts'
import type { StoryEngine } from '../story-engine.ts'
import { type DeskKey, departments, deskKeys } from './departments.ts'
import { accounts, addressOf, comingAndGoing, employeeOf, employees, OWNER, PASSWORD } from './people.ts'

export interface Staff {
  readonly organisationId: string
  readonly departmentIds: ReadonlyMap<DeskKey, string>
  readonly memberIds: ReadonlyMap<string, string>
  readonly as: (key: string) => Ctx
  readonly system: Ctx
}

/** Makes the organisation with its departments, people, reporting lines and mandates, as it was when the story begins. */
export async function foundCompany(story: StoryEngine, start: Date): Promise<Staff> {
  const owner = employeeOf(OWNER)
  story.moveTo(start)
  const made = unwrap(
    await createOrganisation(story.engine, {
      name: 'Fjell & Sons',
      zone: ZONE,
      demo: true,
      owner: { name: owner.name, email: addressOf(OWNER), password: PASSWORD, title: owner.title },
      departments: deskKeys.map((key) => ({ kind: departments[key].kind, name: departments[key].name })),
    }),
  )
  const { organisationId } = made
  const departmentIds = new Map(deskKeys.map((key, i) => [key, made.departments[i]?.id ?? '']))
  const members = new Map([[OWNER, { id: made.ownerId, userId: made.userId as string | null }]])
  const as = (key: string): Ctx => actingAs(story, organisationId, departmentIds, members, key)
  await employ(story, as(OWNER), departmentIds, members)
  const memberIds = new Map([...members].map(([key, { id }]) => [key, id]))
  const system = story.system(organisationId)
  await nameHeads(story, system, departmentIds, memberIds)
  await alignRoleMandates(system)
  return { organisationId, departmentIds, memberIds, as, system }
}

type Members = Map<string, { id: string; userId: string | null }>

async function employ(
  story: StoryEngine,
  owner: Ctx,
  departmentIds: ReadonlyMap<DeskKey, string>,
  members: Members,
): Promise<void> {
  const signsIn = new Set(accounts.map((one) => one.key))
  for (const one of employees) {
    if (one.key === OWNER || one.key === comingAndGoing.invited) continue
    story.moveTo(new Date(owner.now().getTime() + 2 * MINUTE))
    const { memberId, userId } = unwrap(
      await addMember(owner, {
        name: one.name,
        email: addressOf(one.key),
        roles: one.roles,
        title: one.title,
        departmentId: one.desk ? (departmentIds.get(one.desk) ?? null) : null,
        managerId: one.manager ? (members.get(one.manager)?.id ?? null) : null,
        languages: one.languages,
        locale: one.languages[0] === 'de' ? 'de' : 'en',
        ...(signsIn.has(one.key) ? { password: PASSWORD } : {}),
      }),
    )
    members.set(one.key, { id: memberId, userId })
  }
}

async function nameHeads(
  story: StoryEngine,
  system: Ctx,
  departmentIds: ReadonlyMap<DeskKey, string>,
  memberIds: ReadonlyMap<string, string>,
): Promise<void> {
  story.moveTo(new Date(system.now().getTime() + 5 * MINUTE))
  await system.write(async (tx) => {
    for (const key of deskKeys) {
      const id = departmentIds.get(key) ?? ''
      const { head, kind } = departments[key]
      await tx.execute(
        sql`update department set head_id = ${memberIds.get(head)} where organisation_id = ${system.organisationId} and id = ${id}`,
      )
      tx.emit({ type: 'department.changed', version: 1, subject: id, data: { kind, parentId: null } })
    }
  })
}

/** Role mandates by member id, and who may consent. */
export async function authority(staff: Staff): Promise<{
  readonly mandates: ReadonlyMap<string, string>
  readonly approvers: readonly { readonly id: string; readonly name: string }[]
}> {
  const { rows } = await staff.system.read((tx) =>
    tx.execute<{ id: string; member_id: string }>(
      sql`select id, member_id from mandate where organisation_id = ${staff.organisationId} and source = 'role' and ended_at is null`,
    ),
  )
  const approvers = await membersWithRight(staff.system, 'publish.approve')
  return {
    mandates: new Map(rows.map((row) => [row.member_id, row.id])),
    approvers: approvers.map(({ id, name }) => ({ id, name })),
  }
}

function actingAs(
  story: StoryEngine,
  organisationId: string,
  departmentIds: ReadonlyMap<DeskKey, string>,
  members: Members,
  key: string,
): Ctx {
  const { name, roles, desk } = employeeOf(key)
  const member = members.get(key)
  if (!member) throw new Error(`${name} is not employed yet`)
  return createCtx(story.engine, {
    organisationId,
    actor: {
      kind: 'member',
      memberId: member.id,
      // Nobody signs in as them; the id only has to be one.
      userId: member.userId ?? member.id,
      name,
      departmentId: desk ? (departmentIds.get(desk) ?? null) : null,
      rights: new Set(rightsOf(roles)),
      scopes: new Map(),
      hidden: [],
    },
  })
}
