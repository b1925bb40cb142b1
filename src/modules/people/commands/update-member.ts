import { ok, type Result, refuse } from '#kernel/result.ts'
import { tidyTopics, tidyWords } from '#kernel/words.ts'
import type { WorkingHours } from '#kernel/working-hours.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { MemberView } from '../contract/shapes.ts'
import { type RoleId, tidyRoles } from '../domain/roles.ts'
import { memberEvent, memberMoved } from '../events.ts'
import { sentences } from '../policy.ts'
import { memberView } from '../queries/member.ts'
import { memberByExternalId, memberById, type StoredMember } from '../queries/member-rows.ts'
import { type MemberPatch, updateMember as store } from '../store/member.ts'
import { allow } from './allow.ts'
import { checkPlace, checkRoles } from './member-checks.ts'

export interface MemberChange extends Abilities {
  readonly memberId: string
  readonly title?: string | null | undefined
  readonly departmentId?: string | null | undefined
  readonly managerId?: string | null | undefined
  readonly roles?: readonly RoleId[] | undefined
  readonly externalId?: string | null | undefined
}

/** What a member, and those who manage people, say about how to reach and use them. */
export interface Abilities {
  readonly name?: string | undefined
  readonly languages?: readonly string[] | undefined
  readonly regions?: readonly string[] | undefined
  readonly topics?: readonly string[] | undefined
  readonly workingHours?: WorkingHours | null | undefined
  readonly zone?: string | null | undefined
}

/** Changes what the organisation says about a member. What is left out stays. */
export async function updateMember(ctx: Ctx, input: MemberChange): Promise<Result<MemberView>> {
  const allowed = await allow(ctx, 'people.manage', sentences.people, {})
  if (!allowed.ok) return allowed
  const changed = await ctx.write(async (tx): Promise<Result<undefined>> => {
    const member = await memberById(tx, ctx.organisationId, input.memberId)
    if (!member) return refuse('not_found', 'This person is not in your organisation.')
    if (member.status === 'left')
      return refuse('conflict', `${member.name} has left.`, { help: 'Invite them again to bring them back.' })
    return change(ctx, tx, member, input)
  })
  return changed.ok ? memberView(ctx, input) : changed
}

async function change(
  ctx: Ctx,
  tx: WriteTx,
  member: StoredMember,
  input: MemberChange,
): Promise<Result<undefined>> {
  const { id } = member
  for (const departmentId of [member.departmentId, input.departmentId ?? member.departmentId]) {
    const here = await allow(ctx, 'people.manage', sentences.people, { departmentId })
    if (!here.ok) return here
  }
  if (input.roles) {
    const roles = await checkRoles(ctx, tx, { id, before: member.roles, after: input.roles })
    if (!roles.ok) return roles
  }
  const placed = await checkPlace(ctx, tx, {
    id,
    departmentId: input.departmentId,
    managerId: input.managerId,
  })
  if (!placed.ok) return placed
  const free = await checkExternalId(ctx, tx, id, input.externalId)
  if (!free.ok) return free
  const patch = patchOf(input)
  await store(tx, ctx.organisationId, id, patch)
  const { departmentId = member.departmentId, managerId = member.managerId, roles = member.roles } = patch
  tx.emit(memberEvent('changed', { id, departmentId, roles }))
  if (departmentId !== member.departmentId || managerId !== member.managerId)
    tx.emit(memberMoved({ id, departmentId, managerId }, member))
  return ok()
}

async function checkExternalId(
  ctx: Ctx,
  tx: WriteTx,
  id: string,
  externalId: string | null | undefined,
): Promise<Result<undefined>> {
  const other = externalId ? await memberByExternalId(tx, ctx.organisationId, externalId) : undefined
  if (!other || other.id === id) return ok()
  const taken = `${other.name} has this number already.`
  return refuse('conflict', taken, { fields: { externalId: taken } })
}

function patchOf(input: MemberChange): MemberPatch {
  const { memberId: _, roles, languages, regions, topics, ...rest } = input
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  return {
    ...given,
    ...(roles ? { roles: tidyRoles(roles) } : {}),
    ...(languages ? { languages: [...new Set(languages)] } : {}),
    ...(regions ? { regions: tidyWords(regions) } : {}),
    ...(topics ? { topics: tidyTopics(topics) } : {}),
  }
}

/** What members say about themselves. */
export async function updateProfile(
  ctx: Ctx,
  input: Abilities & { readonly locale?: 'en' | 'de' | undefined },
): Promise<Result<{ done: true }>> {
  const { actor } = ctx
  if (actor.kind !== 'member') throw new Error('Only a member has a profile')
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    const member = await memberById(tx, ctx.organisationId, actor.memberId)
    if (!member) return refuse('not_found', 'This person is not in your organisation.')
    const { locale, ...abilities } = input
    await store(tx, ctx.organisationId, member.id, {
      ...patchOf({ memberId: member.id, ...abilities }),
      ...(locale ? { locale } : {}),
    })
    tx.emit(memberEvent('changed', member))
    return ok({ done: true })
  })
}
