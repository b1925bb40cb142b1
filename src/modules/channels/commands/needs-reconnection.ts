import { and, eq, lte } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { channelNeedsReconnection } from '../events.ts'
import { holdChannel, updateChannel } from '../store.ts'
import { channel } from '../tables.ts'

/**
 * A network refused our access for good: the channel asks for reconnection. Does nothing when it does so already, is
 * disconnected, or was connected again after `seenAt` (the refusal then belongs to the access before). Clocks differ
 * between processes; whoever knows it gives the moment the access it used was connected. False when the channel is
 * connected all the same: what was refused may be tried again. What the caller's transaction writes about it is there
 * before anybody can connect the channel again.
 */
export async function needsReconnection(
  ctx: Ctx,
  channelId: string,
  reason: string,
  seenAt: Date = ctx.now(),
): Promise<boolean> {
  const stateReason = reason.toWellFormed().replaceAll('\0', '').slice(0, 1000)
  return ctx.write(async (tx) => {
    const change = { state: 'needs-reconnection', stateReason } as const
    const connected = and(eq(channel.state, 'connected'), eq(channel.mode, 'connected'))
    const still = and(connected, lte(channel.connectedAt, seenAt))
    const row = await updateChannel(tx, ctx.organisationId, channelId, change, still)
    if (row) tx.emit(channelNeedsReconnection(row.id, row.network, stateReason))
    if (row) return true
    const found = await holdChannel(tx, ctx.organisationId, channelId)
    return found?.state !== 'connected' || found.mode !== 'connected'
  })
}
