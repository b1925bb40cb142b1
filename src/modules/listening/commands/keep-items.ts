import type { RawItem, WirePort } from '#networks/contract/receive.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { FrameStream } from '#platform/stream/index.ts'
import type { Glance } from '../domain/glance.ts'
import { storableBody } from '../domain/intake-body.ts'
import { itemsUnreadable } from '../events.ts'
import { normaliseJob } from '../jobs/normalise.ts'
import { causeOf, isAboutData } from '../store/data-error.ts'
import { type Arrival, addIntake, type NewIntake } from '../store/intake.ts'
import { remoteKey } from '../store/remote-key.ts'
import type { SourceRow } from '../tables.ts'
import { type Arrived, endsAmong, readAtOnce, type Stored } from './read-at-once.ts'
import type { Desk } from './reading-desk.ts'
import { siftItems } from './sift-items.ts'

/** How raw items of a source are looked at before they are stored. */
export interface Reading {
  /** Says whether a raw item reports a deletion; then the remote id of what is gone. */
  readonly readDeletion: (body: unknown) => string | null
  /** For sources that bring far more than anybody asked for: reads an item, so that only what is wanted is kept. */
  readonly sift: ((body: unknown, receivedAt: Date) => Glance) | null
  /** How posts of such a source are seen that were not taken out of their bytes. */
  readonly wire?: WirePort | undefined
  /** Where what such sources bring is handed to, when not everything is matched here. */
  readonly stream?: FrameStream | null
  readonly network: string
  /** Reads what is kept in the transaction that stores it; without one a job reads it afterwards. */
  readonly desk?: Desk | null
}

/** A raw item, with its body as JSON text where that is known already and fit to be stored. */
export interface Handed extends RawItem {
  readonly json?: string
}

export interface Kept {
  /** Items that were new. */
  readonly fresh: number
  /** Items kept after sifting, known ones included. */
  readonly kept: number
  /** Items of a sifted source that nobody could read. */
  readonly unreadable: number
  /** Bytes of what was kept, as JSON text. */
  readonly bytes: number
}

/**
 * Stores raw items inside the caller's transaction, and reads them at once or asks for them to be read. Returns how many
 * were new; an item that came before is stored no second time, unless it now reports that the item is gone.
 */
export async function keepItems(
  ctx: Ctx,
  tx: WriteTx,
  source: Pick<SourceRow, 'id' | 'channelId' | 'kind'>,
  handedOut: readonly Handed[],
  reading: Reading,
): Promise<Kept> {
  const { channelId } = source
  const { items, unreadable } = reading.sift
    ? await siftItems(ctx, tx, channelId, handedOut, {
        network: reading.network,
        read: reading.sift,
        wire: reading.wire,
      })
    : { items: handedOut, unreadable: 0 }
  if (items.length === 0) return { fresh: 0, kept: 0, unreadable, bytes: 0 }
  const sourceId = source.kind === 'account' ? null : source.id
  const where = { organisationId: ctx.organisationId, channelId, receivedAt: ctx.now(), sourceId }
  const arrived = items.map((item) => prepare(item, sourceId))
  const read = reading.desk ? await readAtOnce(ctx, reading.desk, where, arrived, reading.readDeletion) : null
  const { fresh, dead } = read ?? (await leaveToJob(ctx, tx, where, arrived, reading.readDeletion))
  if (dead > 0) tx.emit(itemsUnreadable(channelId, dead))
  const bytes = arrived.reduce((sum, item) => sum + item.json.length, 0)
  return { fresh, kept: items.length, unreadable, bytes }
}

async function leaveToJob(
  ctx: Ctx,
  tx: WriteTx,
  where: Arrival,
  arrived: readonly Arrived[],
  readDeletion: Reading['readDeletion'],
): Promise<Stored> {
  const { stored, refused } = await addSafely(ctx, where, arrived)
  const late = await addIntake(tx, where, endsAmong(arrived, stored, readDeletion))
  const dead = refused + arrived.filter((item) => item.problem !== null && stored.has(item.key)).length
  const fresh = stored.size + late.size
  if (fresh > dead) await tx.enqueue(normaliseJob, { channelId: where.channelId })
  return { fresh, dead }
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

// The same post may come through the account and through a search: each is kept as it came, the mention is one.
function prepare(item: Handed, sourceId: string | null): Arrived {
  const body = item.json === undefined ? storableBody(item.body) : { json: item.json }
  const key = remoteKey(sourceId === null ? item.remoteId : `heard:${item.remoteId}`)
  if ('json' in body) return { key, body: item.body, json: body.json, problem: null }
  return { key, body: item.body, json: 'null', problem: body.problem }
}
