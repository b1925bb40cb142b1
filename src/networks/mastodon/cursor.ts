/**
 * Where reading notifications stands. Everything up to `done` was handed out. Servers differ in which end of a long
 * list they give first, so after a full page the stretch between `done` and its oldest (`gap.below`) is asked for as
 * well, before `done` moves to its newest (`gap.upTo`).
 */
export interface Cursor {
  readonly done: string
  readonly gap?: { readonly below: string; readonly upTo: string }
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
  const { done, gap } = Object(value) as { done?: unknown; gap?: { below?: unknown; upTo?: unknown } }
  if (typeof done !== 'string') return null
  const { below, upTo } = Object(gap) as { below?: unknown; upTo?: unknown }
  return typeof below === 'string' && typeof upTo === 'string' ? { done, gap: { below, upTo } } : { done }
}

/** Order of ids: numbers as text, longer ones are later. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length && /^\d+$/.test(a) && /^\d+$/.test(b)) return a.length - b.length
  return a < b ? -1 : a > b ? 1 : 0
}
