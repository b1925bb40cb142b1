import type { Deliver, RawItem } from '#networks/contract/receive.ts'
import { type Cursor, writeCursor } from './cursor.ts'
import { timeOf } from './frames/jetstream.ts'

/** What is handed over together: so many items, or what came in so many milliseconds. */
const mostItems = 1000
/** Of posts that were not taken out of their bytes: so many, and so many bytes. */
const mostPosts = 8000
const mostBytes = 8 * 1024 * 1024
const waitMs = 200
/** A stream in which nobody posts moves its cursor this often. */
const idleMs = 5000

/** Storing failed: the house's own trouble, never the network's. */
export class NotStored extends Error {}

export interface Batch {
  /** Takes items in that belong to one message, with the place behind it. Waits while a full batch is stored. */
  add(items: readonly RawItem[], behind: Cursor | null): Promise<void>
  /**
   * Takes a post in that lies in so many bytes, without waiting; it knows its place, in microseconds. `flush` is due when it
   * makes the batch full.
   */
  put(post: PlacedPost, bytes: number): void
  isFull(): boolean
  /** Stores what is there. Rejects with `NotStored`. */
  flush(): Promise<void>
  /** Milliseconds until something wants storing; null: nothing waits. */
  dueIn(): number | null
  /** The last place that is stored. */
  stored(): Cursor | null
}

/** A post that is asked for its place when somebody wants to know. */
export interface PlacedPost extends RawItem {
  readonly at: number
}

/** Gathers items into batches; items and the cursor behind them are handed over together, in order, nothing twice. */
export function createBatch(deliver: Deliver, from: Cursor | null): Batch {
  let items: RawItem[] = []
  let place: Cursor | null = null
  /** Its place is behind that one. */
  let latest: PlacedPost | null = null
  let objects = 0
  let size = 0
  let since = 0
  let kept = from

  const last = () => (latest ? { at: latest.at, time: timeOf(latest.at) } : place)
  const flush = async (): Promise<void> => {
    if (items.length === 0 && place === null) return
    const [now, behind, taken] = [items, last(), objects]
    items = []
    place = null
    latest = null
    objects = size = 0
    try {
      await deliver(taken > 1 ? unique(now) : now, behind === null ? undefined : writeCursor(behind))
    } catch (error) {
      throw new NotStored('What was heard could not be stored.', { cause: error })
    }
    kept = behind ?? kept
  }
  return {
    async add(more, behind) {
      if (items.length === 0 && place === null) since = Date.now()
      items.push(...more)
      objects += more.length
      place = behind ?? last()
      latest = null
      if (objects >= mostItems) await flush()
    },
    put(post, bytes) {
      if (items.length === 0 && place === null) since = Date.now()
      items.push(post)
      size += bytes
      latest = post
    },
    isFull: () => items.length >= mostPosts || size >= mostBytes,
    flush,
    dueIn() {
      if (items.length === 0 && place === null) return null
      return Math.max(0, since + (items.length > 0 ? waitMs : idleMs) - Date.now())
    },
    stored: () => kept,
  }
}

/**
 * Each id once, where it came first, as it was said last. A post that was not taken out of its bytes is not asked for its id:
 * whoever keeps it knows it by that.
 */
function unique(items: readonly RawItem[]): RawItem[] {
  const last = new Map<string, RawItem>()
  for (const item of items) if (!item.wire) last.set(item.remoteId, item)
  const each: RawItem[] = []
  for (const item of items) {
    const said = item.wire ? item : last.get(item.remoteId)
    if (said) each.push(said)
    if (!item.wire) last.delete(item.remoteId)
  }
  return each
}
