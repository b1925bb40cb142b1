import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { releaseHeld } from '../commands/posts.ts'

/** A pause was lifted or a channel reconnected: what was held for it goes on. */
export async function onOpenAgain(ctx: Ctx, event: StoredEvent): Promise<void> {
  if (event.type === 'pause.lifted') {
    const channelId = event.data.channelId
    await releaseHeld(ctx, 'pause', typeof channelId === 'string' ? channelId : null)
  } else await releaseHeld(ctx, 'reconnect', event.subject)
}
