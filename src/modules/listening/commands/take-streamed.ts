import { ok, type Result, refuse } from '#kernel/result.ts'
import type { RawItem } from '#networks/contract/receive.ts'
import type { Ctx } from '#platform/ctx.ts'
import { changeSource, lockSource } from '../store/sources.ts'
import { keepItems, type ReadDeletion } from './keep-items.ts'

/** Stores what a stream told. The cursor stays: the next poll reads the same items again, and they are stored once. */
export async function takeStreamed(
  ctx: Ctx,
  sourceId: string,
  items: readonly RawItem[],
  readDeletion: ReadDeletion,
): Promise<Result<number>> {
  return ctx.write(async (tx) => {
    const source = await lockSource(tx, ctx.organisationId, sourceId)
    if (source?.state !== 'active') return refuse('stale', 'This source is not followed any more.')
    const fresh = await keepItems(ctx, tx, source.channelId, items, readDeletion)
    if (fresh > 0) await changeSource(tx, ctx.organisationId, sourceId, { receivedAt: ctx.now() })
    return ok(fresh)
  })
}

/** Notes that a stream stands or broke, for the screen. */
export async function noteStreaming(ctx: Ctx, sourceId: string, streaming: boolean): Promise<void> {
  await ctx.write((tx) => changeSource(tx, ctx.organisationId, sourceId, { streaming }))
}
