import { ok, type Result, refuse } from '#kernel/result.ts'
import { newToken } from '#platform/auth/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { SECRETS } from '#platform/secrets/index.ts'
import { bound, feedAddress } from '../queries/feed.ts'
import { deleteFeed, putFeed } from '../store/exchange.ts'

const nobody = refuse('forbidden', 'A calendar address belongs to a person.')

/** Makes the member's secret calendar address; the one before leads nowhere from now on. */
export async function renewFeed(ctx: Ctx): Promise<Result<{ address: string; madeAt: string }>> {
  const { actor, organisationId } = ctx
  if (actor.kind !== 'member') return nobody
  const { token, hash } = newToken()
  const createdAt = ctx.now()
  await ctx.write((tx) =>
    putFeed(tx, {
      organisationId,
      memberId: actor.memberId,
      userId: actor.userId,
      tokenHash: hash,
      tokenSealed: ctx.use(SECRETS).seal(token, bound(organisationId, actor.memberId)),
      createdAt,
    }),
  )
  return ok({ address: feedAddress(ctx, token), madeAt: createdAt.toISOString() })
}

/** Closes the member's calendar address. */
export async function closeFeed(ctx: Ctx): Promise<Result<{ closed: boolean }>> {
  const { actor, organisationId } = ctx
  if (actor.kind !== 'member') return nobody
  return ok({ closed: await ctx.write((tx) => deleteFeed(tx, organisationId, actor.memberId)) })
}
