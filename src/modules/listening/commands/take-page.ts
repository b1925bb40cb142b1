import { ok, type Result, refuse } from '#kernel/result.ts'
import type { RawItem } from '#networks/contract/receive.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { wasAway } from '../domain/gaps.ts'
import { gapClosed, gapOpened } from '../events.ts'
import { handOn } from '../flow/hand-on.ts'
import { fillGap, openGap } from '../store/gaps.ts'
import { noteUse } from '../store/source-use.ts'
import { changeSource, lockSource } from '../store/sources.ts'
import type { SourceRow } from '../tables.ts'
import { keepItems, type Reading } from './keep-items.ts'

export interface PageTaken {
  readonly items: readonly RawItem[]
  /** The cursor the page was asked with; when it moved meanwhile, the page belongs to somebody else. */
  readonly askedWith: string | null
  readonly cursor: string | null
  readonly more: boolean
  readonly pollSeconds: number
  /** When the next poll is due. */
  readonly nextAt: Date
  readonly reading: Reading
  /** Requests this page cost. */
  readonly requests: number
  /** Ends waiting for a stream that takes nothing. */
  readonly signal?: AbortSignal
}

/**
 * Stores a page and moves the cursor, in one transaction: either both happened or neither. Returns how many items
 * were new. Refused as `stale` when the source is not followed any more or its cursor was moved by another process.
 */
export async function takePage(ctx: Ctx, sourceId: string, page: PageTaken): Promise<Result<number>> {
  const items = await handOn(ctx, sourceId, page)
  return ctx.write(async (tx) => {
    const source = await lockSource(tx, ctx.organisationId, sourceId)
    if (source?.state !== 'active' || source.cursor !== page.askedWith)
      return refuse('stale', 'Another process follows this source.')
    const now = ctx.now()
    const { fresh, ...found } = await keepItems(ctx, tx, source, items, page.reading)
    await noteUse(tx, source, now, { requests: page.requests, items: page.items.length, ...found })
    await changeSource(tx, ctx.organisationId, sourceId, {
      cursor: page.cursor,
      polledAt: now,
      failures: 0,
      fault: null,
      notBefore: null,
      nextAt: page.nextAt,
      ...(page.more ? {} : { succeededAt: now }),
      ...(fresh > 0 ? { receivedAt: now } : {}),
    })
    await settleGap(tx, source, page, fresh, now)
    return ok(fresh)
  })
}

/** Counts into an open gap what came late, and closes it once everything is caught up. */
export async function settleGap(
  tx: WriteTx,
  source: SourceRow,
  { more, pollSeconds }: Pick<PageTaken, 'more' | 'pollSeconds'>,
  fresh: number,
  now: Date,
): Promise<void> {
  const gap = await fillGap(tx, source, fresh, more ? null : now)
  if (gap) {
    if (gap.toAt) tx.emit(gapClosed(gap.id, gap.channelId, gap.toAt, gap.lateItems))
    return
  }
  const { succeededAt } = source
  if (!succeededAt || !wasAway(succeededAt, now, pollSeconds)) return
  // Nobody noticed at the time, because nobody ran: machines sleep, and processes are stopped.
  const missed = await openGap(tx, source, succeededAt, 'Nothing was collecting: Weft did not run.')
  if (!missed) return
  tx.emit(gapOpened(missed.id, missed.channelId, missed.fromAt, missed.reason))
  const closed = await fillGap(tx, source, fresh, more ? null : now)
  if (closed?.toAt) tx.emit(gapClosed(closed.id, closed.channelId, closed.toAt, closed.lateItems))
}
