import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { exceptionEvent, ownerMissing } from '../events.ts'
import { standingPolicies } from '../queries/rows.ts'
import { endExceptions } from '../store/access.ts'

/** Their exceptions end; a policy they were accountable for says that nobody is now. */
export async function onMemberLeft(ctx: Ctx, event: StoredEvent): Promise<void> {
  await ctx.write(async (tx) => {
    const ended = await endExceptions(tx, ctx.organisationId, { memberId: event.subject }, ctx.now(), null)
    for (const row of ended) tx.emit(exceptionEvent('ended', row))
    const policies = await standingPolicies(tx, ctx.organisationId)
    for (const policy of policies.filter((one) => one.ownerId === event.subject))
      tx.emit(ownerMissing(policy.id, event.subject))
  })
}
