import { ok, type Result, refuse } from '#kernel/result.ts'
import type { RawItem } from '#networks/contract/receive.ts'
import type { Ctx } from '#platform/ctx.ts'
import { handOn } from '../flow/hand-on.ts'
import { noteUse } from '../store/source-use.ts'
import { changeSource, lockSource } from '../store/sources.ts'
import { keepItems, type Reading } from './keep-items.ts'
import { settleGap } from './take-page.ts'

export interface Streamed {
  readonly items: readonly RawItem[]
  readonly reading: Reading
  /** From streams without pages: where to go on, stored together with the items. */
  readonly cursor?: string | undefined
  readonly pollSeconds: number
  /** Ends waiting for a stream that takes nothing. */
  readonly signal?: AbortSignal
}

/**
 * Stores what a stream told, or hands it on where frames travel. Without a cursor the stored one stays: the next poll
 * reads the same items again, and they are stored once.
 */
export async function takeStreamed(ctx: Ctx, sourceId: string, told: Streamed): Promise<Result<number>> {
  const items = await handOn(ctx, sourceId, told)
  return ctx.write(
    async (tx) => {
      const source = await lockSource(tx, ctx.organisationId, sourceId)
      if (source?.state !== 'active') return refuse('stale', 'This source is not followed any more.')
      const now = ctx.now()
      const { fresh, ...found } = await keepItems(ctx, tx, source, items, told.reading)
      await noteUse(tx, source, now, { requests: 0, items: told.items.length, ...found })
      const { cursor } = told
      const moved =
        cursor === undefined ? {} : { cursor, polledAt: now, succeededAt: now, failures: 0, fault: null }
      const change = { ...moved, ...(fresh > 0 ? { receivedAt: now } : {}) }
      if (Object.keys(change).length > 0) await changeSource(tx, ctx.organisationId, sourceId, change)
      if (cursor !== undefined)
        await settleGap(tx, source, { more: false, pollSeconds: told.pollSeconds }, fresh, now)
      return ok(fresh)
    },
    { often: true },
  )
}

/**
 * A source that nobody polls is well: its stream stands, or it waits for what is handed in. Closes what gap was open.
 */
export async function noteWell(
  ctx: Ctx,
  sourceId: string,
  pollSeconds: number,
  nextAt: Date,
): Promise<boolean> {
  return ctx.write(async (tx) => {
    const source = await lockSource(tx, ctx.organisationId, sourceId)
    if (source?.state !== 'active') return false
    const now = ctx.now()
    const well = { polledAt: now, succeededAt: now, failures: 0, fault: null, notBefore: null, nextAt }
    await changeSource(tx, ctx.organisationId, sourceId, well)
    await settleGap(tx, source, { more: false, pollSeconds }, 0, now)
    return true
  })
}

/** Notes that a stream stands or broke, for the screen. */
export async function noteStreaming(ctx: Ctx, sourceId: string, streaming: boolean): Promise<void> {
  await ctx.write((tx) => changeSource(tx, ctx.organisationId, sourceId, { streaming }))
}
