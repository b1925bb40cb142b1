import { ok, type Result, refuse } from '#kernel/result.ts'
import type { RawItem } from '#networks/contract/receive.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { keepItems } from '../commands/keep-items.ts'
import { lockOwnSource, noteArrival } from '../store/inflow/arrivals.ts'
import { noteUse } from '../store/source-use.ts'

/**
 * Stores items that were handed in on a channel, inside the caller's transaction, and asks for them to be read. Returns how
 * many were new. Refused when the channel is not listened to (closed, or its source not made yet).
 */
export async function takeIn(
  ctx: Ctx,
  tx: WriteTx,
  channelId: string,
  items: readonly RawItem[],
): Promise<Result<number>> {
  const source = await lockOwnSource(tx, ctx.organisationId, channelId)
  if (source?.state !== 'active')
    return refuse('conflict', 'This channel is closed, so nothing can be handed in.', {
      help: 'Connect it again under Settings, Channels.',
    })
  const now = ctx.now()
  const reading = { readDeletion: deletionIn, sift: null, network: source.network }
  const { fresh, ...found } = await keepItems(ctx, tx, source, items, reading)
  await noteUse(tx, source, now, { requests: 0, items: items.length, ...found })
  await noteArrival(tx, source, fresh, now)
  return ok(fresh)
}

/** The id of what an item that was handed in says is gone, or null. */
export function deletionIn(body: unknown): string | null {
  const { id, deleted } = Object(body) as { id?: unknown; deleted?: unknown }
  return deleted === true && (typeof id === 'string' || typeof id === 'number') ? String(id).trim() : null
}
