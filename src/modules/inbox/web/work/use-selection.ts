import { useCallback, useMemo, useState } from 'react'

export type Chosen = {
  /** The rows that are ticked. */
  ids: ReadonlySet<string>
  /** Everything of the view, also what is not loaded. */
  all: boolean
  count: number
  toggle: (id: string, range: boolean) => void
  chooseAll: () => void
  clear: () => void
}

type State = { scope: string; ids: ReadonlySet<string>; all: boolean; last: string | null }

const none: ReadonlySet<string> = new Set()

/**
 * Which conversations of a list are ticked. With `range` everything from the last one ticked on is. Rows that left the list
 * are not ticked any more; another list begins with none.
 */
export function useSelection(scope: string, order: readonly string[]): Chosen {
  const [state, setState] = useState<State>({ scope, ids: none, all: false, last: null })
  const here = state.scope === scope ? state : { scope, ids: none, all: false, last: null }
  const ids = useMemo(
    () => new Set(order.filter((id) => here.all || here.ids.has(id))),
    [order, here.ids, here.all],
  )
  const toggle = useCallback(
    (id: string, range: boolean) =>
      setState((before) => {
        const now = before.scope === scope ? before : { scope, ids: none, all: false, last: null }
        return { scope, all: false, last: id, ids: tick(now, order, id, range) }
      }),
    [scope, order],
  )
  const chooseAll = useCallback(() => setState({ scope, ids: none, all: true, last: null }), [scope])
  const clear = useCallback(() => setState({ scope, ids: none, all: false, last: null }), [scope])
  return { ids, all: here.all, count: ids.size, toggle, chooseAll, clear }
}

/** The ticks after one more press; pure, for the test. */
export function tick(
  now: Pick<State, 'ids' | 'all' | 'last'>,
  order: readonly string[],
  id: string,
  range: boolean,
): ReadonlySet<string> {
  const ids = new Set(now.all ? order : now.ids)
  const [from, to] = [now.last === null ? -1 : order.indexOf(now.last), order.indexOf(id)]
  if (range && from >= 0 && to >= 0) {
    for (const one of order.slice(Math.min(from, to), Math.max(from, to) + 1)) ids.add(one)
    return ids
  }
  if (!ids.delete(id)) ids.add(id)
  return ids
}
