import type { Deliver, RawItem } from '#networks/contract/receive.ts'
import { type Cursor, writeCursor } from './cursor.ts'

/** What is handed over together: so many items, or what came in so many milliseconds. */
const mostItems = 1000
/** Of posts that were not taken out of their bytes: so many, and so many bytes. */
const mostPosts = 4000
const mostBytes = 4 * 1024 * 1024
const waitMs = 200
/** A stream in which nobody posts moves its cursor this often. */
const idleMs = 5000

/** Storing failed: the house's own trouble, never the network's. */
export class NotStored extends Error {}

export interface Batch {
  /** Takes items in that belong to one message, with the place behind it. Waits while a full batch is stored. */
  add(items: readonly RawItem[], behind: Cursor | null): Promise<void>
  /** Takes a post in that lies in so many bytes, without waiting; `flush` is due when it makes the batch full. */
  put(post: RawItem, bytes: number, behind: Cursor): void
  isFull(): boolean
  /** Stores what is there. Rejects with `NotStored`. */
  flush(): Promise<void>
  /** Milliseconds until something wants storing; null: nothing waits. */
  dueIn(): number | null
  /** The last place that is stored. */
  stored(): Cursor | null
}

/** Gathers items into batches; items and the cursor behind them are handed over together, in order, nothing twice. */
export function createBatch(deliver: Deliver, from: Cursor | null): Batch {
  let items: RawItem[] = []
  let place: Cursor | null = null
  let objects = 0
  let size = 0
  let since = 0
  let kept = from

  const flush = async (): Promise<void> => {
    if (items.length === 0 && place === null) return
    const [now, behind] = [items, place]
    items = []
    place = null
    objects = size = 0
    try {
      await deliver(unique(now), behind === null ? undefined : writeCursor(behind))
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
      place = behind ?? place
      if (objects >= mostItems) await flush()
    },
    put(post, bytes, behind) {
      if (items.length === 0 && place === null) since = Date.now()
      items.push(post)
      size += bytes
      place = behind
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

function unique(items: readonly RawItem[]): RawItem[] {
  return [...new Map(items.map((item) => [item.remoteId, item])).values()]
}
