import type { Ctx } from '#platform/ctx.ts'
import { isAboutData } from '../store/data-error.ts'
import { type Arrival, addIntake, type NewIntake } from '../store/intake.ts'
import { remoteKey } from '../store/remote-key.ts'
import { type Desk, type Raw, type Read, readAt } from './reading-desk.ts'
import { settleItems } from './settle-items.ts'

/** An item on its way into intake. */
export interface Arrived extends NewIntake {
  readonly body: unknown
}

/** How many items were new, and how many of those nobody can read. */
export interface Stored {
  readonly fresh: number
  readonly dead: number
}

/**
 * Stores items as what they turned out to be, and makes mentions of them in the same breath: no job, and no row written
 * twice. Null, with nothing done, when the database refuses something in it: then each has to be tried alone, later.
 */
export async function readAtOnce(
  ctx: Ctx,
  desk: Desk,
  where: Arrival,
  arrived: readonly Arrived[],
  readDeletion: (body: unknown) => string | null,
): Promise<Stored | null> {
  const { receivedAt, sourceId } = where
  const reads = readAt(
    desk,
    arrived.map((as) => ({ as, body: bodyOf(as), receivedAt, sourceId })),
  )
  const rows = reads.map(asRead)
  try {
    return await ctx.write(async (tx) => {
      const stored = await addIntake(tx, where, rows)
      const ends = endsAmong(rows, stored, readDeletion)
      const late = ends.length > 0 ? await addIntake(tx, where, ends) : new Set<string>()
      const fresh = [
        ...firstOf(rows, stored, ({ key }) => key),
        ...firstOf(rows, late, ({ key }) => endKey(key)),
      ]
      await settleItems(
        ctx,
        tx,
        desk,
        fresh.flatMap(({ read }) => (read.item.kind === 'unreadable' ? [] : [read])),
      )
      return { fresh: fresh.length, dead: fresh.filter(({ problem }) => problem !== null).length }
    })
  } catch (error) {
    if (!isAboutData(error)) throw error
    ctx.log.warn({ err: error, channelId: desk.channelId }, 'a batch of items was refused; a job tries each')
    return null
  }
}

/** Those that report the end of an item whose id is stored already: they are stored by a key of their own. */
export function endsAmong<T extends Arrived>(
  items: readonly T[],
  stored: ReadonlySet<string>,
  readDeletion: (body: unknown) => string | null,
): T[] {
  return items.flatMap((item) =>
    item.problem !== null || stored.has(item.key) || readDeletion(item.body) === null
      ? []
      : [{ ...item, key: endKey(item.key) }],
  )
}

const endKey = (key: string): string => remoteKey(`deleted:${key}`)

interface Told extends Raw {
  /** As it came: who is asked whether it is an end may know it by its body. */
  readonly as: Arrived
}

type Settled = Arrived & { readonly read: Read<Told> }

function asRead({ row, item }: Read<Told>): Settled {
  const { as } = row
  const read = { row, item }
  if (as.problem !== null) return { ...as, read: { row, item: { kind: 'unreadable', reason: as.problem } } }
  if (item.kind === 'unreadable') return { ...as, problem: item.reason, read }
  return { ...as, done: item.kind === 'ignored' ? item.reason : '', read }
}

/** A body as the database would give it back: without what it does not take. */
function bodyOf({ body, json }: Arrived): unknown {
  return json.includes('\\u') ? JSON.parse(json) : body
}

/** The first of each key that was stored. */
function firstOf(
  rows: readonly Settled[],
  keys: ReadonlySet<string>,
  keyOf: (row: Settled) => string,
): Settled[] {
  const left = new Set(keys)
  return rows.filter((row) => left.delete(keyOf(row)))
}
