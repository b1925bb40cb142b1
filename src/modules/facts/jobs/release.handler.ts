import type { Ctx } from '#platform/ctx.ts'
import { releaseWhenDue } from '../commands/release.ts'
import { findWording } from '../queries/load.ts'
import { lockFact } from '../store/facts.ts'

export async function release(ctx: Ctx, { wordingId }: { readonly wordingId: string }): Promise<void> {
  await ctx.write(async (tx) => {
    const found = await findWording(tx, ctx.organisationId, wordingId)
    if (!found) return
    const fact = await lockFact(tx, ctx.organisationId, found.factId)
    // Read again behind the lock: a consent or a withdrawal may just have been at work.
    const wording = await findWording(tx, ctx.organisationId, wordingId)
    if (fact && wording) await releaseWhenDue(ctx, tx, fact, wording)
  })
}
