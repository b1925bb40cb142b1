import type { Ctx } from '#platform/ctx.ts'
import { reviewDue } from '../events.ts'
import { policyBy } from '../queries/rows.ts'

export async function tellReviewDue(
  ctx: Ctx,
  data: { readonly policyId: string; readonly reviewOn: string },
): Promise<void> {
  await ctx.write(async (tx) => {
    const policy = await policyBy(tx, ctx.organisationId, data.policyId)
    if (policy?.reviewOn === data.reviewOn) tx.emit(reviewDue(policy.id, data.reviewOn))
  })
}
