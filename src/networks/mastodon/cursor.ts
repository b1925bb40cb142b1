/**
 * Where reading notifications stands. Everything up to `done` was handed out, and of what is later, `seen`. Reading
 * begins a few items back, since a server that works in parallel may show an item after a later one. Servers differ
 * in which end of a long list they give first, so after a full page the stretch below its oldest (`below`) is asked
 * for as well, before `done` moves on.
 */
export interface Cursor {
  readonly done: string
  readonly seen: readonly string[]
  readonly below?: string
}

// An item that is later than this many others is missed; it would have to be late by seconds.
const overlap = 10

/** The cursor after these ids were handed out and nothing below the newest was left unread. */
export function settled(done: string, handed: readonly string[]): Cursor {
  const all = [...new Set(handed)].sort(compareIds)
  const bound = all.at(-overlap - 1)
  return bound === undefined ? { done, seen: all } : { done: bound, seen: all.slice(-overlap) }
}

/** What a cursor in the middle of a long stretch has to remember: the ends; what lies between is not asked for again. */
export function ends(ids: readonly string[]): string[] {
  const all = [...new Set(ids)].sort(compareIds)
  return all.length <= 4 * overlap ? all : [...all.slice(0, 2 * overlap), ...all.slice(-2 * overlap)]
}

/** Null for none, and for one we cannot read: then recent items are read again and stored once. */
export function readCursor(stored: string | null): Cursor | null {
  if (stored === null) return null
  let value: unknown
  try {
    value = JSON.parse(stored)
  } catch {
    return null
  }
  const { done, seen, below } = Object(value) as { done?: unknown; seen?: unknown; below?: unknown }
  if (typeof done !== 'string') return null
  const ids = Array.isArray(seen) ? seen.filter((id): id is string => typeof id === 'string') : []
  return typeof below === 'string' ? { done, seen: ids, below } : { done, seen: ids }
}

/** Order of ids: numbers as text, longer ones are later. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length && /^\d+$/.test(a) && /^\d+$/.test(b)) return a.length - b.length
  return a < b ? -1 : a > b ? 1 : 0
}
