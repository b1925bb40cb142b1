import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { followChannel, pauseChannel, stopChannel } from '../commands/follow-channel.ts'

/** Keeps sources in step with channels: connected is followed, expired is paused, disconnected is stopped. */
export async function onChannelChanged(ctx: Ctx, event: StoredEvent): Promise<void> {
  if (event.type === 'channel.needs-reconnection') await pauseChannel(ctx, event.subject)
  else if (event.type === 'channel.disconnected') await stopChannel(ctx, event.subject)
  else await followChannel(ctx, event.subject)
}
