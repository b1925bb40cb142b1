import { newId } from '#kernel/ids.ts'
import { channelCard } from '#modules/channels/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { gapClosed, gapOpened } from '../events.ts'
import { fillGap, openGap } from '../store/gaps.ts'
import { changeSource, lockSourceOf, openSource } from '../store/sources.ts'

/** Begins to follow a channel, or goes on where its cursor stands. Channels that cannot receive are left alone. */
export async function followChannel(ctx: Ctx, channelId: string): Promise<void> {
  await ctx.write(async (tx) => {
    // Read inside: of two facts about one channel, whichever reaction runs last acts on the state as it is.
    const channel = await channelCard(ctx, channelId)
    if (channel?.state !== 'connected' || !channel.canReceive) return
    const { organisationId } = ctx
    const now = ctx.now()
    const before = await lockSourceOf(tx, organisationId, channelId)
    if (before?.state === 'stopped' && before.succeededAt) {
      const gap = await openGap(tx, before, before.succeededAt, 'The channel was disconnected.')
      if (gap) tx.emit(gapOpened(gap.id, channelId, gap.fromAt, gap.reason))
    }
    const row = { organisationId, id: newId(now.getTime()), channelId, network: channel.network }
    await openSource(tx, { ...row, nextAt: now, createdAt: now })
  })
}

/** The channel asks for reconnection: nothing is collected until somebody signs in again. */
export async function pauseChannel(ctx: Ctx, channelId: string): Promise<void> {
  await ctx.write(async (tx) => {
    const channel = await channelCard(ctx, channelId)
    const source = await lockSourceOf(tx, ctx.organisationId, channelId)
    if (channel?.state !== 'needs-reconnection' || source?.state !== 'active') return
    await changeSource(tx, ctx.organisationId, source.id, { state: 'paused', streaming: false })
    const reason = channel.stateReason ?? 'The channel asks for reconnection.'
    const gap = await openGap(tx, source, source.succeededAt ?? source.createdAt, reason)
    if (gap) tx.emit(gapOpened(gap.id, channelId, gap.fromAt, gap.reason))
  })
}

/** The channel was disconnected on purpose: nobody waits for it, so a gap that was open ends here. */
export async function stopChannel(ctx: Ctx, channelId: string): Promise<void> {
  await ctx.write(async (tx) => {
    const channel = await channelCard(ctx, channelId)
    const source = await lockSourceOf(tx, ctx.organisationId, channelId)
    if (channel?.state !== 'disconnected' || !source || source.state === 'stopped') return
    await changeSource(tx, ctx.organisationId, source.id, {
      state: 'stopped',
      streaming: false,
      failures: 0,
      fault: null,
    })
    const gap = await fillGap(tx, source, 0, ctx.now())
    if (gap?.toAt) tx.emit(gapClosed(gap.id, channelId, gap.toAt, gap.lateItems))
  })
}
