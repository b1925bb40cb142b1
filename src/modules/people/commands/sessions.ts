import { ok, type Result, refuse } from '#kernel/result.ts'
import { AUTH } from '#platform/auth/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { sessionRevoked } from '../events.ts'

const who = (ctx: Ctx): { userId: string; memberId: string } => {
  if (ctx.actor.kind !== 'member') throw new Error('Only a member has sessions')
  return ctx.actor
}

/** Signs one of the member's own devices out at once. */
export async function revokeSession(
  ctx: Ctx,
  { sessionId }: { sessionId: string },
): Promise<Result<{ done: true }>> {
  const { userId, memberId } = who(ctx)
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    if (!(await ctx.use(AUTH).revoke(userId, sessionId, tx)))
      return refuse('not_found', 'This session has ended already.')
    tx.emit(sessionRevoked(sessionId, memberId))
    return ok({ done: true })
  })
}

/** Signs every device out except the one in hand. */
export async function revokeOtherSessions(
  ctx: Ctx,
  current: string | null,
): Promise<Result<{ ended: number }>> {
  const { userId, memberId } = who(ctx)
  return ctx.write(async (tx) => {
    const ended = await ctx.use(AUTH).revokeAll(userId, current, tx)
    for (const id of ended) tx.emit(sessionRevoked(id, memberId))
    return ok({ ended: ended.length })
  })
}
