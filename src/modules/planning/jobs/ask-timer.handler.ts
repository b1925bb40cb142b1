import type { Ctx } from '#platform/ctx.ts'
import { markAsked } from '../store/time.ts'

export async function askTimer(
  ctx: Ctx,
  { memberId, startedAt }: { readonly memberId: string; readonly startedAt: string },
): Promise<void> {
  const { organisationId } = ctx
  await ctx.write((tx) =>
    markAsked(tx, { organisationId, memberId, startedAt: new Date(startedAt), at: ctx.now() }),
  )
}
