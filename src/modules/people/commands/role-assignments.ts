import type { Scope } from '#kernel/actor.ts'
import { isId, newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { rightsHeld } from '../domain/held-rights.ts'
import { judgeGiving } from '../domain/role-rules.ts'
import { roleIds } from '../domain/roles.ts'
import { assignmentEvent } from '../events.ts'
import { roleTurnJob } from '../jobs/role-turn.ts'
import { sentences } from '../policy.ts'
import { openDepartments } from '../queries/departments.ts'
import { memberById, type StoredMember } from '../queries/member-rows.ts'
import { actsAsOwner, owners } from '../queries/owners.ts'
import { type MemberAssignments, memberAssignments } from '../queries/role-assignments.ts'
import { assignmentById, roleById } from '../queries/role-rows.ts'
import { endAssignment, insertAssignment } from '../store/role.ts'
import { allow } from './allow.ts'

export interface RoleGift extends Scope {
  readonly memberId: string
  /** An id of the catalogue, or of a role of the organisation's own. */
  readonly role: string
  /** ISO; from now on when left out. */
  readonly validFrom?: string | undefined
  /** ISO; null for good. */
  readonly validTo: string | null
}

/** Gives a member a role in some departments, channels, topics or regions, for a time. It counts and ends to the second. */
export async function assignRole(ctx: Ctx, input: RoleGift): Promise<Result<MemberAssignments>> {
  return ctx.write(async (tx): Promise<Result<MemberAssignments>> => {
    const member = await memberById(tx, ctx.organisationId, input.memberId)
    if (!member) return refuse('not_found', 'This person is not in your organisation.')
    const allowed = await allow(ctx, 'people.manage', sentences.people, { departmentId: member.departmentId })
    if (!allowed.ok) return allowed
    if (member.status === 'left')
      return refuse('conflict', `${member.name} has left.`, { help: 'Invite them again to bring them back.' })
    const fits = await check(ctx, tx, member, input)
    if (!fits.ok) return fits
    const now = ctx.now()
    const { memberId, role, validTo: _, ...scope } = input
    const validFrom = input.validFrom ? new Date(input.validFrom) : now
    const validTo = input.validTo ? new Date(input.validTo) : null
    const row = { ...copied(scope), id: newId(now.getTime()), memberId, role, validFrom, validTo }
    const createdBy = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
    await insertAssignment(tx, { ...row, organisationId: ctx.organisationId, createdBy, createdAt: now })
    const turns = [...(validFrom > now ? [validFrom] : []), ...(validTo ? [validTo] : [])]
    for (const startAfter of turns) await tx.enqueue(roleTurnJob, { assignmentId: row.id }, { startAfter })
    tx.emit(assignmentEvent('assigned', row))
    return memberAssignments(ctx, input)
  })
}

async function check(
  ctx: Ctx,
  tx: WriteTx,
  member: StoredMember,
  input: RoleGift,
): Promise<Result<undefined>> {
  const fields: Record<string, string> = {}
  const builtIn = (roleIds as readonly string[]).includes(input.role)
  const own = isId(input.role) ? await roleById(tx, ctx.organisationId, input.role) : undefined
  if (!builtIn && !own) fields.role = 'This role is not here any more. Choose another one.'
  const open = new Set((await openDepartments(tx, ctx.organisationId)).map((one) => one.id))
  if (input.departmentIds?.some((id) => !open.has(id)))
    fields.departmentIds = 'One of these departments was closed. Choose again.'
  if (input.validTo) {
    const from = input.validFrom ? new Date(input.validFrom) : ctx.now()
    if (new Date(input.validTo) <= from) fields.validTo = 'Choose a day after the first one.'
    else if (new Date(input.validTo) <= ctx.now()) fields.validTo = 'This day has passed. Choose a later one.'
  }
  const allows = rightsHeld({ ...input, rights: own?.rights ?? null })
  if ((builtIn || own) && allows.length === 0)
    fields.role = 'What this role allows concerns the whole house. Give it without bounds, or choose another.'
  if (Object.keys(fields).length > 0) return refuse('invalid', 'This cannot be given so.', { fields })
  return judged(ctx, tx, { ...input, memberId: member.id, allows })
}

async function judged(
  ctx: Ctx,
  tx: WriteTx,
  gift: RoleGift & { readonly allows: ReturnType<typeof rightsHeld> },
): Promise<Result<undefined>> {
  const { actor } = ctx
  if (actor.kind === 'system') return ok()
  const all = await owners(tx, ctx.organisationId)
  const why = judgeGiving({ ...gift, actor, byOwner: actsAsOwner(ctx, all), scope: gift })
  if (why === null) return ok()
  const names = all.slice(0, 3).map((owner) => owner.name)
  const help = `Ask ${new Intl.ListFormat('en', { type: 'disjunction' }).format(names)}.`
  return refuse('forbidden', why, { fields: { role: why }, help })
}

function copied({ departmentIds, channelIds, topics, regions }: Scope) {
  const list = (values: readonly string[] | null): string[] | null => (values ? [...new Set(values)] : null)
  return {
    departmentIds: list(departmentIds),
    channelIds: list(channelIds),
    topics: list(topics),
    regions: list(regions),
  }
}

/** Ends an assigned role at once. */
export async function endRole(
  ctx: Ctx,
  input: { readonly assignmentId: string },
): Promise<Result<{ done: true }>> {
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    const row = await assignmentById(tx, ctx.organisationId, input.assignmentId)
    const member = row && (await memberById(tx, ctx.organisationId, row.memberId))
    if (!row || !member) return refuse('not_found', 'This role is not held any more.')
    const { actor } = ctx
    const allowed = await allow(ctx, 'people.manage', sentences.people, { departmentId: member.departmentId })
    if (!allowed.ok) return allowed
    if (actor.kind === 'member' && actor.memberId === member.id)
      return refuse('forbidden', 'Your own roles are changed by somebody else.', {
        help: 'Ask another owner or administrator.',
      })
    if (!(await endAssignment(tx, row, ctx.now(), actor.kind === 'member' ? actor.memberId : null)))
      return refuse('conflict', 'This role has ended already.')
    tx.emit(assignmentEvent('ended', row))
    return ok({ done: true })
  })
}
