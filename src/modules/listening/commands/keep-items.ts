import type { RawItem } from '#networks/contract/receive.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { storableBody } from '../domain/intake-body.ts'
import { itemsUnreadable } from '../events.ts'
import { normaliseJob } from '../jobs/normalise.ts'
import { causeOf, isAboutData } from '../store/data-error.ts'
import { type Arrival, addIntake, type NewIntake } from '../store/intake.ts'
import { remoteKey } from '../store/remote-key.ts'

/** Says whether a raw item reports a deletion; then the remote id of what is gone. */
export type ReadDeletion = (body: unknown) => string | null

/**
 * Stores raw items inside the caller's transaction and asks for them to be read. Returns how many were new; an item
 * that came before is stored no second time, unless it now reports that the item is gone.
 */
export async function keepItems(
  ctx: Ctx,
  tx: WriteTx,
  channelId: string,
  items: readonly RawItem[],
  readDeletion: ReadDeletion,
): Promise<number> {
  const where = { organisationId: ctx.organisationId, channelId, receivedAt: ctx.now() }
  const arrived = items.map(prepare)
  const { stored, refused } = await addSafely(ctx, where, arrived)
  const gone = items.flatMap((item, index): NewIntake[] => {
    const prepared = arrived[index]
    if (!prepared || prepared.problem !== null || stored.has(prepared.key)) return []
    return readDeletion(item.body) === null
      ? []
      : [{ ...prepared, key: remoteKey(`deleted:${prepared.key}`) }]
  })
  const late = await addIntake(tx, where, gone)
  const dead = refused + arrived.filter((item) => item.problem !== null && stored.has(item.key)).length
  const fresh = stored.size + late.size
  if (fresh > dead) await tx.enqueue(normaliseJob, { channelId })
  if (dead > 0) tx.emit(itemsUnreadable(channelId, dead))
  return fresh
}

/**
 * Stores a batch; should the database refuse it for something in it, each item alone, and what is refused even then as
 * a dead letter without its body: one item must not stop all that come after it.
 */
async function addSafely(
  ctx: Ctx,
  where: Arrival,
  items: readonly NewIntake[],
): Promise<{ stored: Set<string>; refused: number }> {
  const attempt = (some: readonly NewIntake[]) => ctx.write((inner) => addIntake(inner, where, some))
  try {
    return { stored: await attempt(items), refused: 0 }
  } catch (error) {
    if (!isAboutData(error)) throw error
  }
  const stored = new Set<string>()
  let refused = 0
  for (const item of items) {
    try {
      for (const key of await attempt([item])) stored.add(key)
    } catch (error) {
      if (!isAboutData(error)) throw error
      const problem = `It cannot be stored as it came: ${causeOf(error)}`
      for (const key of await attempt([{ ...item, json: 'null', problem }])) stored.add(key)
      refused += 1
    }
  }
  return { stored, refused }
}

function prepare(item: RawItem): NewIntake {
  const body = storableBody(item.body)
  const key = remoteKey(item.remoteId)
  if ('json' in body) return { key, json: body.json, problem: null }
  return { key, json: 'null', problem: body.problem }
}
