import { newId } from '#kernel/ids.ts'
import { channelCard } from '#modules/channels/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { gapClosed, gapOpened } from '../events.ts'
import { fillGap, openGap } from '../store/gaps.ts'
import { changeSource, lockSourcesOf, openSource } from '../store/sources.ts'
import type { SourceRow } from '../tables.ts'

/**
 * Begins to follow a channel, or goes on where the cursors of its sources stand. Channels that cannot receive are left
 * alone.
 */
export async function followChannel(ctx: Ctx, channelId: string): Promise<void> {
  await ctx.write(async (tx) => {
    // Read inside: of two facts about one channel, whichever reaction runs last acts on the state as it is.
    const channel = await channelCard(ctx, channelId)
    if (channel?.state !== 'connected' || !channel.canReceive) return
    const { organisationId } = ctx
    const now = ctx.now()
    const before = await lockSourcesOf(tx, organisationId, channelId)
    for (const source of before) {
      if (source.state !== 'stopped' || !source.succeededAt) continue
      const gap = await openGap(tx, source, source.succeededAt, 'The channel was disconnected.')
      if (gap) tx.emit(gapOpened(gap.id, channelId, gap.fromAt, gap.reason))
    }
    const start = { organisationId, channelId, network: channel.network, nextAt: now, createdAt: now }
    await openSource(tx, { ...start, id: newId(now.getTime()) })
    for (const { kind, term } of before.filter((source) => source.kind !== 'account'))
      await openSource(tx, { ...start, id: newId(now.getTime()), kind, term })
  })
}

/** The channel asks for reconnection: nothing is collected until somebody signs in again. */
export async function pauseChannel(ctx: Ctx, channelId: string): Promise<void> {
  await ctx.write(async (tx) => {
    const channel = await channelCard(ctx, channelId)
    if (channel?.state !== 'needs-reconnection') return
    const reason = channel.stateReason ?? 'The channel asks for reconnection.'
    for (const source of await lockSourcesOf(tx, ctx.organisationId, channelId)) {
      if (source.state !== 'active') continue
      await changeSource(tx, ctx.organisationId, source.id, { state: 'paused', streaming: false })
      const gap = await openGap(tx, source, source.succeededAt ?? source.createdAt, reason)
      if (gap) tx.emit(gapOpened(gap.id, channelId, gap.fromAt, gap.reason))
    }
  })
}

/** The channel was disconnected on purpose: nobody waits for it, so gaps that were open end here. */
export async function stopChannel(ctx: Ctx, channelId: string): Promise<void> {
  await ctx.write(async (tx) => {
    const channel = await channelCard(ctx, channelId)
    if (channel?.state !== 'disconnected') return
    for (const source of await lockSourcesOf(tx, ctx.organisationId, channelId))
      if (source.state !== 'stopped') await stopSource(ctx, tx, source)
  })
}

async function stopSource(ctx: Ctx, tx: WriteTx, source: SourceRow): Promise<void> {
  const stopped = { state: 'stopped', streaming: false, failures: 0, fault: null } as const
  await changeSource(tx, ctx.organisationId, source.id, stopped)
  const gap = await fillGap(tx, source, 0, ctx.now())
  if (gap?.toAt) tx.emit(gapClosed(gap.id, source.channelId, gap.toAt, gap.lateItems))
}
