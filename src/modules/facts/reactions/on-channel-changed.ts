import type { StoredEvent } from '#kernel/event.ts'
import { channelCard } from '#modules/channels/index.ts'
import { NETWORKS } from '#networks/contract/network.ts'
import type { Ctx } from '#platform/ctx.ts'
import { beginReading } from '../commands/plan-reading.ts'
import { driftEvent } from '../events.ts'
import { closeDrifts } from '../store/profiles.ts'

/** A channel came: its profile is read from now on. One that was given up has no drift to mend any more. */
export async function onChannelChanged(ctx: Ctx, event: StoredEvent): Promise<void> {
  const channel = await channelCard(ctx, event.subject)
  if (!channel) return
  if (channel.state === 'connected') {
    if (ctx.use(NETWORKS).get(channel.network)?.profile) await beginReading(ctx, channel.id)
    return
  }
  if (channel.state !== 'disconnected') return
  await ctx.write(async (tx) => {
    const to = { at: ctx.now(), how: 'disconnected' } as const
    for (const closed of await closeDrifts(tx, ctx.organisationId, channel.id, to))
      tx.emit(driftEvent('closed', closed))
  })
}
