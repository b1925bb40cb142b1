/** Which of the two wires an address speaks. */
export type Wire = 'repos' | 'jetstream'

/** Where reading goes on: behind the last message whose posts are stored. */
export interface Cursor {
  /** A sequence number (`repos`) or a time in microseconds (`jetstream`); null: from now on. */
  readonly at: number | null
  /** ISO; when that was, for people who ask what was missed. */
  readonly time: string | null
}

/** Null for none and for one that cannot be read: then listening begins with what is said from now on. */
export function readCursor(stored: string | null | undefined): Cursor | null {
  if (!stored) return null
  try {
    const { at, time } = Object(JSON.parse(stored)) as Record<string, unknown>
    if (at !== null && (typeof at !== 'number' || !Number.isSafeInteger(at) || at < 0)) return null
    return { at, time: typeof time === 'string' ? time : null }
  } catch {
    return null
  }
}

export function writeCursor({ at, time }: Cursor): string {
  return JSON.stringify({ at, time })
}

/** A Jetstream knows times alone, and posts of one moment may stand on either side of it. */
const overlapMicroseconds = 5_000_000

/** The address with where to go on. */
export function addressFrom(address: string, wire: Wire, cursor: Cursor | null): URL {
  const url = new URL(address)
  if (wire === 'jetstream' && !url.searchParams.has('wantedCollections'))
    url.searchParams.set('wantedCollections', 'app.bsky.feed.post')
  if (cursor === null || cursor.at === null) return url
  const at = wire === 'jetstream' ? Math.max(0, cursor.at - overlapMicroseconds) : cursor.at
  url.searchParams.set('cursor', String(at))
  return url
}
