import type { Ctx } from '#platform/ctx.ts'
import { askMembers } from '../commands/ask-members.ts'
import { askJob } from './ask.ts'

export async function ask(ctx: Ctx, { policyId }: { readonly policyId: string }): Promise<void> {
  await ctx.write(async (tx) => {
    const { waiting } = await askMembers(ctx, tx, policyId, null)
    if (waiting) await tx.enqueue(askJob, { policyId })
  })
}
