import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { planPost } from '../commands/plan-post.ts'

/** Something went out: from now on it is measured. */
export async function onLive(ctx: Ctx, event: StoredEvent): Promise<void> {
  await planPost(ctx, event.subject)
}
