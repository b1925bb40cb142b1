import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { sentences } from '../policy.ts'
import { memberById } from '../queries/member-rows.ts'
import { allow } from './allow.ts'
import { checkRoles } from './member-checks.ts'
import { part } from './part.ts'

/**
 * A member left: their sessions end at once, those who reported to them report one rung higher, and what they wrote
 * keeps their name.
 */
export async function leave(ctx: Ctx, { memberId }: { memberId: string }): Promise<Result<{ done: true }>> {
  const allowed = await allow(ctx, 'people.manage', sentences.people, {})
  if (!allowed.ok) return allowed
  if (ctx.actor.kind === 'member' && ctx.actor.memberId === memberId)
    return refuse('forbidden', 'Somebody else marks you as having left.', {
      help: 'Ask another owner or administrator.',
    })
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    const member = await memberById(tx, ctx.organisationId, memberId)
    if (member?.status !== 'active') return refuse('conflict', 'This person is not an active member.')
    const here = await allow(ctx, 'people.manage', sentences.people, { departmentId: member.departmentId })
    if (!here.ok) return here
    // Leaving takes every role, so the rules for taking roles hold: only owners part with owners, never the last one.
    const roles = await checkRoles(ctx, tx, { id: memberId, before: member.roles, after: [] })
    if (!roles.ok) return roles
    await part(ctx, tx, member)
    return ok({ done: true })
  })
}
