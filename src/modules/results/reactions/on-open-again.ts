import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { catchUp } from '../commands/catch-up.ts'
import { takeJob } from '../jobs/take.ts'
import { endRest } from '../store/rests.ts'

/** The channel can be read again: what came due meanwhile is taken now, and says that it is late. */
export async function onOpenAgain(ctx: Ctx, event: StoredEvent): Promise<void> {
  await ctx.write(async (tx) => {
    await endRest(tx, ctx.organisationId, event.subject)
    await tx.enqueue(takeJob, { channelId: event.subject })
  })
  await catchUp(ctx, event.subject)
}
