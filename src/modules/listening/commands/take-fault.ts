import { needsReconnection } from '#modules/channels/index.ts'
import type { Fault } from '#networks/contract/faults.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { type AfterFault, afterFault } from '../domain/after-fault.ts'
import { plainText } from '../domain/clean.ts'
import { isGap, wasAway } from '../domain/gaps.ts'
import { gapClosed, gapOpened } from '../events.ts'
import { fillGap, openGap } from '../store/gaps.ts'
import { changeSource, lockSource } from '../store/sources.ts'
import type { SourceRow } from '../tables.ts'

export interface FaultTaken {
  readonly fault: Fault
  readonly pollSeconds: number
  /** 0..1, spreads waits. */
  readonly luck: number
  /** When the call that failed began: a channel connected again since is left alone. */
  readonly askedAt: Date
}

/**
 * Notes that reading a source failed: when to try again, the gap once it lasts, the channel that asks for
 * reconnection. Null when the source is not followed any more.
 */
export async function takeFault(ctx: Ctx, sourceId: string, taken: FaultTaken): Promise<AfterFault | null> {
  const now = ctx.now()
  return ctx.write(async (tx) => {
    const source = await lockSource(tx, ctx.organisationId, sourceId)
    if (source?.state !== 'active') return null
    const failures = source.failures + 1
    const next = afterFault({ fault: taken.fault, now, failures, luck: taken.luck })
    const reason = plainText(next.reason, 1000)
    const { nextAt, notBefore } = next
    const noted = { polledAt: now, failures, fault: reason, nextAt, notBefore, streaming: false }
    await changeSource(tx, ctx.organisationId, sourceId, noted)
    const lastGood = source.succeededAt ?? source.createdAt
    // A wait that is known to be long is a gap from its first moment: nobody looks again before it ends.
    const long = notBefore !== null && wasAway(lastGood, notBefore, taken.pollSeconds)
    if (next.action === 'reconnect' || long || isGap(lastGood, now, taken.pollSeconds)) {
      const gap = await openGap(tx, source, lastGood, reason)
      if (gap) tx.emit(gapOpened(gap.id, gap.channelId, gap.fromAt, gap.reason))
    }
    await noteMissed(tx, source, taken.fault, reason)
    if (next.action === 'reconnect') await needsReconnection(ctx, source.channelId, reason, taken.askedAt)
    return next
  })
}

/** The network says what nobody will hear any more: a gap with an end, told at once. */
async function noteMissed(tx: WriteTx, source: SourceRow, fault: Fault, reason: string): Promise<void> {
  if (fault.kind !== 'retryLater' || !fault.missed) return
  const { from, to } = fault.missed
  const opened = await openGap(tx, source, from ?? source.succeededAt ?? source.createdAt, reason)
  if (!opened) return
  tx.emit(gapOpened(opened.id, opened.channelId, opened.fromAt, opened.reason))
  const closed = await fillGap(tx, source, 0, to)
  if (closed?.toAt) tx.emit(gapClosed(closed.id, closed.channelId, closed.toAt, closed.lateItems))
}
