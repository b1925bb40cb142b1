import type { Ctx } from '#platform/ctx.ts'
import { eraseComments } from '../store.ts'

/** Somebody outside is erased: what they wrote about these conversations goes with it. */
export async function forgetComments(ctx: Ctx, conversationIds: readonly string[]): Promise<void> {
  if (conversationIds.length > 0)
    await ctx.write((tx) => eraseComments(tx, ctx.organisationId, conversationIds))
}
