import type { Ctx } from '#platform/ctx.ts'
import { factEvent } from '../events.ts'
import { lockFact, updateFact } from '../store/facts.ts'

/** Reads again: a fact that was reviewed meanwhile is not due, one that was told about is told about. */
export async function reviewDue(ctx: Ctx, { factId }: { readonly factId: string }): Promise<void> {
  await ctx.write(async (tx) => {
    const fact = await lockFact(tx, ctx.organisationId, factId)
    if (!fact || fact.withdrawnAt || fact.reviewToldAt || fact.reviewAt > ctx.now()) return
    await updateFact(tx, ctx.organisationId, factId, { reviewToldAt: ctx.now() })
    tx.emit(factEvent('review-due', factId))
  })
}
