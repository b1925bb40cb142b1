import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { askMembers } from '../commands/ask-members.ts'
import { publishedPolicies } from '../queries/rows.ts'

/** Whoever joins or moves gets the policies that concern them now; whoever was asked before is not asked again. */
export async function onMemberArrived(ctx: Ctx, event: StoredEvent): Promise<void> {
  const many = event.data.ids
  const ids = Array.isArray(many) ? many.map(String) : [event.subject]
  await ctx.write(async (tx) => {
    for (const policy of await publishedPolicies(tx, ctx.organisationId))
      await askMembers(ctx, tx, policy.id, ids)
  })
}
