import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { catchUp } from '../commands/catch-up.ts'
import { planPost } from '../commands/plan-post.ts'

/** Something went out: from now on it is measured, and once a day whatever else of its channel was left out. */
export async function onLive(ctx: Ctx, event: StoredEvent): Promise<void> {
  await planPost(ctx, event.subject)
  if (typeof event.data.channelId === 'string') await catchUp(ctx, event.data.channelId)
}
