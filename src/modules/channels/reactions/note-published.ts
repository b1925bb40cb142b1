import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { notePublished } from '../store.ts'

/** Keeps beside the channel when a post of ours last went live there. */
export async function onPostLive(ctx: Ctx, event: StoredEvent): Promise<void> {
  const { channelId } = event.data
  if (typeof channelId !== 'string') return
  await ctx.write((tx) => notePublished(tx, ctx.organisationId, channelId, new Date(event.at)))
}
