import type { Ctx } from '#platform/ctx.ts'
import { carryOut } from '../commands/carry-out.ts'
import { decisionRow } from '../queries/rows.ts'

export async function carryOutOnItsDay(
  ctx: Ctx,
  { decisionId }: { readonly decisionId: string },
): Promise<void> {
  await ctx.write(async (tx) => {
    const decision = await decisionRow(tx, ctx.organisationId, decisionId, { lock: true })
    if (decision?.apply === 'waiting') await carryOut(ctx, tx, decision)
  })
}
