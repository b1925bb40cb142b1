import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { followDelivery } from '../commands/delivery.ts'

/** One of our replies went live, or got stuck. */
export async function onPost(ctx: Ctx, event: StoredEvent): Promise<void> {
  if (event.data.kind === 'reply') await followDelivery(ctx, event.subject)
}
