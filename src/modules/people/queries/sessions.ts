import { ok, type Result } from '#kernel/result.ts'
import { AUTH } from '#platform/auth/index.ts'
import type { Ctx } from '#platform/ctx.ts'

export interface SessionsView {
  readonly sessions: {
    readonly id: string
    readonly device: string
    readonly address: string
    readonly createdAt: string
    readonly lastSeenAt: string
    readonly current: boolean
  }[]
}

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
