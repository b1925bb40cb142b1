import { useMemo, useState } from 'react'

/**
 * What a list shows while it must not move: the rows it had, in the order they had, with their new content; rows that
 * are gone are gone, rows that came before or between them wait. Rows after the last one are the next page: shown.
 */
export function hold<T>(
  order: readonly string[],
  items: readonly T[],
  keyOf: (item: T) => string,
): { shown: T[]; waiting: number } {
  const byKey = new Map(items.map((item) => [keyOf(item), item]))
  const shown: T[] = []
  for (const key of order) {
    const item = byKey.get(key)
    if (item !== undefined) shown.push(item)
    byKey.delete(key)
  }
  const last = shown.at(-1)
  const lastKey = last === undefined ? undefined : keyOf(last)
  const end = items.findIndex((item) => keyOf(item) === lastKey)
  const next = end < 0 ? [] : items.slice(end + 1).filter((item) => byKey.has(keyOf(item)))
  return { shown: [...shown, ...next], waiting: byKey.size - next.length }
}

type Held<T> = { shown: readonly T[]; waiting: number; release: () => void }

/** Holds the rows of a list while `holding`; a new `scope` (another view) lets go. */
export function useHeldItems<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  holding: boolean,
  scope: string,
): Held<T> {
  const [frozen, setFrozen] = useState<{ scope: string; order: readonly string[] } | null>(null)
  const active = frozen !== null && frozen.scope === scope ? frozen : null
  // Set while drawing: the order must be the one that is on the screen at the moment the hold begins.
  if (holding && !active) setFrozen({ scope, order: items.map(keyOf) })
  if (!holding && frozen) setFrozen(null)
  const held = useMemo(
    () => (active ? hold(active.order, items, keyOf) : { shown: items, waiting: 0 }),
    [active, items, keyOf],
  )
  return { ...held, release: () => setFrozen({ scope, order: items.map(keyOf) }) }
}
