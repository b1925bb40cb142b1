import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { updateDepartment } from './departments.ts'
import { updateMember } from './update-member.ts'

type Done = Result<undefined>

/** Names somebody head of these departments. */
export async function takeHeadships(ctx: Ctx, ids: readonly string[], headMemberId: string): Promise<Done> {
  return ctx.write(async (): Promise<Done> => {
    for (const departmentId of ids) {
      const done = await updateDepartment(ctx, { departmentId, headMemberId })
      if (!done.ok) return done
    }
    return ok()
  })
}

/** Makes somebody the manager of these members. One of them may be the new manager: that one is left as is. */
export async function takeReports(ctx: Ctx, ids: readonly string[], managerId: string): Promise<Done> {
  return ctx.write(async (): Promise<Done> => {
    const others = ids.filter((id) => id !== managerId)
    if (others.length === 0)
      return refuse('invalid', 'Nobody can be their own manager. Choose somebody else.')
    for (const memberId of others) {
      const done = await updateMember(ctx, { memberId, managerId })
      if (!done.ok) return done
    }
    return ok()
  })
}
