import { ok, type Result } from '#kernel/result.ts'
import { AUTH } from '#platform/auth/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { SessionsView } from '../contract/door.ts'

/** Where the member is signed in, the last used first. */
export async function sessionsView(ctx: Ctx, currentId: string | null): Promise<Result<SessionsView>> {
  if (ctx.actor.kind !== 'member') throw new Error('Only a member has sessions')
  const sessions = await ctx.use(AUTH).sessions(ctx.actor.userId)
  return ok({
    sessions: sessions.map((one) => ({
      ...one,
      createdAt: one.createdAt.toISOString(),
      lastSeenAt: one.lastSeenAt.toISOString(),
      current: one.id === currentId,
    })),
  })
}
