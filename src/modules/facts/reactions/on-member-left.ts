import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { factEvent } from '../events.ts'
import { markOwnerLeft } from '../store/facts.ts'

/** Facts of somebody who left wait for a new owner. */
export async function onMemberLeft(ctx: Ctx, event: StoredEvent): Promise<void> {
  await ctx.write(async (tx) => {
    for (const id of await markOwnerLeft(tx, ctx.organisationId, event.subject, ctx.now()))
      tx.emit(factEvent('owner-left', id))
  })
}
