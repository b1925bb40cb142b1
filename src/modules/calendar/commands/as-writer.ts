import type { MemberActor } from '#kernel/actor.ts'
import { membersWithRight } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

/** The member as author of a draft that a job begins for them; null when they may not write drafts (any more). */
export async function asWriter(ctx: Ctx, memberId: string): Promise<MemberActor | null> {
  const member = (await membersWithRight(ctx, 'publish.draft', {})).find((one) => one.id === memberId)
  if (!member) return null
  return {
    kind: 'member',
    memberId,
    userId: '',
    name: member.name,
    departmentId: member.departmentId,
    rights: new Set(['publish.draft'] as const),
    scopes: new Map(),
    hidden: [],
  }
}
