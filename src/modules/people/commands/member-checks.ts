import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { beyondOwn } from '../domain/role-rules.ts'
import { judgeRoleChange, rightsOf } from '../domain/roles.ts'
import { openDepartments } from '../queries/departments.ts'
import { managersAbove, memberById } from '../queries/member-rows.ts'
import { actsAsOwner, owners } from '../queries/owners.ts'
import { lockOrganisation } from '../store/organisation.ts'

interface RoleQuestion {
  readonly id: string
  readonly before: readonly string[]
  readonly after: readonly string[]
}

const tooFar =
  'You manage people in some departments only, so you can give no role that reaches further than yours.'

/** Whether the one who acts may give these roles. Holds the organisation, so that two owners cannot remove each other. */
export async function checkRoles(
  ctx: Ctx,
  tx: Tx,
  { id, before, after }: RoleQuestion,
): Promise<Result<undefined>> {
  await lockOrganisation(tx, ctx.organisationId)
  const all = await owners(tx, ctx.organisationId)
  const { actor } = ctx
  const added = after.filter((role) => !before.includes(role))
  const beyond =
    actor.kind === 'member' && actor.scopes.has('people.manage')
      ? beyondOwn({ actor, byOwner: actsAsOwner(ctx, all) }, rightsOf(added))
      : []
  const change = judgeRoleChange({
    before,
    after,
    own: ctx.actor.kind === 'member' && ctx.actor.memberId === id,
    byOwner: actsAsOwner(ctx, all),
    otherOwners: all.filter((owner) => owner.id !== id).length,
  })
  const why = beyond.length > 0 ? tooFar : change
  if (why === null) return ok()
  const names = new Intl.ListFormat('en', { type: 'disjunction' }).format(
    all.slice(0, 3).map((owner) => owner.name),
  )
  return refuse('forbidden', why, { fields: { roles: why }, help: `Ask ${names}.` })
}

interface PlaceQuestion {
  readonly id: string
  readonly departmentId?: string | null | undefined
  readonly managerId?: string | null | undefined
}

/**
 * Whether department and manager exist, and the manager is not somebody who reports to this member. Holds the
 * organisation, so that two who are put under each other at the same moment do not both pass.
 */
export async function checkPlace(ctx: Ctx, tx: Tx, place: PlaceQuestion): Promise<Result<undefined>> {
  const fields: Record<string, string> = {}
  const { id, departmentId, managerId } = place
  if (departmentId || managerId) await lockOrganisation(tx, ctx.organisationId)
  if (departmentId) {
    const open = await openDepartments(tx, ctx.organisationId)
    if (!open.some((one) => one.id === departmentId))
      fields.departmentId = 'This department was closed. Choose another one.'
  }
  if (managerId) {
    const manager = await memberById(tx, ctx.organisationId, managerId)
    if (!manager || manager.status === 'left')
      fields.managerId = 'This person is not here any more. Choose somebody else.'
    else if (managerId === id || (await managersAbove(tx, ctx.organisationId, managerId)).includes(id))
      fields.managerId = `${manager.name} reports to this person. Choose somebody else.`
  }
  return Object.keys(fields).length === 0
    ? ok()
    : refuse('invalid', 'This does not fit any more.', { fields })
}
