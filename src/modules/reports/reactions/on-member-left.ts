import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { fact } from '../events.ts'
import { pauseOf, revokeOf } from '../store.ts'

/** What they had sent stands still, and says so on Today of who runs the scoreboard; their links lead nowhere any more. */
export async function onMemberLeft(ctx: Ctx, { subject }: StoredEvent): Promise<void> {
  await ctx.write(async (tx) => {
    for (const id of await pauseOf(tx, ctx.organisationId, subject)) tx.emit(fact('report.paused', id))
    for (const id of await revokeOf(tx, ctx.organisationId, subject, ctx.now()))
      tx.emit(fact('share-link.revoked', id))
  })
}
